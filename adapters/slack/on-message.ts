import type { webApi } from '@slack/bolt';
import { type Spoken, shownArticle, speaks } from '../../src/bot/answer';
import { always } from '../../src/bot/request';
import { failure } from '../../src/log';
import { fingerprint } from '../../src/store/nameless-key';
import type { Hold } from '../../src/store/once';
import { answerMessage, PLAIN_SHOWING, sentence } from './answer-message';
import type { Desk } from './desk';
import { type Heard, hear, type Said, type Self } from './heard';
import { explainRefusal } from './refusals';
import { isPassing, refusalOf, type SlackApi, type Spot } from './slack-api';
import { triageInThread } from './triage';
import { HELLO, usage } from './usage';

/** An event that tells of a message, and where it comes from. */
export interface MessageEvent {
  readonly event: unknown;
  readonly eventId: string;
  readonly workspace: string;
  readonly self: Self;
  readonly token: string;
  readonly client: webApi.WebClient;
}

/** Answers what people write in channels and direct messages, keeps answers true to edits, and takes them back. */
export async function onMessage(from: MessageEvent, desk: Desk): Promise<void> {
  const heard = hear(from.event, from.self);
  const around = { desk, from, api: desk.api(from.client), started: desk.clock.now() };
  switch (heard.what) {
    case 'said': {
      const key = keyOf(from, heard.said);
      return desk.inOrder(key, async () => {
        // Most of what is said is talk, which needs no claim: it stays unanswered however often it comes.
        const answered = await consider(heard.said, around);
        if (answered) await desk.once(key, hold => reply(answered, heard.said, key, around, hold));
      });
    }
    case 'edited': {
      const key = keyOf(from, heard.said);
      return desk.inOrder(key, () =>
        desk.once(`${key}:${from.eventId}`, hold => followEdit(heard, key, around, hold)),
      );
    }
    case 'deleted': {
      const key = keyOf(from, heard);
      return desk.inOrder(key, () => takeBack(heard.channel, key, around));
    }
    case 'joined':
      return introduce(heard.channel, around);
    case 'nothing':
      return;
    default:
      return heard satisfies never;
  }
}

interface Around {
  readonly desk: Desk;
  readonly from: MessageEvent;
  readonly api: SlackApi;
  /** Milliseconds since 1970. */
  readonly started: number;
}

function keyOf({ workspace }: MessageEvent, { channel, ts }: { channel: string; ts: string }): string {
  return `slack:${workspace}:${channel}:${ts}`;
}

async function answer(said: Said, key: string, around: Around, hold: Hold): Promise<void> {
  const answered = await consider(said, around);
  if (answered) await reply(answered, said, key, around, hold);
}

/** What is to be replied, by nothing that others could see; null where the bot is silent. */
async function consider(said: Said, around: Around): Promise<Spoken | null> {
  const { desk, from } = around;
  const tooMuch = desk.fairUse.byPerson(personOf(from, said.user ?? said.channel));
  if (tooMuch === null) return answerTo(said, around);
  await decline(said, tooMuch, around);
  return null;
}

/** Whether the channel wants to hear of reports is looked up for a report alone; files are not even fetched where it does not. */
async function answerTo(said: Said, around: Around): Promise<Spoken | null> {
  let isWelcome = () => isWelcomeIn(said.channel, around);
  if (!said.addressed && said.files.length > 0) {
    if (!(await isWelcome())) return null;
    isWelcome = always;
  }
  const answered = await triageInThread(around.desk.bot, { ...said, isWelcome }, partsOf(around));
  return speaks(answered) ? answered : null;
}

async function reply(answered: Spoken, said: Said, key: string, around: Around, hold: Hold): Promise<void> {
  const { desk, from, api, started } = around;
  const crowded = said.place === 'channel' ? desk.fairUse.inChannel(placeOf(from, said.channel)) : null;
  if (crowded !== null) return decline(said, crowded, around);
  if (await isAnswered(said, key, around)) return;
  const isNew = said.place === 'direct' && (await desk.store.greetings.isFirst(placeOf(from, said.channel)));
  const content = answerMessage(answered, { sharing: false, footnote: isNew ? HELLO : null });
  try {
    const ts = await api.post(spotOf(said), content, fingerprint(key), hold);
    await remember(key, ts, desk);
  } catch (error) {
    const refusal = refusalOf(error);
    // What may pass is tried again, and who asked gets the answer then.
    if (refusal === null || isPassing(error)) throw error;
    desk.log.warn({ channel: said.channel, refusal }, 'Slack refused an answer');
    await desk.store.replies.forget(key);
    if (said.addressed) await tellAsker(said, explainRefusal(refusal), api);
    return;
  }
  desk.log.info(
    {
      workspace: from.workspace,
      channel: said.channel,
      kind: answered.kind,
      article: shownArticle(answered),
      milliseconds: desk.clock.now() - started,
    },
    'answered a message',
  );
}

