import type { IncomingActivity } from './activity';
import { searchArticles } from './article-search';
import type { InvokeAnswer, OutgoingActivity, Turn } from './bot-framework';
import { buttonError, declineInvoke, declineMessage, personOf } from './decline';
import type { Desk } from './desk';
import { cardAttachment } from './messages';
import { onButton, readPress } from './on-button';
import { onDelete, onEdit, onMessage, onWelcome } from './on-message';
import { isUnchangeable } from './refused';
import { postedAnswer, triageDialog } from './triage-dialog';

/** What a person does; all else Teams tells by itself. */
const ASKING = ['message', 'messageUpdate', 'invoke'];

/**
 * Hands an activity to whom it is for, and gives what an `invoke` is answered with. A person who asks for more than is fair
 * is told so instead.
 */
export async function onActivity(turn: Turn, desk: Desk): Promise<InvokeAnswer | null> {
  const { activity } = turn;
  const tooMuch = ASKING.includes(activity.type) ? desk.fairUse.byPerson(personOf(activity)) : null;
  if (tooMuch === null) return handle(turn, desk);
  if (activity.type === 'invoke') return declineInvoke(activity, tooMuch);
  await declineMessage(turn, tooMuch, desk);
  return null;
}

async function handle(turn: Turn, desk: Desk): Promise<InvokeAnswer | null> {
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
      if (press === null) return { status: 200, body: buttonError('BadRequest', UNKNOWN_BUTTON) };
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

const UNKNOWN_BUTTON = 'This button carries nothing that I know.';

/** The bot itself was added; who joins later is not greeted, and a new version (`add-upgrade`) is no news. */
function isNew({ type, action, membersAdded, recipient }: IncomingActivity): boolean {
  if (type === 'installationUpdate') return action === 'add';
  return membersAdded?.some(({ id }) => id === recipient?.id) ?? false;
}
