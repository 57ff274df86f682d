import type { Ndr } from '../ndr/ndr';
import type { Reason } from '../ndr/reason';

/**
 * What the reason that was read from a report says of an article: `same` or `other` than the article's, `any` where the
 * article names none, `untold` where the report tells no cause or none that was understood, `no cause` where that is what
 * the article is about, and `unread` where there is no report or no reason was read.
 */
export type ReasonFit = 'same' | 'other' | 'any' | 'untold' | 'no cause' | 'unread';

/** Reasons of reports that tell no cause, or none that was understood. */
const NO_CAUSE: ReadonlySet<Reason> = new Set(['undefined', 'onhold']);

/** `reasons` are those of a report's recipients; `tells` where the report says more than was understood. */
export function reasonFit(reasons: readonly Reason[], ofArticle: Reason | null, tells: boolean): ReasonFit {
  if (reasons.length === 0) return 'unread';
  const told = reasons.filter(reason => !NO_CAUSE.has(reason));
  if (told.length > 0) {
    if (ofArticle === null) return 'any';
    return told.includes(ofArticle) ? 'same' : 'other';
  }
  if (ofArticle === null || !reasons.includes(ofArticle)) return 'untold';
  return ofArticle === 'undefined' && tells ? 'untold' : 'no cause';
}

/** The reasons that were read for a report's recipients, each once. */
export function readReasons(ndr: Ndr | null): readonly Reason[] {
  const reasons = new Set((ndr?.recipients ?? []).map(({ reason }) => reason));
  return [...reasons].filter(reason => reason !== null);
}
