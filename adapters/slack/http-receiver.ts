import type { ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Clock } from '../../src/clock';
import type { Log } from '../../src/log';
import type { HttpRequest, Route } from '../../src/server';
import type { Claims } from '../../src/store/store';
import type { Deliver, Receipt } from './deliver';
import { readSignedRequest } from './signed-request';

interface HttpReceiverParts {
  readonly signingSecret: string;
  readonly deliver: Deliver;
  readonly claims: Claims;
  readonly clock: Clock;
  readonly log: Log;
}

const KB = 1024;
/** A pasted message has 40,000 characters at most, which may be escaped and stand in the body twice. */
const BODY_LIMIT = 1024 * KB;
/** A copy that comes later is refused for the age of its timestamp (milliseconds). */
const REPLAY_WINDOW = 11 * 60 * 1000;

/** What Bolt takes for granted of an event. */
const EVENT = z.object({
  event: z.object({ type: z.string(), channel: z.union([z.string(), z.object({})]).optional() }),
  authorizations: z.array(z.object({})).optional(),
});

/** The address at which Slack delivers events, commands and clicks over HTTP. */
export function slackEventsRoute({ signingSecret, deliver, claims, clock, log }: HttpReceiverParts): Route {
  return { method: 'post', path: '/slack/events', bodyLimit: BODY_LIMIT, handle };

  async function handle(request: HttpRequest, response: ServerResponse): Promise<void> {
    const signed = readSignedRequest(request.headers, request.body, signingSecret, clock.now());
    if ('refused' in signed) {
      log.warn({ status: signed.refused }, `a request to /slack/events was refused: ${signed.why}`);
      return send(response, signed.refused, { error: signed.why });
    }
    const { body, signature } = signed;
    if (body.type === 'url_verification') return send(response, 200, { challenge: body.challenge });
    if ('ssl_check' in body) return send(response, 200);
    // Events have ids of their own and do come again; a click or a command never does.
    if (body.type === 'event_callback') {
      if (!EVENT.safeParse(body).success)
        return send(response, 400, { error: 'the event has no known shape' });
    } else if (await isReplay(signature)) {
      log.warn({ status: 401 }, 'a request to /slack/events was refused: it came before');
      return send(response, 401, { error: 'this request came before' });
    }
    const { receipt, ended } = deliver({ body, retryNum: retryNumber(request) });
    acknowledge(await receipt, response);
    await ended;
  }

  async function isReplay(signature: string): Promise<boolean> {
    return (await claims.claim(`slack-request:${signature}`, REPLAY_WINDOW)) === 'held';
  }
}

function acknowledge(receipt: Receipt, response: ServerResponse): void {
  send(response, STATUS[receipt.outcome], receipt.outcome === 'taken' ? receipt.body : undefined);
}

/** With any other than 200 Slack sends an event again. */
const STATUS: Readonly<Record<Receipt['outcome'], number>> = {
  taken: 200,
  held: 503,
  late: 503,
  failed: 500,
};

/** How often Slack has sent it before: https://docs.slack.dev/apis/events-api/#retries. */
function retryNumber({ headers }: HttpRequest): number {
  return Number(headers['x-slack-retry-num']) || 0;
}

function send(response: ServerResponse, status: number, body?: unknown): void {
  if (body === undefined || body === '') {
    // Unlike writeHead this lets Node write a length of 0, and the response in one piece.
    response.statusCode = status;
    response.end();
  } else if (typeof body === 'string') {
    response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(body);
  } else {
    response
      .writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' })
      .end(JSON.stringify(body));
  }
}
