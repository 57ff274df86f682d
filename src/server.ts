import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { finished } from 'node:stream';
import express, { type ErrorRequestHandler } from 'express';
import { failure, type Log } from './log';
import { sendJson } from './send-json';

/** An address that an adapter answers at. */
export interface Route {
  readonly method: 'get' | 'post';
  /** With `:name` for a part that differs, as in `/article/:id`. */
  readonly path: string;
  /** Bytes of a body that are read, at most. */
  readonly bodyLimit: number;
  readonly handle: (request: HttpRequest, response: ServerResponse) => Promise<void>;
}

export interface HttpRequest extends IncomingMessage {
  /** As it came; empty where there is none. */
  readonly body: Buffer;
  /** What stood in the place of each `:name` of the route. */
  readonly params: Readonly<Record<string, string>>;
}

export interface RunningServer {
  readonly port: number;
  /** Takes no more requests and ends when those under way are answered. */
  readonly close: () => Promise<void>;
}

/** Slow senders hold a connection hardly longer than 10 seconds; Node looks for them only every 30 by itself. */
const TIMEOUTS = { requestTimeout: 10_000, headersTimeout: 10_000, connectionsCheckingInterval: 1_000 };

/**
 * Serves the routes and `/healthz`. Rejects when the port can't be had.
 * A body that is too large or breaks off is refused here, and what a route throws is answered with 500 and logged.
 */
export async function serveRoutes(
  { host, port }: { readonly host: string; readonly port: number },
  routes: readonly Route[],
  log: Log,
): Promise<RunningServer> {
  const app = express();
  app.disable('x-powered-by');
  app.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  for (const { method, path, bodyLimit, handle } of routes) {
    const read = express.raw({ type: () => true, limit: bodyLimit, inflate: false });
    app[method](path, read, async (request, response) => {
      if (!Buffer.isBuffer(request.body)) request.body = Buffer.alloc(0);
      await handle(request as unknown as HttpRequest, response);
    });
  }
  app.use((_request, response) => {
    refuse(response, 404, 'There is nothing at this address.');
  });
  app.use(refuseFailed(log));

  const server = createServer(TIMEOUTS, app);
  const close = closerOf(server);
  await listen(server, host, port);
  const address = server.address();
  return { port: typeof address === 'object' && address !== null ? address.port : port, close };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, host, () => resolve());
  });
}

/** Node alone would wait for connections on which nothing was asked yet, and for the next request on the others. */
function closerOf(server: Server): () => Promise<void> {
  let underWay = 0;
  let isClosing = false;
  const endConnections = () => {
    if (isClosing && underWay === 0) server.closeAllConnections();
  };
  server.on('request', (_request, response) => {
    underWay += 1;
    response.once('close', () => {
      underWay -= 1;
      endConnections();
    });
  });
  return () =>
    new Promise(resolve => {
      isClosing = true;
      server.close(() => resolve());
      endConnections();
    });
}

/** Express takes a function for an error handler by its four parameters. */
function refuseFailed(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    const status = statusOf(error);
    if (status >= 500) log.error({ route: request.route?.path, ...failure(error) }, 'a request failed');
    // Half an answer must not look like a whole one. Express would do the same, and print the error's message.
    if (response.headersSent) {
      response.destroy();
      return;
    }
    response.setHeader('Connection', 'close');
    // Who is still sending would find the connection reset, and no answer.
    finished(request.resume(), () => {
      refuse(response, status, REFUSALS[status] ?? 'The request can not be answered.');
    });
  };
}

const REFUSALS: Readonly<Record<number, string>> = {
  400: 'The request broke off or is malformed.',
  413: 'The request is too large.',
  415: 'The body is in an encoding that is not read here.',
  500: 'Something went wrong here; it is in the log.',
};

function refuse(response: ServerResponse, status: number, why: string) {
  sendJson(response, status, { error: why });
}

/** Body parsers put a status on what they throw. */
function statusOf(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : null;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
}
