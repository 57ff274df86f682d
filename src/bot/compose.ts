import type { Match } from '../match/match';
import { composeArticle } from './compose-article';
import { composeDiagnosis } from './compose-diagnosis';
import { composeNoSuchArticle } from './compose-no-such-article';
import { composeQuestion } from './compose-question';
import { composeUnsure } from './compose-unsure';
import type { Reply } from './reply';
import type { Topic } from './topic';

/**
 * The reply that shows the match at the index `shown`, or says that it is not sure where that is null.
 * `notes` are sentences about the answer itself, such as what was left out of a long report.
 */
export function compose(
  topic: Topic,
  matches: readonly Match[],
  shown: number | null,
  notes: readonly string[],
): Reply {
  const chosen = shown === null ? undefined : matches[shown];
  if (chosen !== undefined) {
    if (topic.about === 'article') return { ...composeArticle(chosen.article), notes };
    const others = matches.filter(match => match !== chosen);
    return composeDiagnosis(topic.about === 'report' ? topic.ndr : null, [chosen, ...others], notes);
  }
  switch (topic.about) {
    case 'report':
      return composeUnsure(topic.ndr, matches, notes);
    case 'question':
      return composeQuestion(topic, matches, notes);
    case 'unknown-number':
      return composeNoSuchArticle(topic.number, matches, notes);
    case 'article':
      throw new Error('An article that was asked for is always shown');
    default:
      return topic satisfies never;
  }
}
