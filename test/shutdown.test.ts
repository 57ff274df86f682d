import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ServerProcess, startServerProcess } from './server-process';
import { sign } from './slack/a-slack-bot';
import { type FakeSlack, startFakeSlack } from './slack/fake-slack';
import { eventCallback, message } from './slack/payloads';
import { MAILBOX_FULL } from './slack/reports';

const SECRET = 'secret-of-the-process';
const EVENTS = 60;
/** As many are under way when the process is told to end. */
const UNDER_WAY = 15;

/** Processes start slowly on a busy machine. */
jest.setTimeout(60_000);

let slack: FakeSlack;
let folder: string;
let running: ServerProcess | null = null;
beforeEach(async () => {
  slack = await startFakeSlack();
  folder = await mkdtemp(join(tmpdir(), 'ndr-'));
});
afterEach(async () => {
  running?.kill('SIGKILL');
  await running?.exited;
  await slack.close();
  await rm(folder, { recursive: true });
});

async function start(): Promise<ServerProcess> {
  running = await startServerProcess({
    SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: 'xoxb-test',
    SLACK_SIGNING_SECRET: SECRET,
    NDR_STATE: join(folder, 'state.db'),
  });
  return running;
}

/** Delivers an event as Slack does and tells whether it was acknowledged; no answer at all is a refusal too. */
async function isAcknowledged(port: number, event: object): Promise<boolean> {
  const body = JSON.stringify(event);
  const headers = {
    'Content-Type': 'application/json',
    ...sign(body, Math.floor(Date.now() / 1_000), SECRET),
  };
  try {
    const response = await fetch(`http://127.0.0.1:${port}/slack/events`, { method: 'POST', body, headers });
    return response.status === 200;
  } catch {
    return false;
  }
}

/** Resolves when so many answers are being posted. */
async function posting(count: number): Promise<void> {
  while (slack.of('chat.postMessage').length < count) await new Promise(resolve => setImmediate(resolve));
}

test('told to end while events stream in, the process answers what it acknowledges, once, and Slack keeps the rest', async () => {
  const events = Array.from({ length: EVENTS }, (_, index) =>
    eventCallback(message(MAILBOX_FULL, { channel: `C${index}`, user: `U${index}` })),
  );
  const release = slack.hold('chat.postMessage');
  const server = await start();
  const sent = events.slice(0, EVENTS / 2).map(event => isAcknowledged(server.port, event));
  await posting(UNDER_WAY);
  server.kill('SIGTERM');
  sent.push(...events.slice(EVENTS / 2).map(event => isAcknowledged(server.port, event)));
  await server.line('ending');
  release();
  const acknowledged = await Promise.all(sent);
  expect(await server.exited).toBe(0);

  const timesAnswered = () =>
    events.map(
      ({ event }) => slack.of('chat.postMessage').filter(({ args }) => args.channel === event.channel).length,
    );
  expect(acknowledged.filter(Boolean).length).toBeGreaterThanOrEqual(UNDER_WAY);
  expect(acknowledged).toContain(false);
  for (const [index, times] of timesAnswered().entries()) {
    if (acknowledged[index]) expect(times).toBe(1);
    // On a slow machine an answer may come too late to be acknowledged.
    else expect(times).toBeLessThanOrEqual(1);
  }

  const next = await start();
  const again = events.filter((_, index) => !acknowledged[index]);
  expect(await Promise.all(again.map(event => isAcknowledged(next.port, event)))).not.toContain(false);
  expect(timesAnswered()).toEqual(events.map(() => 1));
});
