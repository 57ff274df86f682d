import type { ServerResponse } from 'node:http';
import type { Adapter, AdapterWatch } from '../../src/adapter';
import type { Bot } from '../../src/bot/bot';
import type { Clock } from '../../src/clock';
import { PUBLIC_KEYS, type TeamsConfig } from '../../src/config';
import { createPromise } from '../../src/create-promise';
import { createFairUse } from '../../src/fair-use';
import { createInOrder } from '../../src/in-order';
import { failure, type Log } from '../../src/log';
import { sendJson } from '../../src/send-json';
import type { HttpRequest } from '../../src/server';
import { createOnce, HeldElsewhere } from '../../src/store/once';
import type { Store } from '../../src/store/store';
import { ACTIVITY, type IncomingActivity } from './activity';
import { activityKind } from './activity-kind';
import { refusalOfActivity } from './admission';
import type { BotFramework, InvokeAnswer, Turn } from './bot-framework';
import type { Desk } from './desk';
import { onActivity } from './on-activity';
import { NotAuthenticated, statusOf } from './refused';
import { watchSigningKeys } from './signing-keys';

export interface TeamsParts {
  readonly config: TeamsConfig;
  readonly bot: Bot;
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly watch: AdapterWatch;
}

const KB = 1024;
/** A message has 100 KB at most, and comes twice, as text and as HTML. */
const BODY_LIMIT = 512 * KB;
/** The platform sends again what is not acknowledged within 15 seconds (milliseconds). */
const PATIENCE = 10_000;

const LOCAL_STATE =
  '/api/messages, for tools on this machine alone. For Teams set MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId.';

/** Any page in a browser on this machine can send here, and would have the bot fetch and send on this machine. */
const FROM_A_PAGE = 'without MicrosoftAppId no page in a browser is answered';

/** The bot in Microsoft Teams, and for local tools that stand in for it. */
export function createTeams({ config, bot, store, clock, log, watch }: TeamsParts): Adapter {
  let framework: Promise<BotFramework> | null = null;
  /** It takes half a second to load: without a registration the first activity waits for it, not who starts the bot. */
  const loaded = () => {
    framework ??= import('./bot-framework').then(sdk => sdk.createBotFramework(config, clock, watch));
    return framework;
  };
  const underWay = new Set<Promise<unknown>>();
  const desk: Desk = {
    bot,
    store,
    once: createOnce(store.claims, clock, watch.tookOver),
    inOrder: createInOrder(),
    fairUse: createFairUse(clock, watch.limited),
    clock,
    log,
    local: config.identity === null,
  };

  async function handle(request: HttpRequest, response: ServerResponse): Promise<void> {
    const activity = readActivity(request.body);
    if (activity === null) return send(response, 400, { error: 'the body is no activity' });
    const { authorization = '', origin } = request.headers;
    if (desk.local && origin !== undefined) return send(response, 403, { error: FROM_A_PAGE });
    const started = clock.now();
    const late = createPromise<InvokeAnswer>();
    const endPatience = clock.later(PATIENCE, () => late.resolve({ status: 200 }));
    const handled = answerOf(activity, authorization, request.socket.remoteAddress).finally(() => {
      endPatience();
      underWay.delete(handled);
      watch.handled((clock.now() - started) / 1_000);
    });
    underWay.add(handled);
    const { status, body } = await Promise.race([handled, late.promise]);
    send(response, status, body);
    await handled;
  }

  async function answerOf(
    activity: IncomingActivity,
    authorization: string,
    peer: string | undefined,
  ): Promise<InvokeAnswer> {
    try {
      const { process } = await loaded();
      const answer = await process(authorization, activity, turn => admit(turn, peer));
      return answer ?? { status: 200 };
    } catch (error) {
      if (error instanceof NotAuthenticated) {
        log.warn({ status: 401, ...failure(error.cause) }, 'an activity was refused: its token is not valid');
        return { status: 401, body: { error: error.message } };
      }
      if (error instanceof HeldElsewhere) return { status: 503 };
      log.error({ ...failure(error), connector: statusOf(error) }, 'handling failed');
      return { status: 500, body: { error: 'Something went wrong here; it is in the log.' } };
    }
  }

  /** Only who has shown a valid token learns why else an activity is refused. */
  async function admit(turn: Turn, peer: string | undefined): Promise<InvokeAnswer | null> {
    const refusal = refusalOfActivity(turn.activity, peer, config);
    if (refusal === null) {
      watch.received(activityKind(turn.activity));
      return onActivity(turn, desk);
    }
    log.warn({ status: 403 }, `an activity was refused: ${refusal}`);
    return { status: 403, body: { error: refusal } };
  }

  const signingKeys = desk.local ? null : watchSigningKeys(config.openIdMetadata ?? PUBLIC_KEYS, clock);
  return {
    name: 'Teams',
    state: config.identity === null ? LOCAL_STATE : '/api/messages',
    routes: [{ method: 'post', path: '/api/messages', bodyLimit: BODY_LIMIT, handle }],
    async start() {
      if (!desk.local) await loaded();
    },
    trouble: signingKeys === null ? async () => null : signingKeys.trouble,
    async stop() {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
  };
}

function readActivity(body: Buffer): IncomingActivity | null {
  try {
    return ACTIVITY.safeParse(JSON.parse(body.toString('utf8'))).data ?? null;
  } catch {
    return null;
  }
}

function send(response: ServerResponse, status: number, body?: unknown): void {
  if (body === undefined) response.writeHead(status).end();
  else sendJson(response, status, body);
}
