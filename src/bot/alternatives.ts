import type { Match } from '../match/match';
import type { Alternative } from './reply';

/** As many as a person compares. */
const ALTERNATIVES_SHOWN = 3;
/** Below this an article has little more than a common word with the report, and naming it would mislead. */
const WORTH_NAMING = 0.15;

/** Whether it is worth a look once the better ones are found not to fit. */
export function isWorthALook({ alone }: Match): boolean {
  return alone >= WORTH_NAMING;
}

/** The articles worth naming, the best first. */
export function alternatives(matches: readonly Match[]): readonly Alternative[] {
  return matches
    .filter(({ confidence }) => confidence >= WORTH_NAMING)
    .slice(0, ALTERNATIVES_SHOWN)
    .map(({ article: { id, title }, confidence }) => ({ id, title, confidence }));
}
