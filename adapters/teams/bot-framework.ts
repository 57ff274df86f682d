import { Agent } from 'node:https';
import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConfigurationBotFrameworkAuthenticationOptions,
  type TurnContext,
} from 'botbuilder';
import type { AdapterWatch, CallFailure } from '../../src/adapter';
import type { Clock } from '../../src/clock';
import { createPromise } from '../../src/create-promise';
import { lookupPublic } from '../../src/lookup-public';
import type { TeamsConfig } from '../../src/settings/teams-config';
import type { Hold } from '../../src/store/once';
import type { IncomingActivity } from './activity';
import { NotAuthenticated, propertyOf, statusOf } from './refused';

/** What the bot sends: a message with cards. Plain JSON of the Bot Framework's activity schema. */
export interface OutgoingActivity {
  readonly type: 'message';
  readonly summary?: string;
  readonly attachments?: readonly Attachment[];
}

/** A card, with the name of its kind. */
export interface Attachment {
  readonly contentType: string;
  readonly content: unknown;
}

/** One activity being handled, and what can be said to its conversation. */
export interface Turn {
  readonly activity: IncomingActivity;
  /**
   * Answers in the activity's thread, and gives the id of the answer. `hold` is asked before each try, which does not take
   * place where it rejects.
   */
  readonly send: (activity: OutgoingActivity, hold?: Hold) => Promise<string>;
  /** Shows that an answer is coming. Tried once, and its failure is of no matter. */
  readonly showTyping: () => Promise<void>;
  readonly update: (id: string, activity: OutgoingActivity) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
}

/** What an `invoke` is answered with, in the HTTP response. */
export interface InvokeAnswer {
  readonly status: number;
  readonly body?: unknown;
}

export interface BotFramework {
  /**
   * Checks who sends an activity and handles it; null where it is no `invoke`. Rejects with NotAuthenticated, and with
   * whatever `handle` throws.
   */
  readonly process: (
    authorization: string,
    activity: IncomingActivity,
    handle: (turn: Turn) => Promise<InvokeAnswer | null>,
  ) => Promise<InvokeAnswer | null>;
}

/**
 * The Bot Framework SDK, known in this file alone: its support ended on 2025-12-31, and its successor, the Microsoft 365
 * Agents SDK, will take its place here.
 */
export function createBotFramework(
  config: TeamsConfig,
  clock: Clock,
  watch: Pick<AdapterWatch, 'callFailed'>,
): BotFramework {
  const authentication = new Authentication(settings(config));
  const gateway = new Gateway(authentication);
  const patiently = <T>(call: () => Promise<T>) => tryPatiently(call, clock, watch);
  return {
    async process(authorization, activity, handle) {
      const received = { ...activity } as unknown as Activity;
      const sender = await authentication.authenticateRequest(received, authorization);
      const conversation = enterWhenNeeded(gateway, sender, received);
      const send = (sent: Partial<Activity>, hold?: Hold) =>
        patiently(async () => {
          await hold?.();
          return (await conversation.context()).sendActivity(sent);
        });
      try {
        return await handle({
          activity,
          send: async (sent, hold) => (await send(plain(sent), hold))?.id ?? '',
          showTyping: async () => {
            const context = await conversation.context();
            await context.sendActivity({ type: 'typing' }).catch(() => undefined);
          },
          update: async (id, sent) => {
            await patiently(async () =>
              (await conversation.context()).updateActivity({ ...plain(sent), id }),
            );
          },
          remove: id => patiently(async () => (await conversation.context()).deleteActivity(id)),
        });
      } finally {
        conversation.leave();
      }
    },
  };
}

/** The SDK marks as sendable what is mutable; ours is written once. */
const plain = (activity: OutgoingActivity) => ({ ...activity }) as Partial<Activity>;

/** `CloudAdapter.process` reads the body before it looks at the token, throws on some and sends errors' texts to the caller. */
class Gateway extends CloudAdapter {
  async enter(
    sender: Sender,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    await this.processActivity(sender, activity, logic);
  }
}

/**
 * The SDK makes a client for each activity, which takes longer than to find out that the activity needs no answer. What it
 * gives stays of use until the conversation is left.
 */
function enterWhenNeeded(gateway: Gateway, sender: Sender, activity: Activity) {
  const left = createPromise<void>();
  let context: Promise<TurnContext> | null = null;
  return {
    context(): Promise<TurnContext> {
      context ??= new Promise((resolve, reject) => {
        gateway
          .enter(sender, activity, entered => {
            resolve(entered);
            return left.promise;
          })
          .catch(reject);
      });
      return context;
    },
    leave: () => left.resolve(),
  };
}

