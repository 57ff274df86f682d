import { cappedRarity } from './rarity';
import { saturated } from './term-strength';
import { WEIGHTS } from './weights';

/** Terms of a part of an article. */
export interface Part {
  readonly terms: readonly string[];
  /** What a mention in this part counts. */
  readonly weight: number;
}

/** The articles that have a term. */
export interface Posting {
  /** Its place among all postings. */
  readonly number: number;
  /** How much the term tells: the more, the fewer articles have it. */
  readonly weight: number;
  /** By their place in the corpus, in order. */
  readonly articles: Uint32Array;
  /** What it tells of each of these articles: its weight, as far as the article is about it. */
  readonly tells: Float64Array;
}

/** By term. */
export type InvertedIndex = ReadonlyMap<string, Posting>;

/** Indexes the terms of all articles, given part by part. */
export function invert(articles: readonly (readonly Part[])[]): InvertedIndex {
  const lengths = articles.map(parts =>
    parts.reduce((length, { terms, weight }) => length + terms.length * weight, 0),
  );
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;

  const found = new Map<string, { articles: number[]; shares: number[] }>();
  articles.forEach((parts, article) => {
    const length = (lengths[article] as number) / meanLength;
    for (const [term, count] of counts(parts)) {
      const share = saturated(count, length, WEIGHTS);
      const holders = found.get(term);
      if (holders) {
        holders.articles.push(article);
        holders.shares.push(share);
      } else found.set(term, { articles: [article], shares: [share] });
    }
  });
  const postings = Array.from(found, ([term, holders], number): [string, Posting] => {
    const weight = cappedRarity(holders.articles.length, articles.length, WEIGHTS.rareTerm);
    return [
      term,
      {
        number,
        weight,
        articles: Uint32Array.from(holders.articles),
        tells: Float64Array.from(holders.shares, share => weight * share),
      },
    ];
  });
  return new Map(postings);
}

/** How often an article has each term, a mention in the title counting as several. */
function counts(parts: readonly Part[]): ReadonlyMap<string, number> {
  const counted = new Map<string, number>();
  for (const { terms, weight } of parts) {
    for (const term of terms) counted.set(term, (counted.get(term) ?? 0) + weight);
  }
  return counted;
}
