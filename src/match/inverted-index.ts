import type { Field } from './article-words';
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
  readonly size: number;
  readonly term: (term: string) => Posting | null;
  readonly pair: (first: string, second: string) => Posting | null;
}

/** Indexes the terms of all articles and the pairs of neighbours among them, given part by part. */
export function invert(
  articles: readonly (readonly Field[])[],
  termsOf: (words: readonly string[]) => readonly string[],
): InvertedIndex {
  const keys = new Map<string, number>();
  const numbered = articles.map(fields =>
    fields.map(({ words, weight }) => ({ weight, keys: termsOf(words).map(term => keyOf(term, keys)) })),
  );
  /** The first numbers are those of terms, the others those of pairs: small integers are the fastest keys. */
  const pairKey = (first: number, second: number) => (first + 1) * keys.size + second;

  const counts = numbered.map(parts => count(parts, pairKey));
  const lengths = counts.map(counted => sum(counted.values()));
  const meanLength = sum(lengths) / lengths.length;

  const found = new Map<number, { articles: number[]; shares: number[] }>();
  counts.forEach((counted, article) => {
    const length = (lengths[article] as number) / meanLength;
    for (const [key, n] of counted) {
      const share = saturated(n, length, WEIGHTS);
      const posting = found.get(key);
      if (posting) {
        posting.articles.push(article);
        posting.shares.push(share);
      } else found.set(key, { articles: [article], shares: [share] });
    }
  });
  const postings = new Map<number, Posting>();
  for (const [key, { articles: holders, shares }] of found) {
    const weight = rarity(holders.length, articles.length) * (key < keys.size ? 1 : WEIGHTS.pair);
    postings.set(key, { number: postings.size, weight, articles: holders, shares });
  }

  const get = (key: number | undefined) => (key === undefined ? null : (postings.get(key) ?? null));
  return {
    size: postings.size,
    term: term => get(keys.get(term)),
    pair: (first, second) => {
      const [a, b] = [keys.get(first), keys.get(second)];
      return a === undefined || b === undefined ? null : get(pairKey(a, b));
    },
  };
}

function keyOf(term: string, keys: Map<string, number>): number {
  const known = keys.get(term);
  if (known !== undefined) return known;
  keys.set(term, keys.size);
  return keys.size - 1;
}

/** How often an article has each term and pair, a mention in the title counting as several. */
function count(
  parts: readonly { readonly keys: readonly number[]; readonly weight: number }[],
  pairKey: (first: number, second: number) => number,
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { keys, weight } of parts) {
    let before: number | null = null;
    for (const key of keys) {
      counts.set(key, (counts.get(key) ?? 0) + weight);
      if (before !== null) {
        const pair = pairKey(before, key);
        counts.set(pair, (counts.get(pair) ?? 0) + weight);
      }
      before = key;
    }
  }
  return counts;
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const n of numbers) total += n;
  return total;
}
