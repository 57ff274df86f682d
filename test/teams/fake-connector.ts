import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the bot sent to the Bot Framework's connector service. */
interface Sent {
  /** `POST` for a new message, `PUT` for one that changes, `DELETE`. */
  readonly method: string;
  readonly conversation: string;
  /** The activity that is answered, changed or removed. */
  readonly activity: string | null;
  // biome-ignore lint/suspicious/noExplicitAny: what a test expects of it, it says
  readonly body: any;
}

export interface FakeConnector {
  readonly serviceUrl: string;
  readonly sent: readonly Sent[];
  /** The messages among what was sent. */
  readonly messages: () => readonly Sent[];
  /** Statuses with which calls were refused. */
  readonly refused: readonly Refusal[];
  /** The next call is refused with this status, or its connection is closed. */
  readonly refuseNext: (status: Refusal, retryAfter?: number) => void;
  /** Gives the address of a file that is answered with this content, or so. */
  readonly serveFile: (name: string, content: string | Buffer | Responder) => string;
  /** Paths of the files that were asked for, and the tokens that came along. */
  readonly fileRequests: readonly { readonly path: string; readonly token: string | undefined }[];
  readonly close: () => Promise<void>;
}

type Refusal = number | 'no answer';

type Responder = (response: ServerResponse) => void;

const PATH = /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/;

/** A stand-in for the connector service on loopback, which records what it is sent. */
export async function startFakeConnector(): Promise<FakeConnector> {
  const sent: Sent[] = [];
  const refused: Refusal[] = [];
  const refusals: { status: Refusal; retryAfter: number | undefined }[] = [];
  const files = new Map<string, Responder>();
  const fileRequests: { path: string; token: string | undefined }[] = [];
  const server = createServer(async (request, response) => {
    const url = request.url ?? '';
    if (url.startsWith('/files/')) {
      fileRequests.push({ path: url, token: request.headers.authorization });
      const respond = files.get(url.slice('/files/'.length));
      if (respond) respond(response);
      else response.writeHead(404).end();
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString('utf8');
    const [, conversation = '', activity = null] = PATH.exec(url) ?? [];
    const refusal = refusals.shift();
    response.setHeader('Content-Type', 'application/json');
    if (refusal) {
      refused.push(refusal.status);
      if (refusal.status === 'no answer') {
        response.destroy();
        return;
      }
      if (refusal.retryAfter !== undefined) response.setHeader('Retry-After', String(refusal.retryAfter));
      response.writeHead(refusal.status).end('{"error":{"code":"Busy","message":"busy"}}');
      return;
    }
    sent.push({
      method: request.method ?? '',
      conversation: decodeURIComponent(conversation),
      activity: activity && decodeURIComponent(activity),
      body: body === '' ? null : JSON.parse(body),
    });
    response.end(JSON.stringify({ id: `answer-${sent.length}` }));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const serviceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    serviceUrl,
    sent,
    fileRequests,
    refused,
    messages: () => sent.filter(({ body }) => body?.type === 'message'),
    refuseNext: (status, retryAfter) => {
      refusals.push({ status, retryAfter });
    },
    serveFile: (name, content) => {
      files.set(name, typeof content === 'function' ? content : response => response.end(content));
      return `${serviceUrl}/files/${name}`;
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
