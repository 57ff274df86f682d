import { once } from 'node:events';
import { type IncomingHttpHeaders, request } from 'node:http';
import { createWeb, type WebParts } from '../../adapters/web/web';
import type { Adapter } from '../../src/adapter';
import { serveRoutes } from '../../src/server';
import { core } from '../core';
import { keptLog } from '../kept-log';
import { createManualClock } from '../manual-clock';
import { roomy } from '../recorded-watch';
import { PAGE } from './a-page';
import { previewsOf } from './previews';

/** The page and its API as they run in production, with a page of two lines. */
export interface WebServer {
  readonly adapter: Adapter;
  readonly log: readonly string[];
  readonly port: number;
  /** Sends a request as it is, whatever a client of good manners would make of its path and headers. */
  readonly ask: (path: string, asking?: Asking) => Promise<Answered>;
  readonly close: () => Promise<void>;
}

export interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

const HERE = '127.0.0.1';

/** Shared, for it takes long to build and keeps nothing. */
export const CORE = core();

export async function startWebServer(parts: Partial<WebParts> = {}, capacity = roomy()): Promise<WebServer> {
  const { log, lines } = keptLog();
  const adapter = createWeb({
    bot: CORE.bot,
    bundled: CORE.articles,
    corpus: CORE.corpus,
    previews: previewsOf(CORE.bot),
    version: '1.2.3',
    clock: createManualClock(),
    log,
    isPublic: false,
    trustedProxies: 0,
    files: PAGE,
    ...parts,
  });
  await adapter.start();
  const server = await serveRoutes({ host: HERE, port: 0 }, adapter.routes, {
    log,
    capacity,
    served() {},
  });
  return {
    adapter,
    log: lines,
    port: server.port,
    ask: (path, asking) => ask(server.port, path, asking),
    close: async () => {
      await server.close();
      await adapter.stop();
    },
  };
}

/** `fetch` would tidy the path, and set Host itself. */
async function ask(port: number, path: string, { method, headers, body }: Asking = {}): Promise<Answered> {
  const asking = request({
    host: HERE,
    port,
    path,
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: { ...(body === undefined ? {} : { 'Content-Length': Buffer.byteLength(body) }), ...headers },
  });
  asking.end(body);
  const [response] = await once(asking, 'response');
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return {
    status: response.statusCode,
    headers: response.headers,
    text: Buffer.concat(chunks).toString(),
  };
}
