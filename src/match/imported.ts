import type { Article } from '../corpus/article';
import type { Reading } from './classifier';
import { buildImportedHits, type ImportedCorpus } from './imported-hits';
import { logOdds } from './search/confidence-model';
import { CONFIDENT, CONFIDENT_OF_IMPORTED } from './weights';

/** An imported article that may answer. */
export interface ImportedCandidate {
  readonly article: Article;
  /** Log-odds that it answers. */
  readonly score: number;
  readonly evidence: readonly string[];
  /** The confidence from which it is given as the answer. */
  readonly sureFrom: number;
}

/** Finds the imported articles that may answer, the best first. */
export type ImportedFinder = (reading: Reading) => readonly ImportedCandidate[];

/** Keeps the order of the search where the second article's features would have it before the first. */
const LEAST_STEP = 1e-6;

/** Opens what index files hold for the search; throws an IndexError where one is damaged. */
export function buildImportedFinder(corpora: readonly ImportedCorpus[]): ImportedFinder {
  if (corpora.length === 0) return () => [];
  const find = buildImportedHits(corpora);

  return reading => {
    const { hits, manner } = find(reading);
    let worst = Infinity;
    return hits.map(({ article, features, evidence }) => {
      worst = Math.min(worst - LEAST_STEP, logOdds(features, manner));
      return {
        article,
        score: worst,
        evidence,
        sureFrom: manner === 'asked' ? CONFIDENT_OF_IMPORTED : CONFIDENT,
      };
    });
  };
}
