import type { Match } from '../match/match';
import { alternatives } from './alternatives';
import type { Reply } from './reply';

/** Says that the article asked for is not there; `near` are articles near in meaning to what else was said. */
export function composeNoSuchArticle(asked: string, near: readonly Match[], notes: readonly string[]): Reply {
  const offered = alternatives(near);
  return {
    title: `There is no article ${asked} here`,
    facts: [],
    cause:
      offered.length > 0
        ? 'I know no article of that number. By what you wrote with it, one of the articles below may help.'
        : 'I know no article of that number; it may be about something other than mail delivery.',
    steps: [
      'Compare the number with where you found it: one wrong digit is easily made.',
      'Paste the non-delivery report itself: I find the article by what the report says.',
    ],
    actor: null,
    evidence: [],
    source: null,
    alternatives: offered,
    notes,
  };
}