/** Whether an attempt that ended with its process, or without Slack's answer, has posted the reply after all. */
async function isAnswered(said: Said, key: string, { desk, api }: Around): Promise<boolean> {
  const earlier = await desk.store.replies.intend(key);
  if (earlier === 'none') return false;
  if (earlier !== 'uncertain') return true;
  const found = await api.findPost(spotOf(said), said.ts, fingerprint(key)).catch((error: unknown) => {
    if (refusalOf(error) === null) throw error;
    return 'hidden' as const;
  });
  desk.log.warn(
    { channel: said.channel, isPosted: found !== null },
    'took over an answer that was cut short',
  );
  if (found === null) return false;
  // Where Slack does not let the bot look, it most likely has been posted: nearly all of the time went by behind the call.
  if (found !== 'hidden') await remember(key, found, desk);
  return true;
}

/** An answer whose id is lost can't follow an edit; answering a second time would be worse. */
async function remember(key: string, ts: string, { store, log }: Desk): Promise<void> {
  try {
    await store.replies.remember(key, ts);
  } catch (error) {
    log.error(failure(error), 'a reply could not be remembered');
  }
}

/** Who asked is told, once in a while; where nobody asked, the channel hears nothing of it. */
async function decline(said: Said, why: string, { desk, from, api }: Around): Promise<void> {
  if (!said.addressed || !desk.fairUse.shouldTell(personOf(from, said.user ?? said.channel))) return;
  await tellAsker(said, why, api);
}

/** Tells who asked alone why there is no answer, where Slack lets us say anything at all. */
async function tellAsker({ channel, threadTs, user }: Said, why: string, api: SlackApi): Promise<void> {
  const content = sentence(why);
  // Not in a thread that the answer would have begun: Slack shows nothing to one person alone there.
  const spot = { channel, threadTs };
  try {
    if (user === null) await api.post(spot, content);
    else await api.whisper(spot, user, content);
  } catch (error) {
    if (refusalOf(error) === null) throw error;
  }
}

/** Seconds by which one delivery of Slack's may overtake another. */
const OVERTAKING = 30;

async function followEdit(
  { before, said, age }: Extract<Heard, { what: 'edited' }>,
  key: string,
  around: Around,
  hold: Hold,
): Promise<void> {
  const { desk, from, api } = around;
  const reply = await desk.store.replies.find(key);
  if (reply === null) {
    let isFirst = false;
    // The change of a new message may come before the message itself, which then is not answered as it read first.
    if (age !== null && age < OVERTAKING) {
      await desk.once(key, async held => {
        isFirst = true;
        await answer(said, key, around, held);
      });
    }
    // Whatever was answered before, its reply is not known any more: better an old reply than a second one.
    if (!isFirst && (before === null || (await answerTo(before, around)) === null)) {
      await answer(said, key, around, hold);
    }
    return;
  }
  const tooMuch = desk.fairUse.byPerson(personOf(from, said.user ?? said.channel));
  if (tooMuch !== null) return decline(said, tooMuch, around);
  const answered = await triageInThread(desk.bot, { ...said, isWelcome: always }, partsOf(around));
  if (!speaks(answered)) return takeBack(said.channel, key, around);
  await tolerantly(around, () => api.update(said.channel, reply, answerMessage(answered, PLAIN_SHOWING)));
}

async function takeBack(channel: string, key: string, around: Around): Promise<void> {
  const { store, once } = around.desk;
  // A delivery of the message that comes later than its end is not answered any more; one that another process is
  // answering is taken back when Slack comes again.
  await once(key, async () => {});
  const reply = await store.replies.find(key);
  if (reply === null) return;
  await tolerantly(around, () => around.api.remove(channel, reply));
  await store.replies.forget(key);
}

/** Somebody else may have removed the reply, or locked the channel: nothing to be done about it. */
async function tolerantly({ desk }: Around, call: () => Promise<void>): Promise<void> {
  try {
    await call();
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    desk.log.warn({ refusal }, 'Slack refused to change an answer');
  }
}

async function introduce(channel: string, around: Around): Promise<void> {
  const { desk, from, api } = around;
  if (!(await desk.store.greetings.isFirst(placeOf(from, channel)))) return;
  const hello = answerMessage(usage('Hello, I am NDR Triage', desk.channelMode, []), PLAIN_SHOWING);
  await tolerantly(around, async () => {
    await api.post({ channel, threadTs: null }, hello);
  });
}

async function isWelcomeIn(channel: string, { desk, from }: Around): Promise<boolean> {
  const chosen = await desk.store.channelModes.find(placeOf(from, channel));
  return (chosen ?? desk.channelMode) === 'ndr';
}

/** In a channel the answer goes to the message's thread; in a direct message only where the person is in one. */
function spotOf({ channel, place, threadTs, ts }: Said): Spot {
  return { channel, threadTs: threadTs ?? (place === 'channel' ? ts : null) };
}

/** Ids of people and channels are unique in their workspace. */
export const personOf = ({ workspace }: { workspace: string }, user: string) => `${workspace}:${user}`;

export const placeOf = ({ workspace }: { workspace: string }, channel: string) =>
  `slack:${workspace}:${channel}`;

function partsOf({ api, from: { token }, desk: { apiUrl } }: Around) {
  return { api, token, apiUrl };
}
