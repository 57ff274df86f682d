import type { AddressInfo } from 'node:net';
import { App, LogLevel } from '@slack/bolt';
import { SIGNING_SECRET } from './traffic';

/** The same Bolt with a handler that does nothing, or with `posting` one that posts a line: what ours is measured beside. */
async function main([posting]: readonly string[]): Promise<void> {
  const app = new App({
    token: 'xoxb-load',
    signingSecret: SIGNING_SECRET,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: process.env.SLACK_API_URL ?? '' },
  });
  app.event('message', async ({ event, client }) => {
    if (posting === undefined || !('ts' in event)) return;
    await client.chat.postMessage({ channel: event.channel, thread_ts: event.ts, text: 'An answer.' });
  });
  const server = await app.start(0);
  const { port } = server.address() as AddressInfo;
  console.log(JSON.stringify({ msg: 'ready', port }));
}

void main(process.argv.slice(2));
