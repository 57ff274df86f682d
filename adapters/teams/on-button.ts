import { z } from 'zod';
import type { Spoken } from '../../src/bot/answer';
import { composeHelp } from '../../src/bot/compose-help';
import type { Place } from '../../src/bot/request';
import { namelessKey } from '../../src/store/nameless-key';
import { VERBS } from './actions';
import type { IncomingActivity } from './activity';
import { answerCard, fittingCard } from './answer-card';
import { articleCard } from './article-card';
import type { Card } from './card';
import type { Desk } from './desk';

/** What a button carries, whichever way the client sends it. */
const PRESS = z.object({ verb: z.enum(VERBS), memo: z.string() });

export type Press = z.infer<typeof PRESS>;

/** The press in an activity: of an `adaptiveCard/action`, or of a message that an older client sends; null for others. */
export function readPress({ value }: IncomingActivity): Press | null {
  const action = z.object({ action: z.object({ data: PRESS }) }).safeParse(value);
  const submitted = PRESS.safeParse(value);
  return action.success ? action.data.action.data : submitted.success ? submitted.data : null;
}

/** Does what a button says, and gives the card that takes the place of the one that it stands in. */
export async function onButton(press: Press, activity: IncomingActivity, desk: Desk): Promise<Card> {
  const { conversationType } = activity.conversation;
  const place: Place = conversationType === 'personal' ? 'direct' : 'channel';
  const recall = (turn: 'same' | 'next' | 'unhelped') => desk.bot.recall({ memo: press.memo, turn, place });
  const current = recall('same');
  const article = current?.matches[current.shown ?? -1]?.article;

  switch (press.verb) {
    case 'next':
      return show(recall('next'));
    case 'unhelped':
      if (article) await record({ article: article.id, verdict: 'unhelped' }, activity, desk);
      return show(recall('unhelped'));
    case 'fixed': {
      if (article) await record({ article: article.id, verdict: 'fixed' }, activity, desk);
      return show(current, 'Thank you. That helps to judge the article.');
    }
    case 'article':
      return article ? articleCard(article, press.memo) : show(null);
    case 'answer':
    case 'post':
      return show(current);
    default:
      return press.verb satisfies never;
  }
}

function show(answer: Spoken | null, note?: string): Card {
  if (answer === null) return fittingCard({ ...composeHelp(), title: OLD }, []);
  if (note === undefined) return answerCard(answer);
  return answerCard({ ...answer, reply: { ...answer.reply, notes: [...answer.reply.notes, note] } });
}

const OLD = 'This answer comes from an earlier version of me. Paste the report again for a new one';

/** Once for each person, answer and verdict on an article, however often they press. */
async function record(
  feedback: { readonly article: string; readonly verdict: 'fixed' | 'unhelped' },
  { conversation, from, replyToId }: IncomingActivity,
  desk: Desk,
): Promise<void> {
  const answer = `${conversation.id}:${replyToId}`;
  const key = namelessKey('teams-feedback', answer, from?.id ?? '', feedback.article, feedback.verdict);
  await desk.once(key, () => desk.store.feedback.record(feedback));
}
