import type { Article } from '../corpus/article';
import { buildImportedHits, type ImportedCorpus, type ImportedHit } from './imported-hits';
import type { Match } from './match';
import type { Reading } from './reading';
import { logOdds } from './search/confidence-model';
import { CONFIDENT, CONFIDENT_OF_IMPORTED, UNSURE } from './weights';

/** An imported article that may answer. */
export interface ImportedCandidate {
  readonly article: Article;
  /** Log-odds that it answers. */
  readonly score: number;
  readonly evidence: Match['evidence'];
  readonly quotes: Match['quotes'];
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
    const { hits, manner, isOffTopic, isOfNoFailure } = find(reading);
    let worst = Infinity;
    if (isOfNoFailure || (isCommonText(hits) && manner === 'quoted')) worst = UNSURE;
    if (isOffTopic) worst = OF_OTHER;
    return hits.map(({ article, features, isOfOther, evidence, quotes }) => {
      const score = Math.min(worst - LEAST_STEP, logOdds(features, manner));
      if (!isOfOther) worst = score;
      return {
        article,
        score: isOfOther ? Math.min(score, OF_OTHER) : score,
        evidence,
        quotes,
        sureFrom: manner === 'asked' ? CONFIDENT_OF_IMPORTED : CONFIDENT,
      };
    });
  };
}

/** A text that so many of the ten best articles quote names none of them. */
const COMMON_TO = 8;
/** Fewer words in a row are no text. */
const LEAST_QUOTED = 4;

/** Those of an article about something else than what is asked: a confidence of 0.12. */
const OF_OTHER = -2;

function isCommonText(hits: readonly ImportedHit[]): boolean {
  const [first] = hits;
  if (first === undefined || first.quoted.to - first.quoted.from < LEAST_QUOTED) return false;
  const same = hits.filter(
    ({ quoted }) => quoted.from === first.quoted.from && quoted.to === first.quoted.to,
  );
  return same.length >= COMMON_TO;
}
