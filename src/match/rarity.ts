/**
 * How much a thing tells that `holders` of `all` articles have: 1 when one alone has it, towards 0 when all have it.
 * It is the inverse document frequency of BM25, divided by that of a thing which one article alone has.
 */
export function rarity(holders: number, all: number): number {
  return inverseFrequency(holders, all) / inverseFrequency(1, all);
}

/**
 * The same where the size of the corpus must not matter: a word tells as much as one that one article in `RARE` has, at
 * most, so that a phrase is as strong among thousands of articles as among dozens.
 */
export function cappedRarity(holders: number, all: number, rare = RARE): number {
  return Math.min(1, inverseFrequency(holders, all) / inverseFrequency(1, Math.min(all, rare)));
}

/** How much a code or event tells that `holders` articles claim, whatever the size of the corpus: 1 when one does. */
export function exclusiveness(holders: number): number {
  return Math.log(1 + RARE / holders) / Math.log(1 + RARE);
}

const RARE = 46;

function inverseFrequency(holders: number, all: number): number {
  return Math.log(1 + (all - holders + 0.5) / (holders + 0.5));
}
