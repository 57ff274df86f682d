import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands in for Slack's Web API and for the connector of Teams, and answers at once. */
export interface StubApi {
  readonly slackApi: string;
  readonly connector: string;
  /** Tells of each reply, by the channel or conversation that it was posted to. */
  readonly onReply: (listen: (place: string) => void) => void;
  readonly close: () => void;
}

const POSTED = Buffer.from(
  '{"ok":true,"ts":"1700000000.000001","id":"1","user_id":"U0BOT","bot_id":"B0BOT","team_id":"T1"}',
);
/** Clients escape what stands in a conversation's id, and what parts its thread off. */
const CONVERSATION = /^\/connector\/v3\/conversations\/([^/;]+)/;
const CHANNEL = /(?:^|&)channel=([^&]+)/;

export async function startStubApi(): Promise<StubApi> {
  let tell: (place: string) => void = () => {};
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', chunk => chunks.push(chunk));
    request.on('end', () => {
      response.setHeader('Content-Type', 'application/json');
      response.end(POSTED);
      const url = request.url ?? '';
      const place = url.endsWith('/chat.postMessage')
        ? CHANNEL.exec(Buffer.concat(chunks).toString('latin1'))?.[1]
        : CONVERSATION.exec(decodeURIComponent(url))?.[1];
      if (place !== undefined) tell(place);
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    slackApi: `${origin}/api/`,
    connector: `${origin}/connector`,
    onReply: listen => {
      tell = listen;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
