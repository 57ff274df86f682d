import { App, type AuthorizeResult, UnknownError, webApi } from '@slack/bolt';
import manifest from '../../manifest.json';
import { type Adapter, type AdapterWatch, StartError } from '../../src/adapter';
import type { Bot } from '../../src/bot/bot';
import type { Capacity } from '../../src/capacity';
import type { Clock } from '../../src/clock';
import { createFairUse } from '../../src/fair-use';
import { guardedFetch } from '../../src/guarded-fetch';
import { createInOrder } from '../../src/in-order';
import { failure, type Log } from '../../src/log';
import type { Route } from '../../src/server';
import type { SlackConfig } from '../../src/settings/slack-config';
import { createOnce, HeldElsewhere } from '../../src/store/once';
import type { Store } from '../../src/store/store';
import { boltLog } from './bolt-log';
import { createCallOutcomes } from './call-outcomes';
import { createDeliveries } from './deliver';
import type { Desk } from './desk';
import { guardOfSlack } from './guard-of-slack';
import { slackEventsRoute } from './http-receiver';
import { installationStore, isNotInstalled } from './installations';
import { listen } from './listeners';
import { createOAuth } from './oauth';
import { createPace, createSlackApi, refusalOf } from './slack-api';
import { createSocketReceiver, type SocketReceiver } from './socket-receiver';

export interface SlackParts {
  readonly config: SlackConfig;
  readonly bot: Bot;
  /** How many articles the bot knows. */
  readonly articles: number;
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly capacity: Capacity;
  readonly watch: AdapterWatch;
}

/** The bot in Slack, over HTTP, Socket Mode or both. */
export function createSlack(parts: SlackParts): Adapter {
  const { config, bot, articles, store, clock, log, capacity, watch } = parts;
  const { installation, apiUrl } = config;
  const calls = createCallOutcomes(watch);
  const logger = boltLog(log);
  const clientOptions = {
    rejectRateLimitedCalls: true,
    retryConfig: NO_RETRIES,
    timeout: CALL_TIMEOUT,
    // Bolt answers clicks and commands with it too, at addresses that came with them.
    fetch: guardedFetch(guardOfSlack(apiUrl)),
    logger,
    ...(apiUrl === null ? {} : { slackApiUrl: apiUrl }),
  };
  const oauth =
    installation.kind === 'oauth'
      ? createOAuth({
          ...installation,
          scopes: manifest.oauth_config.scopes.bot,
          store: installationStore(store.installations),
          apiUrl,
          logger,
        })
      : null;

  let identity: AuthorizeResult = {};
  const app = new App({
    receiver: { init: () => {}, start: async () => {}, stop: async () => {} },
    authorize:
      oauth?.authorize ??
      (async ({ teamId = identity.teamId }) => ({ ...identity, ...(teamId ? { teamId } : {}) })),
    clientOptions,
    logger,
    // It would hide that the bot joined a channel; `hear` knows the bot's own messages.
    ignoreSelf: false,
    convoStore: false,
  });
  app.error(async error => {
    const original = error instanceof UnknownError ? error.original : error;
    if (!(original instanceof HeldElsewhere)) {
      log.error({ ...failure(original), refusal: refusalOf(original) }, 'handling failed');
    }
    // A workspace that removed the bot stays unknown, however often Slack tries.
    if (!isNotInstalled(original)) throw original;
  });

  const pace = createPace(clock);
  const desk: Desk = {
    bot,
    articles,
    store,
    once: createOnce(store.claims, clock, watch.tookOver),
    inOrder: createInOrder(),
    fairUse: createFairUse(clock, watch.limited),
    clock,
    log,
    channelMode: config.channelMode,
    apiUrl,
    api: client => createSlackApi(client, pace, clock, calls),
  };
  listen(app, desk);

  const { deliver, idle } = createDeliveries(event => app.processEvent(event), clock, watch);
  const socket: SocketReceiver | null =
    config.appToken === null
      ? null
      : createSocketReceiver(
          {
            appToken: config.appToken,
            logger,
            installerOptions: { clientOptions: { ...clientOptions, retryConfig: START_RETRIES } },
          },
          { deliver, capacity, clock, log },
        );
  const routes: Route[] = [...(oauth?.routes ?? [])];
  if (config.signingSecret !== null) {
    const { signingSecret } = config;
    routes.push(slackEventsRoute({ signingSecret, deliver, claims: store.claims, clock, log }));
  }

  const ways = [config.appToken && 'Socket Mode', config.signingSecret && 'HTTP at /slack/events'];
  return {
    name: 'Slack',
    state: ways.filter(Boolean).join(' and '),
    routes,
    async start() {
      if (installation.kind === 'token') identity = await identify(installation.botToken, apiUrl);
      await socket?.start().catch(error => {
        throw new StartError(explainSocket(error), { cause: error });
      });
    },
    async trouble() {
      if (socket?.isConnected() === false) {
        return 'Socket Mode is not connected to Slack. It is tried again until it is; see the log for why.';
      }
      // One workspace of many may remove the bot at any time, which is no trouble for the others.
      if (installation.kind !== 'token' || !calls.isTokenRefused()) return null;
      return identify(installation.botToken, apiUrl).then(
        () => {
          calls.succeeded();
          return null;
        },
        (error: StartError) => error.message,
      );
    },
    async stop() {
      await socket?.stop();
      await idle();
    },
  };
}

/** `createSlackApi` tries again itself: the client would for half an hour, and may post a message twice. */
const NO_RETRIES = { retries: 0 };
/** Milliseconds for one call; a connection that hangs must not hold up its channel. */
const CALL_TIMEOUT = 10_000;
/** Two more tries within some seconds; who starts the bot waits for it. */
const START_RETRIES = { retries: 2, minTimeout: 500, maxTimeout: 2_000 };

async function identify(botToken: string, apiUrl: string | null): Promise<AuthorizeResult> {
  const client = new webApi.WebClient(botToken, {
    retryConfig: START_RETRIES,
    timeout: CALL_TIMEOUT,
    ...(apiUrl === null ? {} : { slackApiUrl: apiUrl }),
    logger: boltLog({ info: () => {}, warn: () => {}, error: () => {} }),
  });
  try {
    const { user_id: botUserId, bot_id: botId, team_id: teamId } = await client.auth.test();
    // Bolt calls Slack without a token where it knows no workspace, and some events name none.
    return {
      botToken,
      ...(botUserId ? { botUserId } : {}),
      ...(botId ? { botId } : {}),
      ...(teamId ? { teamId } : {}),
    };
  } catch (cause) {
    const refusal = refusalOf(cause);
    throw new StartError(
      refusal === null
        ? `Slack's Web API at ${apiUrl ?? 'https://slack.com/api/'} can't be reached. Check the network, the proxy and SLACK_API_URL.`
        : `Slack does not take SLACK_BOT_TOKEN (${refusal}). Copy it again at api.slack.com/apps from “OAuth & Permissions”, “Bot User OAuth Token”; it begins with xoxb-.`,
      { cause },
    );
  }
}

function explainSocket(error: unknown): string {
  const refusal = refusalOf(error);
  return refusal === null
    ? "Socket Mode can't connect to Slack. Check that the network lets WebSockets through, or use HTTP with SLACK_SIGNING_SECRET."
    : `Slack does not take SLACK_APP_TOKEN (${refusal}). Make a new one at api.slack.com/apps under “Basic Information”, “App-Level Tokens”, with the scope connections:write, and switch Socket Mode on.`;
}
