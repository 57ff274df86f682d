import { type types, webApi } from '@slack/bolt';
import { z } from 'zod';
import { clip } from '../../src/bot/clip';
import type { Clock } from '../../src/clock';
import type { Hold } from '../../src/store/once';
import { SLACK_MESSAGE, type SlackFile, type SlackMessage } from './slack-message';

/** A message's content, in blocks and as plain text for notifications and screen readers. */
export interface MessageContent {
  readonly text: string;
  readonly blocks: types.KnownBlock[];
  /** Links in what people paste stay without previews. */
  readonly unfurl_links: false;
  readonly unfurl_media: false;
}

export interface Spot {
  readonly channel: string;
  /** Null for a message of the channel itself. */
  readonly threadTs: string | null;
}

/**
 * The calls to Slack that the bot makes, in the name of one workspace. All wait out rate limits; what
 * Slack refuses for good is thrown, and `refusalOf` tells why.
 */
export interface SlackApi {
  /**
   * Posts a message and gives its ts. `mark` is carried by the message, unseen, for `findPost` to find it by; `hold` is
   * asked before each try, which does not take place where it rejects.
   */
  readonly post: (spot: Spot, content: MessageContent, mark?: string, hold?: Hold) => Promise<string>;
  /** The ts of a message with this mark that came after `ts`, in the same thread or channel; null where there is none. */
  readonly findPost: (spot: Spot, ts: string, mark: string) => Promise<string | null>;
  /** Shows a message to one person. */
  readonly whisper: (spot: Spot, user: string, content: MessageContent) => Promise<void>;
  readonly update: (channel: string, ts: string, content: MessageContent) => Promise<void>;
  readonly remove: (channel: string, ts: string) => Promise<void>;
  /** The first message of a thread; null where it can't be read. */
  readonly firstOfThread: (channel: string, threadTs: string) => Promise<SlackMessage | null>;
  readonly fileDetails: (id: string) => Promise<SlackFile | null>;
  readonly openView: (trigger: string, view: types.ModalView) => Promise<void>;
  readonly pushView: (trigger: string, view: types.ModalView) => Promise<void>;
  readonly updateView: (id: string, hash: string, view: types.ModalView) => Promise<void>;
  readonly publishHome: (user: string, view: types.HomeView) => Promise<void>;
  /** Whether a person owns or administers the workspace, or made the channel. */
  readonly mayManage: (user: string, channel: string) => Promise<boolean>;
}

/** Told how each try of a call went. */
export interface CallWatch {
  readonly succeeded: () => void;
  /** `retried`: the call is made again. */
  readonly failed: (error: unknown, retried: boolean) => void;
}

/** `chat.update` takes no more text than this, unlike `chat.postMessage`. */
const UPDATED_TEXT_LENGTH = 4_000;

/** How a channel's messages are kept apart in time; one for all workspaces. */
export type Pace = (channel: string) => Promise<void>;

/** About one message a second for each channel: https://docs.slack.dev/apis/web-api/rate-limits. */
const MESSAGE_INTERVAL = 1_000;
/** Channels are forgotten when as many are known; those in use come back at once. */
const CHANNELS_KNOWN = 10_000;

export function createPace(clock: Clock): Pace {
  const freeAt = new Map<string, number>();
  return async channel => {
    const now = clock.now();
    const turn = Math.max(now, freeAt.get(channel) ?? 0);
    if (freeAt.size > CHANNELS_KNOWN) for (const [key, at] of freeAt) if (at <= now) freeAt.delete(key);
    freeAt.set(channel, turn + MESSAGE_INTERVAL);
    if (turn > now) await clock.wait(turn - now);
  };
}

