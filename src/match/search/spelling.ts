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
    const spelt = spell(word, byHash);
    byWord.set(word, spelt);
    return spelt;
  }

  return text => words(text).map(word => byWord.get(word) ?? meet(word));
}

/** Spells a word that was not met before, as one of those in `met` or as their next. */
export function spell(word: string, met: Map<number, Spelt>): Spelt {
  const stemmed = stem(word);
  const hash = wordHash(stemmed);
  const spelt = met.get(hash) ?? { stem: stemmed, hash, number: met.size };
  met.set(hash, spelt);
  return spelt;
}
