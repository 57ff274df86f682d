import type { Article } from '../corpus/article';
import { articleTerms } from './article-terms';
import { rarity } from './rarity';
import { saturated } from './term-strength';
import { WEIGHTS } from './weights';

/** A term, or a pair of neighbouring ones, with the articles that have it. */
export interface Posting {
  /** Its place among all postings. */
  readonly number: number;
  readonly weight: number;
  /** By their place in the corpus. */
  readonly articles: readonly number[];
  /** How much each of these articles is about it: 0 to 1. */
  readonly shares: readonly number[];
}

export interface InvertedIndex {
  /** By term. */
  readonly keys: ReadonlyMap<string, number>;
  /** By the key of a term, or the `pairKey` of two. */
  readonly postings: ReadonlyMap<number, Posting>;
}

/** More terms than any corpus has, and few enough that the keys of two make one safe integer. */
const MOST_TERMS = 2 ** 26;

/** Indexes the terms of all articles and the pairs of neighbours among them. */
export function invert(articles: readonly Article[], stemOf: (word: string) => string): InvertedIndex {
  const keys = new Map<string, number>();
  const counts = articles.map(article => count(article, stemOf, keys));
  const lengths = counts.map(count => [...count.values()].reduce((sum, n) => sum + n, 0));
  const meanLength = lengths.reduce((sum, n) => sum + n, 0) / lengths.length;

  const found = new Map<number, { articles: number[]; shares: number[] }>();
  counts.forEach((count, article) => {
    const length = (lengths[article] as number) / meanLength;
    for (const [key, n] of count) {
      const posting = found.get(key) ?? { articles: [], shares: [] };
      posting.articles.push(article);
      posting.shares.push(saturated(n, length, WEIGHTS));
      found.set(key, posting);
    }
  });
  const weightOf = (key: number, holders: number) =>
    rarity(holders, articles.length) * (key < MOST_TERMS ? 1 : WEIGHTS.pair);
  const postings = Array.from(found, ([key, posting], number): [number, Posting] => [
    key,
    { ...posting, number, weight: weightOf(key, posting.articles.length) },
  ]);
  return { keys, postings: new Map(postings) };
}

/** The key of two terms side by side. */
export function pairKey(first: number, second: number): number {
  return (first + 1) * MOST_TERMS + second;
}

/** How often an article has each term and pair, a mention in the title counting as several. New terms get keys. */
function count(
  article: Article,
  stemOf: (word: string) => string,
  keys: Map<string, number>,
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { terms, weight } of articleTerms(article, stemOf)) {
    const add = (key: number) => counts.set(key, (counts.get(key) ?? 0) + weight);
    const found = terms.map(term => {
      const key = keys.get(term) ?? keys.size;
      keys.set(term, key);
      return key;
    });
    found.forEach((key, i) => {
      add(key);
      if (i > 0) add(pairKey(found[i - 1] as number, key));
    });
  }
  return counts;
}
