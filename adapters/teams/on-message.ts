import { randomUUID } from 'node:crypto';
import { type Answer, type Spoken, shownArticle, speaks } from '../../src/bot/answer';
import { always, type Place } from '../../src/bot/request';
import type { Hold } from '../../src/store/once';
import type { IncomingActivity } from './activity';
import type { OutgoingActivity, Turn } from './bot-framework';
import { declineMessage } from './decline';
import type { Desk } from './desk';
import { answerMessage } from './messages';
import { isUnchangeable, isWithoutEffect, statusOf } from './refused';
import { readSaid, type Said } from './said';
import { gather } from './shared-file';
import { HELLO, HOW_TO, usage } from './usage';

/** Answers a message, once. */
export async function onMessage(turn: Turn, desk: Desk): Promise<void> {
  const key = keyOf(turn.activity);
  await desk.inOrder(key, async () => {
    const said = readSaid(turn.activity);
    if (said.addressed) return desk.once(key, hold => answer(turn, key, desk, hold));
    // Most of what else is said is talk, which needs no claim: it stays unanswered however often it comes.
    const answered = await consider(said, turn, desk);
    if (answered) await desk.once(key, hold => reply(answered, turn, key, desk, hold));
  });
}

/** Keeps the answer true to a message that changed. */
export async function onEdit(turn: Turn, desk: Desk): Promise<void> {
  const key = keyOf(turn.activity);
  await desk.inOrder(key, async () => {
    const known = await desk.store.replies.find(key);
    let isFirst = false;
    if (known === null) {
      // The message itself may come later, and then is not answered as it read first; or another process is answering it.
      await desk.once(key, async hold => {
        isFirst = true;
        await answer(turn, key, desk, hold);
      });
    }
    if (isFirst) return;
    const reply = known ?? (await desk.store.replies.find(key));
    if (reply === null) return answer(turn, key, desk);
    const answered = await triage(readSaid(turn.activity), desk);
    if (!speaks(answered)) return takeBack(turn, key, desk);
    await tolerantly(desk, () => turn.update(reply, answerMessage(answered)));
  });
}

/** Takes the answer back with its message. */
export async function onDelete(turn: Turn, desk: Desk): Promise<void> {
  const key = keyOf(turn.activity);
  await desk.inOrder(key, () => takeBack(turn, key, desk));
}

/** The bot introduces itself in a team, chat or to a person, once. */
export async function onWelcome(turn: Turn, { store }: Desk): Promise<void> {
  const place = placeOf(turn.activity);
  if (!(await store.greetings.isFirst(place))) return;
  try {
    await turn.send(answerMessage(usage(HELLO)));
  } catch (error) {
    await store.greetings.forget(place);
    throw error;
  }
}

/** Milliseconds until who waits for an answer is shown that one is coming. */
const TYPING_AFTER = 500;

async function answer(turn: Turn, key: string, desk: Desk, hold?: Hold): Promise<void> {
  const answered = await consider(readSaid(turn.activity), turn, desk);
  if (answered) await reply(answered, turn, key, desk, hold);
}

interface Considered {
  readonly answered: Spoken;
  readonly place: Place;
  /** Milliseconds since 1970. */
  readonly started: number;
}

/** What is to be replied; null where the bot is silent. */
async function consider(said: Said, turn: Turn, desk: Desk): Promise<Considered | null> {
  const started = desk.clock.now();
  const answering = triage(said, desk);
  if (said.addressed) await showTyping(answering, turn, desk);
  const answered = await answering;
  return speaks(answered) ? { answered, place: said.place, started } : null;
}

