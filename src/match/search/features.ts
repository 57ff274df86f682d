import type { Fit } from './fit';
import { GREATEST_IMPACT } from './impact';
import type { Hit } from './search';

/** What tells whether an article that was found answers a text. */
export interface Features {
  /** Share of the text's words, weighed by how rare they are, that the article has. */
  readonly words: number;
  /** The same of adjacent words. */
  readonly pairs: number;
  /** The words that it has, in words that one article alone has, as a logarithm. */
  readonly mass: number;
  /** The same of the longest run of words that it quotes. */
  readonly run: number;
  /** How much is made of these words in it: 1 were all of them its title. */
  readonly density: number;
  /** How far it is ahead of the next article, as a share of its score; below 0 how far behind the first. */
  readonly lead: number;
  /** The same of the fourth: below it stand those of which an asker would not be shown the names. */
  readonly leadOfFour: number;
  /** The text is a receipt, an answer of somebody away or the like: 1 or 0. */
  readonly otherMail: number;
  /** The report was written by a system that the article does not name: 1 or 0. */
  readonly otherSystem: number;
  /** The text has status codes (RFC 3463), and the article none of them: 1 or 0. */
  readonly otherCode: number;
}

/** What is told by the text as a whole, or of the article beside its fit. */
export type Circumstances = Pick<Features, 'otherMail' | 'otherSystem' | 'otherCode'>;

/** The greatest lead that tells more than a smaller one. */
const CLEAR_LEAD = 0.5;
/** Keeps the logarithm of nothing finite, and little from counting as nothing at all. */
const LEAST_MASS = 0.2;

/** The features of one of the articles that were found, the best first. */
export function featuresOf(
  hits: readonly Hit[],
  rank: number,
  fit: Fit,
  circumstances: Circumstances,
): Features {
  const { score, sought } = hits[rank] as Hit;
  const asked = sought.reduce(
    (sum, { isPair, at, weight }) => (isPair || at === null ? sum : sum + weight),
    0,
  );
  const first = (hits[0] as Hit).score;
  const lead = (next: number) =>
    rank === 0 ? Math.min(CLEAR_LEAD, 1 - (hits[next]?.score ?? 0) / first) : score / first - 1;
  return {
    words: fit.words,
    pairs: fit.pairs,
    mass: Math.log(LEAST_MASS + fit.mass),
    run: Math.log(LEAST_MASS + fit.runMass),
    density: score / Math.max(1, asked * GREATEST_IMPACT),
    lead: lead(1),
    leadOfFour: lead(3),
    ...circumstances,
  };
}
