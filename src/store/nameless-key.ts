import { createHash } from 'node:crypto';

/** A key for a claim that tells nobody who did something: the same parts give the same key, and no key gives its parts. */
export function namelessKey(kind: string, ...parts: readonly string[]): string {
  return `${kind}:${createHash('sha256').update(JSON.stringify(parts)).digest('hex')}`;
}

/** What stands in the database for a key: as long for any key, and without the ids of conversations that are in it. */
export function fingerprint(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}
