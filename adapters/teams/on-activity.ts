import type { IncomingActivity } from './activity';
import { searchArticles } from './article-search';
import type { InvokeAnswer, OutgoingActivity, Turn } from './bot-framework';
import type { Desk } from './desk';
import { cardAttachment } from './messages';
import { onButton, readPress } from './on-button';
import { onDelete, onEdit, onMessage, onWelcome } from './on-message';
import { isUnchangeable } from './refused';
import { postedAnswer, triageDialog } from './triage-dialog';

/** Hands an activity to whom it is for, and gives what an `invoke` is answered with. */
export async function onActivity(turn: Turn, desk: Desk): Promise<InvokeAnswer | null> {
  const { activity } = turn;
  switch (activity.type) {
    case 'message':
      await (readPress(activity) ? replaceByMessage(turn, desk) : onMessage(turn, desk));
      return null;
    case 'messageUpdate':
      await onEdit(turn, desk);
      return null;
    case 'messageDelete':
      await onDelete(turn, desk);
      return null;
    case 'conversationUpdate':
    case 'installationUpdate':
      if (isNew(activity)) await onWelcome(turn, desk);
      return null;
    case 'invoke':
      return onInvoke(activity, desk);
    default:
      return null;
  }
}

/** A client without Action.Execute sends what a button carries as a message in answer to the card. */
async function replaceByMessage(turn: Turn, desk: Desk): Promise<void> {
  const press = readPress(turn.activity);
  const { replyToId } = turn.activity;
  if (press === null) return;
  const card = await onButton(press, turn.activity, desk);
  const message = { type: 'message', attachments: [cardAttachment(card)] } as const;
  if (typeof replyToId !== 'string' || !(await replaces(turn, replyToId, message))) await turn.send(message);
}

/** Whether a message took the place of another; some can't be changed, such as what a person has posted. */
async function replaces(turn: Turn, id: string, message: OutgoingActivity): Promise<boolean> {
  try {
    await turn.update(id, message);
    return true;
  } catch (error) {
    if (!isUnchangeable(error)) throw error;
    return false;
  }
}

const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

async function onInvoke(activity: IncomingActivity, desk: Desk): Promise<InvokeAnswer> {
  const { bot } = desk;
  switch (activity.name) {
    case 'adaptiveCard/action': {
      const press = readPress(activity);
      if (press === null) return failed('BadRequest', 'This button carries nothing that I know.');
      const value = await onButton(press, activity, desk);
      return { status: 200, body: { statusCode: 200, type: CARD_TYPE, value } };
    }
    case 'composeExtension/fetchTask':
      return { status: 200, body: await triageDialog(activity, bot) };
    case 'composeExtension/submitAction':
      return { status: 200, body: postedAnswer(activity, bot) };
    case 'composeExtension/query':
      return { status: 200, body: await searchArticles(activity, bot) };
    // Teams' own thumbs below a message; without an answer they show an error.
    case 'message/submitAction':
      return { status: 200, body: {} };
    default:
      return { status: 501 };
  }
}

/** What Teams shows for a button that could not be done. */
function failed(code: string, message: string): InvokeAnswer {
  const body = { statusCode: 400, type: 'application/vnd.microsoft.error', value: { code, message } };
  return { status: 200, body };
}

/** The bot itself was added; who joins later is not greeted, and a new version (`add-upgrade`) is no news. */
function isNew({ type, action, membersAdded, recipient }: IncomingActivity): boolean {
  if (type === 'installationUpdate') return action === 'add';
  return membersAdded?.some(({ id }) => id === recipient?.id) ?? false;
}
