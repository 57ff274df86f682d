import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { performance } from 'node:perf_hooks';
import { finished } from 'node:stream';
import findMyWay from 'find-my-way';
import getRawBody from 'raw-body';
import type { Capacity } from './capacity';
import { failure, type Log } from './log';
import { roomForBody } from './room-for-body';
import { sendJson } from './send-json';

/** An address that an adapter answers at. */
export interface Route {
  readonly method: 'get' | 'post';
  /** With `:name` for a part that differs, as in `/article/:id`. */
  readonly path: string;
  /** Bytes of a body that are read, at most. What takes none is answered however much is under way. */
  readonly bodyLimit: number;
  /** Resolves when nothing is under way for the request any more, which may be long after it was answered. */
  readonly handle: (request: HttpRequest, response: ServerResponse) => Promise<void>;
  /** Why a request is refused before its body is read; null where it is not. */
  readonly refuse?: (request: IncomingMessage) => RequestRefusal | null;
}

export interface RequestRefusal {
  readonly status: number;
  /** A sentence for who asks. */
  readonly why: string;
  /** Seconds after which it is worth asking again; null where it never is. */
  readonly retryAfter: number | null;
}

export interface HttpRequest extends IncomingMessage {
  /** As it came; empty where there is none. */
  readonly body: Buffer;
  /** What stood in the place of each `:name` of the route. */
  readonly params: Readonly<Record<string, string | undefined>>;
}

/** What stands around the server. */
export interface Surroundings {
  readonly log: Log;
  /** What requests and the work on them have room in. */
  readonly capacity: Capacity;
  /** Told of each request to a route once its response has ended, with the path of the route and the time in seconds. */
  readonly served: (route: string, status: number, seconds: number) => void;
}

export interface RunningServer {
  readonly port: number;
  /** Takes no more requests and ends when those under way are answered. */
  readonly close: () => Promise<void>;
}

/** What one connection, and all of them, may cost. Times are in milliseconds. */
export interface ConnectionLimits {
  /** For a whole request, headers and body, from its first byte or from the connection on. */
  readonly requestTimeout: number;
  readonly headersTimeout: number;
  /** How often slow senders are looked for; Node does it every 30 seconds by itself. */
  readonly connectionsCheckingInterval: number;
  /** For a connection on which nothing moves: who asks and never takes the answer. */
  readonly timeout: number;
  /** Bytes of all headers and the address together. */
  readonly maxHeaderSize: number;
  /** Connections at a time; one more is closed at once. */
  readonly connections: number;
}

/** A slow sender (slow loris) holds one of many connections hardly longer than 10 seconds. */
export const CONNECTION_LIMITS: ConnectionLimits = {
  requestTimeout: 10_000,
  headersTimeout: 10_000,
  connectionsCheckingInterval: 1_000,
  timeout: 60_000,
  maxHeaderSize: 16 * 1024,
  connections: 4_096,
};

interface Listening {
  readonly host: string;
  readonly port: number;
  readonly limits?: ConnectionLimits;
}

/** Seconds; who is refused for want of room comes back then. */
const RETRY_AFTER = 1;

/**
 * Serves the routes and `/healthz`. Rejects when the port can't be had.
 * A body that is too large or breaks off is refused here, and so is a request that finds no room; what a route throws is
 * answered with 500 and logged.
 */
export async function serveRoutes(
  { host, port, limits = CONNECTION_LIMITS }: Listening,
  routes: readonly Route[],
  surroundings: Surroundings,
): Promise<RunningServer> {
  const router = findMyWay({
    ignoreTrailingSlash: true,
    maxParamLength: limits.maxHeaderSize,
    defaultRoute: refuseUnknown,
    onBadUrl: (_path, request, response) => refuseAfter(request, response, 400, MALFORMED),
  });
  router.on([...METHODS.get], '/healthz', (_request, response) => sendJson(response, 200, { status: 'ok' }));
  for (const route of routes) {
    router.on([...METHODS[route.method]], route.path, (request, response, params) => {
      void serve({ request, response, params }, route, surroundings);
    });
  }
  const server = createServer(limits, (request, response) => router.lookup(request, response));
  server.maxConnections = limits.connections;
  server.setTimeout(limits.timeout);
  const close = closerOf(server);
  await listen(server, host, port);
  const address = server.address();
  return { port: typeof address === 'object' && address !== null ? address.port : port, close };
}

/** Who asks for the head alone is answered by the same route; Node leaves the body out. */
const METHODS = { get: ['GET', 'HEAD'], post: ['POST'] } as const;

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly params: Readonly<Record<string, string | undefined>>;
}