/** The calls over a client that rejects rate-limited calls (`rejectRateLimitedCalls`). */
export function createSlackApi(
  client: webApi.WebClient,
  pace: Pace,
  clock: Clock,
  watch: CallWatch,
): SlackApi {
  /**
   * Slack says how long a rate limit lasts; the client's own waiting would hold up all of its calls, and longer than that.
   * What fails on Slack's side or on the way there is tried again for some minutes.
   */
  async function patiently<T>(call: () => Promise<T>): Promise<T> {
    const last = clock.now() + LONGEST_PATIENCE;
    for (let tries = 0; ; ) {
      try {
        const answer = await call();
        watch.succeeded();
        return answer;
      } catch (error) {
        const isLimited = error instanceof webApi.WebAPIRateLimitedError;
        const waits = error instanceof webApi.WebAPIPlatformError ? REFUSED_WAITS : WAITS;
        const wait = isLimited ? error.retryAfter * 1000 : waits[tries];
        const isOver = wait === undefined || clock.now() + wait > last || !isPassing(error);
        watch.failed(error, !isOver);
        if (isOver) throw error;
        if (!isLimited) tries += 1;
        await clock.wait(wait);
      }
    }
  }

  return {
    async post({ channel, threadTs }, content, mark, hold) {
      await pace(channel);
      const posted = await patiently(async () => {
        await hold?.();
        return client.chat.postMessage({
          channel,
          ...(threadTs === null ? {} : { thread_ts: threadTs }),
          ...content,
          ...(mark === undefined ? {} : { metadata: { event_type: MARK, event_payload: { message: mark } } }),
        });
      });
      return posted.ts ?? '';
    },
    async findPost({ channel, threadTs }, ts, mark) {
      // With `oldest` alone Slack begins with the oldest; the bot's reply is among the first behind the message.
      const range = { channel, oldest: ts, limit: MESSAGES_SEARCHED, include_all_metadata: true };
      const { messages } = await patiently(() =>
        threadTs === null
          ? client.conversations.history(range)
          : client.conversations.replies({ ...range, ts: threadTs }),
      );
      return messages?.find(message => markOf(message) === mark)?.ts ?? null;
    },
    async whisper({ channel, threadTs }, user, content) {
      await patiently(() =>
        client.chat.postEphemeral({
          channel,
          user,
          ...(threadTs === null ? {} : { thread_ts: threadTs }),
          ...content,
        }),
      );
    },
    async update(channel, ts, { text, blocks }) {
      await patiently(() =>
        client.chat.update({ channel, ts, text: clip(text, UPDATED_TEXT_LENGTH), blocks }),
      );
    },
    async remove(channel, ts) {
      await patiently(() => client.chat.delete({ channel, ts }));
    },
    async firstOfThread(channel, threadTs) {
      const { messages } = await patiently(() =>
        client.conversations.replies({ channel, ts: threadTs, limit: 1, inclusive: true }),
      );
      const first = SLACK_MESSAGE.safeParse(messages?.[0]);
      return first.success ? first.data : null;
    },
    async fileDetails(id) {
      const { file } = await patiently(() => client.files.info({ file: id }));
      const details = SLACK_MESSAGE.safeParse({ ts: '', files: [file] });
      return details.success ? (details.data.files?.[0] ?? null) : null;
    },
    async openView(trigger, view) {
      await patiently(() => client.views.open({ trigger_id: trigger, view }));
    },
    async pushView(trigger, view) {
      await patiently(() => client.views.push({ trigger_id: trigger, view }));
    },
    async updateView(id, hash, view) {
      await patiently(() => client.views.update({ view_id: id, hash, view }));
    },
    async publishHome(user, view) {
      await patiently(() => client.views.publish({ user_id: user, view }));
    },
    async mayManage(user, channel) {
      const { user: person } = await patiently(() => client.users.info({ user }));
      if (person?.is_admin || person?.is_owner || person?.is_primary_owner) return true;
      const { channel: place } = await patiently(() => client.conversations.info({ channel }));
      return place?.creator === user;
    },
  };
}

/** The kind of metadata by which Slack keeps the bot's mark apart: https://docs.slack.dev/messaging/message-metadata. */
const MARK = 'ndr_triage_reply';
/** As many as Slack gives at a time, to apps that are sold outside its Marketplace 15. */
const MESSAGES_SEARCHED = 200;

const MARKED = z.object({
  metadata: z.object({ event_type: z.literal(MARK), event_payload: z.object({ message: z.string() }) }),
});

function markOf(message: unknown): string | null {
  return MARKED.safeParse(message).data?.metadata.event_payload.message ?? null;
}

/**
 * Milliseconds between tries where Slack is not to be reached, five and a half minutes in all. Slack sends an event again
 * at once, after a minute and after five more: what is tried anew with the last of these is tried for more than ten.
 */
const WAITS = [1_000, 4_000, 15_000, 60_000, 120_000, 130_000];
/** No call is waited for any longer (milliseconds): the answer would come when nobody expects it any more. */
const LONGEST_PATIENCE = 8 * 60 * 1000;
/** The same where it answers that it failed: who asked is told soon. */
const REFUSED_WAITS = [1_000];

/** Slack's errors that say nothing about the call: https://docs.slack.dev/reference/methods/chat.postMessage#errors. */
const PASSING_REFUSALS = [
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
];
/** Node's names for a connection that did not come about, so that nothing can have been posted. */
const NOT_CONNECTED = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
];

/** Whether the same call may succeed later, and has had no effect yet. */
export function isPassing(error: unknown): boolean {
  if (error instanceof webApi.WebAPIRateLimitedError) return true;
  if (error instanceof webApi.WebAPIHTTPError) return error.statusCode >= 500;
  if (error instanceof webApi.WebAPIPlatformError) return PASSING_REFUSALS.includes(error.data.error);
  return error instanceof webApi.WebAPIRequestError && NOT_CONNECTED.includes(causeOf(error.original));
}

function causeOf(error: Error): string {
  const { code } = (error.cause ?? error) as { readonly code?: string };
  return code ?? '';
}

/** Slack's own name for why it refused a call, such as `not_in_channel`; null for other failures. */
export function refusalOf(error: unknown): string | null {
  return error instanceof webApi.WebAPIPlatformError ? error.data.error : null;
}
