import { createHash } from 'node:crypto';

/** A key for a claim that tells nobody who did something: the same parts give the same key, and no key gives its parts. */
export function namelessKey(kind: string, ...parts: readonly string[]): string {
  return `${kind}:${createHash('sha256').update(JSON.stringify(parts)).digest('hex')}`;
}
