import type { Weights } from './weights';

/** BM25's saturation, 0 to 1: each further mention tells less, and less in an article of more than mean length 1. */
export function saturated(
  count: number,
  length: number,
  { saturation, lengthNormalisation }: Weights,
): number {
  return count / (count + saturation * (1 - lengthNormalisation + lengthNormalisation * length));
}

/** What a passage and an article have in common, in weights of terms. */
export interface Overlap {
  /** Terms that both have, each as far as the article is about it. */
  readonly shared: number;
  /** The same when words that all mail systems have count less. */
  readonly telling: number;
  /** All terms of the passage. */
  readonly all: number;
}

/**
 * How far an overlap speaks for the article: 0 to 1. The square keeps one or two terms, or words that all mail systems
 * have, from counting alone, as in "the site is down" or "MS Mail users get mail".
 */
export function termStrength({ shared, telling, all }: Overlap, { termMass }: Weights): number {
  if (all === 0) return 0;
  const enough = telling ** 2 / (telling ** 2 + termMass ** 2);
  return (enough * shared) / all;
}
