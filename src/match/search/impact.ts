/**
 * BM25's knobs, as they ranked the questions and pastes of the archive best: a mention more tells little, and little in an
 * article that is longer than others.
 */
const SATURATION = 1.2;
const LENGTH_NORMALISATION = 0.75;

/** What an impact is at most: it takes one byte. */
export const GREATEST_IMPACT = 255;

/**
 * How much an article is about a word, 1 to 255: the more often it has it, the shorter it is, and the better it stands.
 * @param count mentions, each with the weight of its part
 * @param length the article's length in such mentions, next to the mean length 1
 * @param standing next to the best standing 1
 */
export function impact(count: number, length: number, standing: number): number {
  const spread = SATURATION * (1 - LENGTH_NORMALISATION + LENGTH_NORMALISATION * length);
  const share = (count / (count + spread)) * standing;
  return Math.max(1, Math.round(share * GREATEST_IMPACT));
}
