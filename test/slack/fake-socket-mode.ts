import { on, once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

/** The end of Socket Mode where Slack is: https://docs.slack.dev/apis/events-api/using-socket-mode. */
export interface FakeSocketMode {
  /** What `apps.connections.open` gives to an app. */
  readonly url: string;
  /** The connections in the order in which apps open them; each is greeted at once. */
  readonly nextConnection: () => Promise<Connection>;
  readonly close: () => Promise<void>;
}

export interface Connection {
  /** A string goes as it is, which need not be JSON. */
  readonly send: (message: object | string) => void;
  /** What the app says, in order. */
  // biome-ignore lint/suspicious/noExplicitAny: what a test expects of it, it says
  readonly nextMessage: () => Promise<any>;
  /** All that the app has said. */
  readonly said: readonly unknown[];
  /** Cuts the connection without a word. */
  readonly cut: () => void;
  readonly closed: Promise<unknown>;
}

export async function startFakeSocketMode(): Promise<FakeSocketMode> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  server.on('connection', socket => socket.send(JSON.stringify(HELLO)));
  const connections = on(server, 'connection');
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    nextConnection: async () => connectionOver((await connections.next()).value[0]),
    close: async () => {
      for (const client of server.clients) client.terminate();
      await new Promise(resolve => server.close(resolve));
    },
  };
}

const HELLO = { type: 'hello', num_connections: 1, connection_info: { app_id: 'A1' } };

function connectionOver(socket: WebSocket): Connection {
  const messages = on(socket, 'message');
  const said: unknown[] = [];
  socket.on('message', data => said.push(JSON.parse(String(data))));
  return {
    send: message => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
    nextMessage: async () => JSON.parse(String((await messages.next()).value[0])),
    said,
    cut: () => socket.terminate(),
    closed: once(socket, 'close'),
  };
}

/** How Slack wraps what it delivers: events, clicks, or a command, whose answer may come with the acknowledgement. */
export function envelope(id: string, payload: object, type = typeOf(payload)) {
  return { envelope_id: id, type, payload, accepts_response_payload: type !== 'events_api' };
}

function typeOf(payload: object): string {
  if ('event' in payload) return 'events_api';
  return 'command' in payload ? 'slash_commands' : 'interactive';
}
