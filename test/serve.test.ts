import { type ChildProcess, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { bundledCorpus } from '../src/corpus/bundled-corpus';
import { type FakeSlack, startFakeSlack } from './slack/fake-slack';
import { startFakeSocketMode } from './slack/fake-socket-mode';
import { eventCallback, message } from './slack/payloads';
import { MAILBOX_FULL } from './slack/reports';

const ROOT = dirname(bundledCorpus());
const SECRET = 'secret-of-the-process';

/** Processes start slowly on a busy machine. */
jest.setTimeout(60_000);

let slack: FakeSlack;
const children = new Set<ChildProcess>();
beforeEach(async () => {
  slack = await startFakeSlack();
});
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  children.clear();
  await slack.close();
});

/** Every setting, so that no .env of the person who runs the tests counts. */
const NO_SETTINGS = {
  SLACK_API_URL: '',
  SLACK_APP_TOKEN: '',
  SLACK_BOT_TOKEN: '',
  SLACK_CHANNEL_MODE: '',
  SLACK_CLIENT_ID: '',
  SLACK_CLIENT_SECRET: '',
  SLACK_SIGNING_SECRET: '',
  SLACK_STATE_SECRET: '',
  ALLOWED_TENANTS: '',
  BotOpenIdMetadata: '',
  MicrosoftAppId: '',
  MicrosoftAppPassword: '',
  MicrosoftAppTenantId: '',
  MicrosoftAppType: '',
  HOST: '',
  PORT: '0',
};

/** Runs what `npm start` runs. */
function start(environment: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [join(ROOT, 'dist/src/main.js'), 'serve'], {
    cwd: ROOT,
    env: { ...process.env, ...NO_SETTINGS, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  let errors = '';
  child.stderr.on('data', data => {
    errors += data;
  });
  const lines: string[] = [];
  const awaited: { readonly words: string; readonly resolve: (line: string) => void }[] = [];
  createInterface({ input: child.stdout }).on('line', line => {
    lines.push(line);
    for (const { words, resolve } of awaited) if (line.includes(words)) resolve(line);
  });
  const exited = once(child, 'close').then(([code]) => ({ code, errors }));
  return {
    lines,
    exited,
    kill: (signal: NodeJS.Signals) => child.kill(signal),
    /** The first line of the log that holds these words. */
    async line(words: string): Promise<Readonly<Record<string, unknown>>> {
      const known = lines.find(line => line.includes(words));
      if (known !== undefined) return JSON.parse(known);
      const coming = new Promise<string>(resolve => awaited.push({ words, resolve }));
      const ended = exited.then(() => {
        throw new Error(`The process ended without "${words}": ${errors}`);
      });
      return JSON.parse(await Promise.race([coming, ended]));
    },
  };
}

const settings = () => ({
  SLACK_API_URL: slack.apiUrl,
  SLACK_BOT_TOKEN: 'xoxb-test',
  SLACK_SIGNING_SECRET: SECRET,
});

function post(port: unknown, body: object) {
  const raw = JSON.stringify(body);
  const seconds = Math.floor(Date.now() / 1000);
  const signature = createHmac('sha256', SECRET).update(`v0:${seconds}:${raw}`).digest('hex');
  return fetch(`http://127.0.0.1:${port}/slack/events`, {
    method: 'POST',
    body: raw,
    headers: {
      'Content-Type': 'application/json',
      'X-Slack-Request-Timestamp': String(seconds),
      'X-Slack-Signature': `v0=${signature}`,
    },
  });
}

test('without settings the process serves and ends when it is told to', async () => {
  const { line, kill, exited } = start({});
  const { port } = await line('ready');
  const response = await fetch(`http://127.0.0.1:${port}/healthz`);
  expect(await response.json()).toEqual({ status: 'ok' });
  kill('SIGTERM');
  expect(await exited).toEqual({ code: 0, errors: '' });
});

test('told to end, the process finishes what is under way', async () => {
  const release = slack.hold('chat.postMessage');
  const { line, kill, exited } = start(settings());
  const { port } = await line('ready');
  const answered = post(port, eventCallback(message(MAILBOX_FULL)));
  await slack.called('chat.postMessage');
  kill('SIGTERM');
  await line('ending');
  release();
  expect((await answered).status).toBe(200);
  expect(await exited).toEqual({ code: 0, errors: '' });
  expect(slack.of('chat.postMessage')).toHaveLength(1);
});

test('what people paste is not in the log', async () => {
  const { line, lines, kill, exited } = start(settings());
  const { port } = await line('ready');
  await post(port, eventCallback(message(MAILBOX_FULL)));
  await line('answered a message');
  kill('SIGTERM');
  await exited;
  expect(lines.join('\n')).not.toMatch(/lena|kestrel|Quota|xoxb/);
});

test.each(['invalid_auth', 'account_inactive'])(
  'a token that Slack does not take (%s) ends the start, and the message names it',
  async error => {
    slack.answerAll('auth.test', { ok: false, error });
    const { code, errors } = await start(settings()).exited;
    expect(code).toBe(2);
    expect(errors).toMatch(/^ndr: Slack does not take SLACK_BOT_TOKEN/);
    expect(errors).toContain('OAuth & Permissions');
  },
);

test('settings that contradict each other end the start with all mistakes', async () => {
  const { code, errors } = await start({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_CLIENT_ID: '1', PORT: 'x' }).exited;
  expect(code).toBe(2);
  for (const name of ['PORT', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_CLIENT_ID']) {
    expect(errors).toContain(name);
  }
  expect(errors).not.toContain('    at ');
});

test('a port that is taken ends the start with what to do', async () => {
  const first = start({});
  const { port } = await first.line('ready');
  const { code, errors } = await start({ PORT: String(port) }).exited;
  expect(code).toBe(2);
  expect(errors).toContain('set PORT to another number');
});

test('where one platform can not be had, the others are left again and the process ends', async () => {
  const socketMode = await startFakeSocketMode();
  slack.answerAll('apps.connections.open', { url: socketMode.url });
  const first = start({});
  const { port } = await first.line('ready');
  const { code } = await start({
    SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: 'xoxb-test',
    SLACK_APP_TOKEN: 'xapp-test',
    PORT: String(port),
  }).exited;
  expect(code).toBe(2);
  await socketMode.close();
});

test('started by npm, the process ends with it', async () => {
  // npm's place is taken by a shell that, like npm's own, passes no signal on.
  const shell = spawn('sh', ['-c', `"${process.execPath}" dist/src/main.js serve; true`], {
    cwd: ROOT,
    env: { ...process.env, ...NO_SETTINGS, npm_lifecycle_event: 'start' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  children.add(shell);
  const lines = createInterface({ input: shell.stdout });
  const [ready] = await once(lines, 'line');
  expect(JSON.parse(ready).msg).toBe('ready');
  shell.kill('SIGTERM');
  const [ending] = await once(lines, 'line');
  expect(JSON.parse(ending)).toMatchObject({ msg: 'ending', signal: 'npm is gone' });
  await once(lines, 'close');
});
