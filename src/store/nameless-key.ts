import { hash } from 'node:crypto';

/** A key for a claim that tells nobody who did something: the same parts give the same key, and no key gives its parts. */
export function namelessKey(kind: string, ...parts: readonly string[]): string {
  return `${kind}:${hash('sha256', JSON.stringify(parts), 'hex')}`;
}

/** What stands in the database for a key: as long for any key, and without the ids of conversations that are in it. */
export function fingerprint(key: string): string {
  return hash('sha256', key, 'base64url');
}
