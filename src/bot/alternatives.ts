import type { Match } from '../match/match';
import type { Alternative } from './reply';

/** As many as a person compares. */
const ALTERNATIVES_SHOWN = 3;
/** Below this an article has little more than a common word with the report, and naming it would mislead. */
export const WORTH_NAMING = 0.15;

/** The articles worth naming, the best first. */
export function alternatives(matches: readonly Match[]): readonly Alternative[] {
  return matches
    .filter(({ confidence }) => confidence >= WORTH_NAMING)
    .slice(0, ALTERNATIVES_SHOWN)
    .map(({ article: { id, title }, confidence }) => ({ id, title, confidence }));
}
