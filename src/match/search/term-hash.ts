/**
 * The hash by which a word is known in an index: FNV-1a, 32 bits. Of 200,000 words about five share another's.
 * The word may be a part of a text.
 */
export function wordHash(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Pairs of words share this many lists: with more of them the ranking gets no better. */
export const PAIR_SLOTS = 2 ** 18;

/** The list of two adjacent words, by their hashes. */
export function pairSlot(first: number, second: number): number {
  let mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) & (PAIR_SLOTS - 1);
}
