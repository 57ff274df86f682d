import { stem } from '../stem';
import { words } from '../words';
import { wordHash } from './term-hash';

/** A word as an index knows it: words of one hash are one word. */
export interface Spelt {
  readonly stem: string;
  readonly hash: number;
  /** Counted from 0 in the order in which the speller met them. */
  readonly number: number;
}

/** Gives the words of texts, in order. */
export type Speller = (text: string) => readonly Spelt[];

/** A speller that remembers `most` words: one that it has met costs nothing, and what people paste is not kept for ever. */
export function buildSpeller(most: number): Speller {
  const byWord = new Map<string, Spelt>();
  const byHash = new Map<number, Spelt>();

  function meet(word: string): Spelt {
    if (byWord.size >= most) {
      byWord.clear();
      byHash.clear();
    }
    const stemmed = stem(word);
    const hash = wordHash(stemmed);
    const spelt = byHash.get(hash) ?? { stem: stemmed, hash, number: byHash.size };
    byHash.set(hash, spelt);
    byWord.set(word, spelt);
    return spelt;
  }

  return text => words(text).map(word => byWord.get(word) ?? meet(word));
}