async function serve(
  exchange: Exchange,
  route: Route,
  { log, capacity, served }: Surroundings,
): Promise<void> {
  const { request, response } = exchange;
  const start = performance.now();
  const closed = new Promise<void>(resolve => response.once('close', resolve));
  void closed.then(() => served(route.path, response.statusCode, (performance.now() - start) / 1_000));
  try {
    await answer(exchange, route, capacity, closed);
  } catch (error) {
    refuseFailed(error, request, response, route.path, log);
  }
}

async function answer(
  { request, response, params }: Exchange,
  { bodyLimit, handle, refuse: refusalOf }: Route,
  capacity: Capacity,
  closed: Promise<void>,
): Promise<void> {
  const refusal = refusalOf?.(request) ?? null;
  if (refusal !== null) {
    if (refusal.retryAfter !== null) response.setHeader('Retry-After', String(refusal.retryAfter));
    return refuseAfter(request, response, refusal.status, refusal.why);
  }
  const giveBack = bodyLimit === 0 ? () => {} : takeRoom(request, response, capacity);
  if (giveBack === null) return refuseAfter(request, response, 503, NO_ROOM);
  const work = readBody(request, bodyLimit).then(async body => {
    // Its last piece found no room.
    if (!response.headersSent) await handle(Object.assign(request, { body, params }), response);
  });
  void Promise.allSettled([work, closed]).then(giveBack);
  await work;
}

function takeRoom(
  request: IncomingMessage,
  response: ServerResponse,
  capacity: Capacity,
): (() => void) | null {
  const giveBack = roomForBody(request, capacity, () => {
    response.once('finish', () => request.destroy());
    response.setHeader('Retry-After', String(RETRY_AFTER));
    response.setHeader('Connection', 'close');
    refuse(response, 503, NO_ROOM);
  });
  if (giveBack === null) response.setHeader('Retry-After', String(RETRY_AFTER));
  return giveBack;
}

/** Rejects with an error that has a `status`. */
async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const { 'content-encoding': encoding = 'identity', 'content-length': length = null } = request.headers;
  if (encoding.toLowerCase() !== 'identity') throw Object.assign(new Error('packed'), { status: 415 });
  return getRawBody(request, { length, limit });
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, host, () => resolve());
  });
}

/** Node alone would wait for connections on which nothing was asked yet, and for the next request on the others. */
function closerOf(server: Server): () => Promise<void> {
  const underWay = new Set<ServerResponse>();
  let isClosing = false;
  const endConnections = () => {
    if (isClosing && underWay.size === 0) server.closeAllConnections();
  };
  server.prependListener('request', (_request, response) => {
    if (isClosing) announceEnd(response);
    underWay.add(response);
    response.once('close', () => {
      underWay.delete(response);
      endConnections();
    });
  });
  return () =>
    new Promise(resolve => {
      isClosing = true;
      server.close(() => resolve());
      underWay.forEach(announceEnd);
      endConnections();
    });
}

/** A proxy would otherwise send its next request over a connection that is about to end, and lose it. */
function announceEnd(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('Connection', 'close');
}

function refuseFailed(
  error: unknown,
  request: IncomingMessage,
  response: ServerResponse,
  route: string,
  log: Log,
): void {
  const status = statusOf(error);
  if (status >= 500) log.error({ route, ...failure(error) }, 'a request failed');
  // Half an answer must not look like a whole one.
  if (response.headersSent) response.destroy();
  else refuseAfter(request, response, status, REFUSALS[status] ?? 'The request can not be answered.');
}

/** Refuses a request whose body is not read: who is still sending would find the connection reset, and no answer. */
function refuseAfter(request: IncomingMessage, response: ServerResponse, status: number, why: string) {
  response.setHeader('Connection', 'close');
  finished(request.resume(), () => refuse(response, status, why));
}

const NO_ROOM = 'Too much is under way here. Please try again in a moment.';

const MALFORMED = 'The request broke off or is malformed.';

const REFUSALS: Readonly<Record<number, string>> = {
  400: MALFORMED,
  413: 'The request is too large.',
  415: 'The body is in an encoding that is not read here.',
  500: 'Something went wrong here; it is in the log.',
};

function refuse(response: ServerResponse, status: number, why: string) {
  sendJson(response, status, { error: why });
}

function refuseUnknown(_request: IncomingMessage, response: ServerResponse): void {
  refuse(response, 404, 'There is nothing at this address.');
}

/** What reads bodies puts a status on what it throws. */
function statusOf(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : null;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
}
