import { stem } from '../stem';
import { words } from '../words';
import { wordHash } from './term-hash';

/** A word as an index knows it. */
export interface Spelt {
  readonly stem: string;
  readonly hash: number;
}

/** Gives the words of texts, in order. */
export type Speller = (text: string) => readonly Spelt[];

/** A speller that remembers `most` words, so that a word which it has met costs nothing, and what people paste is not kept for ever. */
export function buildSpeller(most: number): Speller {
  const known = new Map<string, Spelt>();
  return text =>
    words(text).map(word => {
      const met = known.get(word);
      if (met !== undefined) return met;
      const stemmed = stem(word);
      const spelt = { stem: stemmed, hash: wordHash(stemmed) };
      if (known.size >= most) known.clear();
      known.set(word, spelt);
      return spelt;
    });
}
