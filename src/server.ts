import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import express, { type ErrorRequestHandler } from 'express';
import { failure, type Log } from './log';

/** An address that an adapter answers at. */
export interface Route {
  readonly method: 'get' | 'post';
  readonly path: string;
  /** Bytes of a body that are read, at most. */
  readonly bodyLimit: number;
  readonly handle: (request: HttpRequest, response: ServerResponse) => Promise<void>;
}

/** A request with its body read as it came; empty where there is none. */
export interface HttpRequest extends IncomingMessage {
  readonly body: Buffer;
}

export interface RunningServer {
  readonly port: number;
  /** Takes no more requests and ends when those under way are answered. */
  readonly close: () => Promise<void>;
}

/** Slow senders hold a connection no longer than this (milliseconds). */
const REQUEST_TIMEOUT = 10_000;

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
    app[method](path, express.raw({ type: () => true, limit: bodyLimit }), async (request, response) => {
      if (!Buffer.isBuffer(request.body)) request.body = Buffer.alloc(0);
      await handle(request as HttpRequest, response);
    });
  }
  app.use((_request, response) => {
    refuse(response, 404, 'There is nothing at this address.');
  });
  app.use(refuseFailed(log));

  const server = await listen(app, host, port);
  server.requestTimeout = REQUEST_TIMEOUT;
  server.headersTimeout = REQUEST_TIMEOUT;
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}

function listen(app: express.Express, host: string, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = app.listen(port, host, error => (error ? reject(error) : resolve(server)));
  });
}

/** Express takes a function for an error handler by its four parameters. */
function refuseFailed(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const status = statusOf(error);
    if (status >= 500) log.error({ path: request.path, ...failure(error) }, 'a request failed');
    // The rest of a refused body would be taken for the next request.
    response.setHeader('Connection', 'close');
    refuse(response, status, REFUSALS[status] ?? 'The request can not be answered.');
  };
}

const REFUSALS: Readonly<Record<number, string>> = {
  400: 'The request broke off or is malformed.',
  413: 'The request is too large.',
  415: 'The body is in an encoding that is not read here.',
  500: 'Something went wrong here; it is in the log.',
};

function refuse(response: ServerResponse, status: number, why: string) {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify({ error: why }));
}

/** Body parsers put a status on what they throw. */
function statusOf(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : null;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
}
