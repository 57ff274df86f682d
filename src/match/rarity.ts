/**
 * How much a thing tells that `holders` of `all` articles have: 1 when one alone has it, towards 0 when all have it.
 * It is the inverse document frequency of BM25, divided by that of a thing which one article alone has.
 */
export function rarity(holders: number, all: number): number {
  return inverseFrequency(holders, all) / inverseFrequency(1, all);
}

function inverseFrequency(holders: number, all: number): number {
  return Math.log(1 + (all - holders + 0.5) / (holders + 0.5));
}
