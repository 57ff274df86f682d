import { z } from 'zod';
import type { Place } from '../../src/bot/request';
import { messageFiles, messageText, SLACK_MESSAGE, type SlackFile, type SlackMessage } from './slack-message';

/** What a person said to the bot, or near it. */
export interface Said {
  readonly channel: string;
  /** The message's id in its channel. */
  readonly ts: string;
  /** The first message of the thread that it stands in. */
  readonly threadTs: string | null;
  readonly user: string | null;
  /** Without the mention of the bot. */
  readonly text: string;
  readonly files: readonly SlackFile[];
  readonly place: Place;
  readonly addressed: boolean;
}

/** What an event means to the bot. */
export type Heard =
  | { readonly what: 'said'; readonly said: Said }
  /** `before` is null where Slack does not tell what it was. */
  | {
      readonly what: 'edited';
      readonly before: Said | null;
      readonly said: Said;
      /** Seconds since the message was written; null where Slack does not tell. */
      readonly age: number | null;
    }
  | { readonly what: 'deleted'; readonly channel: string; readonly ts: string }
  | { readonly what: 'joined'; readonly channel: string }
  | { readonly what: 'nothing' };

/** Who the bot is in the workspace that the event comes from. */
export interface Self {
  readonly userId: string | null;
}

const CHANNEL_EVENT = z.object({
  type: z.string(),
  subtype: z.string().nullish(),
  channel: z.string(),
  channel_type: z.string().nullish(),
  user: z.string().nullish(),
  deleted_ts: z.string().nullish(),
  edited: z.object({}).nullish(),
  event_ts: z.string().nullish(),
  message: z.unknown().optional(),
  previous_message: z.unknown().optional(),
});

const NOTHING: Heard = { what: 'nothing' };

/** What people write: plain, with a file, a thread's reply shown in the channel too, and with /me. */
const WRITTEN = [null, undefined, 'file_share', 'thread_broadcast', 'me_message'];
const JOINED = ['channel_join', 'group_join'];

/**
 * Reads a `message`, `app_mention` or `member_joined_channel` event. Bots, the bot itself above all, are not listened to,
 * nor is anything that Slack writes or changes by itself, such as previews of links.
 */
export function hear(event: unknown, self: Self): Heard {
  const read = CHANNEL_EVENT.safeParse(event);
  if (!read.success) return NOTHING;
  const { type, subtype, channel, user, message, previous_message: previous } = read.data;
  if (type === 'member_joined_channel' || JOINED.includes(subtype ?? '')) {
    return user !== null && user === self.userId ? { what: 'joined', channel } : NOTHING;
  }
  const place: Place = read.data.channel_type === 'im' || channel.startsWith('D') ? 'direct' : 'channel';
  const where = { channel, place, mentioned: type === 'app_mention', at: read.data.event_ts };

  if (subtype === 'message_deleted') {
    const { deleted_ts: ts } = read.data;
    return ts ? { what: 'deleted', channel, ts } : NOTHING;
  }
  if (subtype === 'message_changed') return hearChange(message, previous, where, self);
  const said = readSaid(event, where, self);
  // Who edits a message with a mention mentions the bot again; the change is told by `message_changed` too.
  return said && !(where.mentioned && read.data.edited) ? { what: 'said', said } : NOTHING;
}

interface Where {
  readonly channel: string;
  readonly place: Place;
  readonly mentioned: boolean;
  /** When the event came about, in Slack's seconds. */
  readonly at: string | null | undefined;
}

function hearChange(message: unknown, previous: unknown, where: Where, self: Self): Heard {
  const now = SLACK_MESSAGE.safeParse(message);
  // The first message of a thread leaves a tombstone, so that the thread stays.
  if (now.success && now.data.subtype === 'tombstone') {
    return { what: 'deleted', channel: where.channel, ts: now.data.ts };
  }
  const said = readSaid(message, where, self);
  if (said === null) return NOTHING;
  const before = readSaid(previous, where, self);
  const byPerson = before === null ? Boolean(now.data?.edited) : differs(said, before);
  const age = Number(where.at ?? Number.NaN) - Number(said.ts);
  return byPerson ? { what: 'edited', before, said, age: Number.isNaN(age) ? null : age } : NOTHING;
}

/** Slack reports a change where it adds a preview too; a person's changes are in text, mention or files. */
function differs(said: Said, before: Said): boolean {
  return (
    said.text !== before.text || said.addressed !== before.addressed || fileMarks(said) !== fileMarks(before)
  );
}

/** A file that was removed stays as a tombstone of the same id. */
const fileMarks = ({ files }: Said) => files.map(({ id, mode }) => `${id} ${mode}`).join();

function readSaid(message: unknown, { channel, place, mentioned }: Where, self: Self): Said | null {
  const read = SLACK_MESSAGE.safeParse(message);
  if (!read.success || !isPerson(read.data, self) || !WRITTEN.includes(read.data.subtype)) return null;
  const { text, mentions } = withoutMention(messageText(read.data), self);
  return {
    channel,
    ts: read.data.ts,
    threadTs: read.data.thread_ts ?? null,
    user: read.data.user ?? null,
    text,
    files: messageFiles(read.data),
    place,
    addressed: place === 'direct' || mentioned || mentions,
  };
}

function isPerson({ bot_id, user, files }: SlackMessage, self: Self): boolean {
  if (bot_id || (user && user === self.userId)) return false;
  // Slack itself speaks too; a mail that was sent to the channel's address is somebody's all the same.
  return !SLACK_ITSELF.includes(user ?? '') || (files ?? []).some(({ mode }) => mode === 'email');
}

const SLACK_ITSELF = ['USLACK', 'USLACKBOT'];

const MENTION = /<@([A-Z0-9]{2,30})(?:\|[^<>]{0,100})?>/g;

/** The text without mentions of the bot, and whether there was one. */
function withoutMention(
  text: string,
  { userId }: Self,
): { readonly text: string; readonly mentions: boolean } {
  let mentions = false;
  const rest = text.replace(MENTION, (mention, id) => {
    if (id !== userId) return mention;
    mentions = true;
    return ' ';
  });
  return { text: rest.trim(), mentions };
}
