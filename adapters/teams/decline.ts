import { guide } from '../../src/bot/guide';
import type { IncomingActivity } from './activity';
import { answerCard } from './answer-card';
import type { InvokeAnswer, Turn } from './bot-framework';
import type { Desk } from './desk';
import { answerMessage } from './messages';
import { readSaid } from './said';
import { dialog } from './triage-dialog';

/** Who is behind an activity, for counting: the tenant's id where there is one, since Teams has another for each bot. */
export function personOf({ from, conversation }: IncomingActivity): string {
  return from?.aadObjectId ?? from?.id ?? conversation.id;
}

/** Tells why a message is not answered, once in a while; where nobody asked, the channel hears nothing of it. */
export async function declineMessage(turn: Turn, why: string, { fairUse }: Desk): Promise<void> {
  const { activity } = turn;
  if (readSaid(activity).addressed && fairUse.shouldTell(personOf(activity))) {
    await turn.send(answerMessage(explanation(why)));
  }
}

/** The same for a button, a search or a dialog, which show nothing where they get no answer. */
export function declineInvoke({ name }: IncomingActivity, why: string): InvokeAnswer {
  switch (name) {
    case 'adaptiveCard/action':
      return { status: 200, body: buttonError('TooManyRequests', why) };
    case 'composeExtension/query':
      return { status: 200, body: { composeExtension: { type: 'message', text: why } } };
    default:
      return { status: 200, body: dialog(answerCard(explanation(why))) };
  }
}

/** What Teams shows for a button that could not be done. */
export function buttonError(code: string, message: string): unknown {
  return { statusCode: 400, type: 'application/vnd.microsoft.error', value: { code, message } };
}

function explanation(why: string) {
  return guide({
    title: 'One moment, please',
    facts: [],
    cause: why,
    steps: [],
    actor: null,
    evidence: [],
    source: null,
    alternatives: [],
    notes: [],
  });
}
