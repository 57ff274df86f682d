import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse } from 'node:querystring';
import { MAILBOX_FULL } from '../slack/reports';

/** What the bot asks of Slack, and when: a call as it comes, and once its effect has come about but nobody was told. */
export type Moment = 'file asked' | 'post asked' | 'posted' | 'looks for reply';

/** Is told of the moments of an event; Slack goes on when it is done. */
export type Listener = (moment: Moment) => Promise<void>;

/** A Slack that keeps what is posted. Events are told apart by their channels. */
export interface StubSlack {
  readonly apiUrl: string;
  readonly fileUrl: (channel: string) => string;
  /** How many messages stand in a channel. */
  readonly postsIn: (channel: string) => number;
  /** A call whose process has ended while the listener was at it gets no further. */
  readonly listen: (channel: string, listener: Listener) => void;
  readonly close: () => Promise<void>;
}

interface Posted {
  readonly ts: string;
  readonly metadata: unknown;
}

export async function startStubSlack(): Promise<StubSlack> {
  const channels = new Map<string, Posted[]>();
  const listeners = new Map<string, Listener>();
  let posted = 0;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '';
    const goesOn = async (channel: string, moment: Moment) => {
      await listeners.get(channel)?.(moment);
      return !response.destroyed;
    };
    if (path.startsWith('/files/')) {
      if (await goesOn(path.slice('/files/'.length), 'file asked')) response.end(MAILBOX_FULL);
      return;
    }
    const args = parse(await read(request));
    const channel = String(args.channel ?? '');
    const answer = (body: object) => {
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify({ ok: true, ...body }));
    };
    switch (path) {
      case '/api/auth.test':
        return answer({ user_id: 'U0BOT', bot_id: 'B0BOT', team_id: 'T1' });
      case '/api/chat.postMessage': {
        if (!(await goesOn(channel, 'post asked'))) return;
        posted += 1;
        const ts = `1900000000.${String(posted).padStart(6, '0')}`;
        const message = { ts, metadata: JSON.parse(String(args.metadata ?? 'null')) };
        channels.set(channel, [...(channels.get(channel) ?? []), message]);
        if (await goesOn(channel, 'posted')) answer({ ts });
        return;
      }
      case '/api/conversations.replies':
        if (!(await goesOn(channel, 'looks for reply'))) return;
        return answer({ messages: [{ ts: args.ts }, ...(channels.get(channel) ?? [])] });
      default:
        return answer({});
    }
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    apiUrl: `${origin}/api/`,
    fileUrl: channel => `${origin}/files/${channel}`,
    postsIn: channel => channels.get(channel)?.length ?? 0,
    listen: (channel, listener) => {
      listeners.set(channel, listener);
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
