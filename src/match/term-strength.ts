import type { Weights } from './weights';

/** BM25's saturation, 0 to 1: each further mention tells less, and less in an article of more than mean length 1. */
export function saturated(
  count: number,
  length: number,
  { saturation, lengthNormalisation }: Weights,
): number {
  return count / (count + saturation * (1 - lengthNormalisation + lengthNormalisation * length));
}

/**
 * How far shared terms of weight `shared` speak for an article, out of a passage's terms of weight `all`: 0 to 1. The
 * square keeps one or two common words from counting, as a text like "the site is down" has no others.
 */
export function termStrength(shared: number, all: number, { termMass }: Weights): number {
  if (all === 0) return 0;
  const enough = shared ** 2 / (shared ** 2 + termMass ** 2);
  return (enough * shared) / all;
}