class Authentication extends ConfigurationBotFrameworkAuthentication {
  /** The SDK answers a missing token with 401, and a bad signature, another algorithm or a token of tomorrow with 500. */
  override async authenticateRequest(activity: Activity, authorization: string) {
    try {
      const sender = await super.authenticateRequest(activity, authorization);
      return { ...sender, ...(sender.connectorFactory && ownPolicies(sender.connectorFactory)) };
    } catch (cause) {
      throw new NotAuthenticated('the token is missing or not valid', { cause });
    }
  }
}

type Sender = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>;

/** The SDK tries again after some refusals, by the clock of the machine, and gives up soon; below that is done for all. */
function ownPolicies(
  connectorFactory: NonNullable<Sender['connectorFactory']>,
): Pick<Sender, 'connectorFactory'> {
  const create: typeof connectorFactory.create = async (serviceUrl, audience) => {
    const connector = await connectorFactory.create(serviceUrl, audience);
    const { client } = connector as unknown as { client: { pipeline: Pipeline } };
    client.pipeline.removePolicy({ name: 'defaultRetryPolicy' });
    client.pipeline.addPolicy(TO_PUBLIC_ADDRESSES);
    return connector;
  };
  return { connectorFactory: { create } };
}

/** Of `@azure/core-rest-pipeline`, as far as it is used here. */
interface Pipeline {
  readonly removePolicy: (policy: { readonly name: string }) => void;
  readonly addPolicy: (policy: Policy) => void;
}

interface Policy {
  readonly name: string;
  readonly sendRequest: <T>(
    request: { readonly url: string; agent?: object },
    next: (request: object) => T,
  ) => T;
}

const toInternet = new Agent({ keepAlive: true, lookup: lookupPublic });

/** A proxy that the environment names (HTTPS_PROXY) looks names up itself. Without a registration all goes to this machine, over http. */
const TO_PUBLIC_ADDRESSES: Policy = {
  name: 'toPublicAddresses',
  sendRequest(request, next) {
    if (request.url.startsWith('https:')) request.agent ??= toInternet;
    return next(request);
  },
};

function settings({ identity, openIdMetadata }: TeamsConfig): ConfigurationBotFrameworkAuthenticationOptions {
  if (identity === null) return {};
  return {
    MicrosoftAppId: identity.appId,
    MicrosoftAppType: identity.appType,
    ...(identity.tenantId === null ? {} : { MicrosoftAppTenantId: identity.tenantId }),
    ...(identity.password === null ? {} : { MicrosoftAppPassword: identity.password }),
    ...(openIdMetadata === null
      ? {}
      : { ...PUBLIC_CLOUD, ToBotFromChannelOpenIdMetadataUrl: openIdMetadata }),
  };
}

/** The SDK takes one address of its own choice for all of them: what is left out then is empty, such as who issues tokens. */
const PUBLIC_CLOUD = {
  ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
  ToChannelFromBotOAuthScope: 'https://api.botframework.com',
  ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
  OAuthUrl: 'https://api.botframework.com',
  ToBotFromEmulatorOpenIdMetadataUrl:
    'https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration',
} as const;

/** What the connector answers while it is busy, with which every bot has to try again. */
const BUSY: readonly number[] = [412, 429, 502, 503, 504];
/** The connection did not come about, or was closed before an answer. */
const UNCONNECTED: readonly unknown[] = ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT'];
/** Milliseconds, about two minutes in all. */
const WAITS = [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000];
/** Who is told to wait for longer gives up instead (milliseconds). */
const LONGEST_WAIT = 60_000;

async function tryPatiently<T>(
  call: () => Promise<T>,
  clock: Clock,
  watch: Pick<AdapterWatch, 'callFailed'>,
): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await call();
    } catch (error) {
      const asked = retryAfterOf(error, clock.now());
      const wait = WAITS[tries];
      const isOver = wait === undefined || !isPassing(error) || asked > LONGEST_WAIT;
      watch.callFailed(failureOf(error), !isOver);
      if (isOver) throw error;
      // Bots that were refused together must not come back together.
      await clock.wait(Math.max(wait, asked) * (1 + Math.random() / 2));
    }
  }
}

function failureOf(error: unknown): CallFailure {
  const status = statusOf(error);
  if (status === 0) return 'unreached';
  if (status === 429) return 'limited';
  return BUSY.includes(status) || status >= 500 ? 'failed' : 'refused';
}

function isPassing(error: unknown): boolean {
  return BUSY.includes(statusOf(error)) || UNCONNECTED.includes(propertyOf(error, 'code'));
}

/** Milliseconds for which the connector wants to be left alone; 0 where it does not say. */
function retryAfterOf(error: unknown, now: number): number {
  const headers = propertyOf(propertyOf(error, 'response'), 'headers');
  const written =
    headers instanceof Object && 'get' in headers ? (headers as Headers).get('retry-after') : null;
  if (written === null) return 0;
  const seconds = Number(written);
  // RFC 9110 section 10.2.3: seconds, or the time of day.
  return Number.isNaN(seconds) ? Math.max(0, Date.parse(written) - now) || 0 : seconds * 1_000;
}