async function reply(
  { answered, place, started }: Considered,
  turn: Turn,
  key: string,
  desk: Desk,
  hold?: Hold,
): Promise<void> {
  const crowded = place === 'channel' ? desk.fairUse.inChannel(placeOf(turn.activity)) : null;
  if (crowded !== null) return declineMessage(turn, crowded, desk);
  if ((await desk.store.replies.intend(key)) !== 'none') {
    // A bot can't look what stands in a conversation. The answer most likely does: nearly all of the time between its being
    // intended and remembered goes by behind the call. Who got none asks again, and two would be noise for all.
    desk.log.warn({ kind: answered.kind }, 'left an answer in Teams that was cut short');
    return;
  }
  const id = await send(answerMessage(answered), turn, key, desk, hold);
  if (id !== '') await desk.store.replies.remember(key, id);
  desk.log.info(
    { kind: answered.kind, article: shownArticle(answered), milliseconds: desk.clock.now() - started },
    'answered a message in Teams',
  );
}

/** What was certainly not posted may be tried again when the message is delivered again. */
async function send(
  message: OutgoingActivity,
  turn: Turn,
  key: string,
  { store }: Desk,
  hold?: Hold,
): Promise<string> {
  try {
    return await turn.send(message, hold);
  } catch (error) {
    if (isWithoutEffect(error)) await store.replies.forget(key);
    throw error;
  }
}

async function showTyping(answering: Promise<unknown>, turn: Turn, desk: Desk): Promise<void> {
  const isLate = await Promise.race([
    answering.then(
      () => false,
      () => false,
    ),
    desk.clock.wait(TYPING_AFTER).then(() => true),
  ]);
  if (isLate) await turn.showTyping();
}

/** The commands of the manifest; `kb 169117` is a question that the bot knows. */
const TRIAGE = /^triage\b:?\s{0,20}/i;
/** `kb` and `triage` alone are what the menu of commands leaves in the box. */
const HELP = /^(?:help[.!?]?|kb|triage)$/i;

/** The command with something that is no number of an article. */
const KB = /^kb\s{1,20}(\S{1,60})$/i;

/** The bot's answer to what was said; who asks for help learns how the bot is used in Teams. */
async function triage(said: Said, { bot, local }: Desk): Promise<Answer> {
  const { attachments, missing, unsuited } = await gather(said.files, local);
  const text = HELP.test(said.text) ? '' : said.text.replace(TRIAGE, '');
  const nothingElse = text === '' && attachments.length === 0;
  const answered = await bot.answer({
    text,
    attachments,
    unread: [...new Set([...missing, ...(nothingElse ? [...unsuited, ...said.unread] : [])])],
    place: said.place,
    addressed: said.addressed,
    isWelcome: always,
  });
  const [, spelling] = KB.exec(text) ?? [];
  if (spelling !== undefined && answered.kind === 'help') return bot.article(spelling);
  const askedNothing = nothingElse && said.files.length + said.unread.length === 0 && said.addressed;
  return askedNothing ? usage(HOW_TO) : answered;
}

async function takeBack(turn: Turn, key: string, desk: Desk): Promise<void> {
  // A delivery of the message that comes later than its end is not answered any more; one that another process is
  // answering is taken back when Teams comes again.
  await desk.once(key, async () => {});
  const reply = await desk.store.replies.find(key);
  if (reply === null) return;
  await tolerantly(desk, () => turn.remove(reply));
  await desk.store.replies.forget(key);
}

/** Somebody may have removed the answer before: nothing to be done about it. */
async function tolerantly(desk: Desk, call: () => Promise<void>): Promise<void> {
  try {
    await call();
  } catch (error) {
    if (!isUnchangeable(error)) throw error;
    desk.log.warn({ status: statusOf(error) }, 'Teams refused to change an answer');
  }
}

/**
 * A message in a thread has the thread in its conversation's id, and its own id is unique in the conversation. Without an id
 * each is another.
 */
function keyOf({ conversation, id }: IncomingActivity): string {
  return `${placeOf({ conversation })}:${id ?? randomUUID()}`;
}

/** A channel, group chat or personal chat, without the thread. */
function placeOf({ conversation }: Pick<IncomingActivity, 'conversation'>): string {
  return `teams:${conversation.id.split(';')[0]}`;
}
