import { createHmac } from 'node:crypto';
import { createSlack } from '../../adapters/slack/slack';
import type { Adapter } from '../../src/adapter';
import type { Clock } from '../../src/clock';
import { serveRoutes } from '../../src/server';
import type { SlackConfig } from '../../src/settings/slack-config';
import type { Store } from '../../src/store/store';
import { smallCore } from '../core';
import { keptLog } from '../kept-log';
import { createManualClock, type ManualClock } from '../manual-clock';
import { type RecordedWatch, recordedWatch, roomy } from '../recorded-watch';
import { aStore } from '../store/a-store';
import { BOT, type FakeSlack, startFakeSlack } from './fake-slack';

export const SECRET = 'signing-secret-of-the-tests';

/** The bot as it runs in production, in front of a Slack that is none. */
export interface SlackBot {
  readonly slack: FakeSlack;
  readonly clock: ManualClock;
  readonly store: Store;
  readonly adapter: Adapter;
  readonly watch: RecordedWatch;
  /** Lines of the log. */
  readonly log: readonly string[];
  readonly url: string;
  /** Sends what Slack would, signed, and gives the answer. */
  readonly send: (body: object, options?: Sending) => Promise<Answered>;
  readonly close: () => Promise<void>;
}

export interface Sending {
  /** `form`: with the JSON in `payload`, as clicks come; `command`: as a plain form. */
  readonly as?: 'json' | 'form' | 'command';
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answered {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: what a test expects of it, it says
  readonly body: any;
}

export interface Settings {
  readonly config?: Partial<SlackConfig>;
  readonly store?: Store;
  /** A stand-in that knows before the start what it answers; it is closed with the bot. */
  readonly slack?: FakeSlack;
  /** For those who sign by the time of the machine; the bot's own clock moves nothing then. */
  readonly time?: Clock;
}

const { bot, articles } = smallCore();

export async function startSlackBot(settings: Settings = {}): Promise<SlackBot> {
  const slack = settings.slack ?? (await startFakeSlack());
  const clock = createManualClock();
  const time = settings.time ?? clock;
  const store = settings.store ?? (await aStore(time));
  const { log, lines } = keptLog();
  const capacity = roomy();
  const watch = recordedWatch();
  const adapter = createSlack({
    config: {
      apiUrl: slack.apiUrl,
      channelMode: 'ndr',
      appToken: null,
      signingSecret: SECRET,
      installation: { kind: 'token', botToken: BOT.token },
      ...settings.config,
    },
    bot,
    articles: articles.length,
    store,
    clock: time,
    log,
    capacity,
    watch,
  });
  await adapter.start();
  const server = await serveRoutes({ host: '127.0.0.1', port: 0 }, adapter.routes, {
    log,
    capacity,
    served() {},
  });
  const url = `http://127.0.0.1:${server.port}`;
  return {
    slack,
    clock,
    store,
    adapter,
    watch,
    log: lines,
    url,
    send: (body, options = {}) => send(`${url}/slack/events`, body, options, time),
    close: async () => {
      await adapter.stop();
      await server.close();
      await slack.close();
    },
  };
}

export function sign(raw: string, seconds: number, secret = SECRET): Readonly<Record<string, string>> {
  const signature = createHmac('sha256', secret).update(`v0:${seconds}:${raw}`).digest('hex');
  return { 'X-Slack-Request-Timestamp': String(seconds), 'X-Slack-Signature': `v0=${signature}` };
}

/** Sends what Slack would to an address, signed, and gives the answer. */
export async function send(
  url: string,
  body: object,
  { as = 'json', headers }: Sending,
  clock: Clock,
): Promise<Answered> {
  const raw =
    as === 'json'
      ? JSON.stringify(body)
      : new URLSearchParams(as === 'form' ? { payload: JSON.stringify(body) } : { ...body }).toString();
  const response = await fetch(url, {
    method: 'POST',
    body: raw,
    headers: {
      'Content-Type': as === 'json' ? 'application/json' : 'application/x-www-form-urlencoded',
      ...sign(raw, Math.floor(clock.now() / 1000)),
      ...headers,
    },
  });
  const text = await response.text();
  return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : text };
}
