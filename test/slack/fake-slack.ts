import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse } from 'node:querystring';

/** A call to Slack's Web API, or to the address that came with a command or a click. */
interface Call {
  /** `chat.postMessage`, or `respond`. */
  readonly method: string;
  // biome-ignore lint/suspicious/noExplicitAny: what a test expects of it, it says
  readonly args: any;
  readonly token: string | null;
}

type Answering = (response: ServerResponse, request: IncomingMessage) => void;

export interface FakeSlack {
  /** Where its Web API is. */
  readonly apiUrl: string;
  /** Where a command or click is answered. */
  readonly responseUrl: string;
  readonly fileUrl: (name: string) => string;
  readonly calls: readonly Call[];
  /** The calls of one method. */
  readonly of: (method: string) => readonly Call[];
  /** The next call of a method is answered with this instead; `status` 429 is a rate limit of `retryAfter` seconds. */
  readonly answerNext: (method: string, answer: Readonly<Record<string, unknown>>) => void;
  /** All calls of a method are answered with this. */
  readonly answerAll: (method: string, answer: Readonly<Record<string, unknown>>) => void;
  /** Resolves when a method has been called. */
  readonly called: (method: string) => Promise<void>;
  /** Calls of a method wait until the function that this gives is called. */
  readonly hold: (method: string) => () => void;
  readonly serveFile: (name: string, answer: Answering) => void;
  /** Requests for files, with the token that came with each. */
  readonly fileRequests: readonly { readonly path: string; readonly token: string | null }[];
  readonly close: () => Promise<void>;
}

export const BOT = { userId: 'U0BOT', botId: 'B0BOT', token: 'xoxb-test' } as const;

/** Turns of the event loop in which something should have happened: seconds, on a busy machine. */
const TURNS = 1_000_000;

/** A stand-in for Slack on loopback: records every call, and answers as Slack does when all is well. */
export async function startFakeSlack(): Promise<FakeSlack> {
  const calls: Call[] = [];
  const fileRequests: { path: string; token: string | null }[] = [];
  const files = new Map<string, Answering>();
  const next = new Map<string, Readonly<Record<string, unknown>>[]>();
  const all = new Map<string, Readonly<Record<string, unknown>>>();
  const held = new Map<string, Promise<void>>();
  let posted = 0;

  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    const token = request.headers.authorization?.replace('Bearer ', '') ?? null;
    if (path.startsWith('/files/')) {
      fileRequests.push({ path, token });
      const answer = files.get(path.slice('/files/'.length));
      return answer ? answer(response, request) : response.writeHead(404).end();
    }
    const body = await readBody(request);
    if (path.startsWith('/respond/')) {
      calls.push({ method: 'respond', args: JSON.parse(body), token: null });
      if (next.get('respond')?.shift()?.status === 503) {
        response.writeHead(503).end();
        return;
      }
      return response.end('ok');
    }
    const method = path.replace('/api/', '');
    calls.push({ method, args: readArguments(body), token });
    await held.get(method);
    const answer = next.get(method)?.shift() ?? all.get(method) ?? {};
    if (answer.status === 'no answer') {
      response.destroy();
      return;
    }
    if (answer.status === 500 || answer.status === 503) {
      response.writeHead(answer.status).end();
      return;
    }
    if (answer.status === 429) {
      return response.writeHead(429, { 'Retry-After': String(answer.retryAfter) }).end();
    }
    posted += 1;
    const usual = { ok: true, ...USUAL[method], ts: `1700000000.${String(posted).padStart(6, '0')}` };
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ ...usual, ...answer }));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    apiUrl: `${origin}/api/`,
    responseUrl: `${origin}/respond/1`,
    fileUrl: name => `${origin}/files/${name}`,
    calls,
    of: method => calls.filter(call => call.method === method),
    answerNext: (method, answer) => {
      next.set(method, [...(next.get(method) ?? []), answer]);
    },
    answerAll: (method, answer) => {
      all.set(method, answer);
    },
    async called(method) {
      for (let turn = 0; !calls.some(call => call.method === method); turn += 1) {
        if (turn > TURNS) throw new Error(`${method} is not called`);
        await new Promise(resolve => setImmediate(resolve));
      }
    },
    hold: method => {
      let release = () => {};
      held.set(method, new Promise(resolve => (release = resolve)));
      return () => release();
    },
    serveFile: (name, answer) => {
      files.set(name, answer);
    },
    fileRequests,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const USUAL: Readonly<Record<string, object>> = {
  'auth.test': { user_id: BOT.userId, bot_id: BOT.botId, team_id: 'T1' },
  'users.info': { user: { id: 'U1' } },
  'conversations.info': { channel: { id: 'C1', creator: 'U9' } },
};

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** The client sends forms in which whatever is no text is JSON. */
function readArguments(body: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(parse(body)).map(([name, value]) => [name, fromJson(String(value))]),
  );
}

function fromJson(text: string): unknown {
  if (!/^[[{]|^(?:true|false)$/.test(text)) return text;
  return JSON.parse(text);
}
