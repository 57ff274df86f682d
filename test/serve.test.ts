import { type ChildProcess, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { bundledCorpus } from '../src/corpus/bundled-corpus';
import { noSettings } from './no-settings';
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

/** What a process is started with at the least. */
const LEAST = { ...noSettings(), PORT: '0', NDR_STATE: ':memory:' };

/** Runs what `npm start` runs. */
function start(environment: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [join(ROOT, 'dist/src/main.js'), 'serve'], {
    cwd: ROOT,
    env: { ...process.env, ...LEAST, ...environment },
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
  for (const [path, status] of [
    ['healthz', 'ok'],
    ['readyz', 'ready'],
  ]) {
    const response = await fetch(`http://127.0.0.1:${port}/${path}`);
    expect(await response.json()).toEqual({ status });
  }
  kill('SIGTERM');
  expect((await exited).code).toBe(0);
});

test('a token that Slack takes no more leaves the process to a proxy: Teams and the page are still served', async () => {
  const { line } = start(settings());
  const { port } = await line('ready');
  const refused = { ok: false, error: 'token_revoked' };
  for (const method of ['chat.postMessage', 'auth.test']) slack.answerAll(method, refused);
  await post(port, eventCallback(message(MAILBOX_FULL)));
  const response = await fetch(`http://127.0.0.1:${port}/readyz`);
  expect({ status: response.status, body: await response.json() }).toEqual({
    status: 200,
    body: { status: 'partly ready', reasons: { slack: expect.stringContaining('token_revoked') } },
  });
  expect(await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()).toContain(
    'ndr_ready{part="slack"} 0',
  );
});

test('the first line of the log says that it is ready, and where', async () => {
  const { line, lines } = start({});
  const { port } = await line('ready');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    msg: 'ready',
    host: '127.0.0.1',
    address: `http://localhost:${port}`,
    articles: expect.any(Number),
    platforms: [expect.stringMatching(/^Web page: /), expect.stringMatching(/^Teams: /)],
  });
});

describe('who starts it is told', () => {
  test('where the page is, and which settings switch on what is off', async () => {
    const { line, kill, exited } = start({});
    const { port } = await line('ready');
    kill('SIGTERM');
    const { errors } = await exited;
    expect(errors).toMatch(new RegExp(`^\\nNDR Triage, with \\d+ articles: http://localhost:${port}\\n`));
    expect(errors).toMatch(/^ {2}Web page {2}for this machine$/m);
    expect(errors).toMatch(/^ {2}Teams .*set MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId/m);
    expect(errors).toMatch(
      /^ {2}Slack .*off\. Set SLACK_BOT_TOKEN, and SLACK_APP_TOKEN .* or SLACK_SIGNING_SECRET/m,
    );
  });

  test('what is on', async () => {
    const { line, kill, exited } = start({ ...settings(), WEB_PAGE: 'public' });
    const { platforms } = await line('ready');
    kill('SIGTERM');
    const { errors } = await exited;
    expect(platforms).toEqual([
      'Web page: for everybody who reaches the server',
      expect.stringMatching(/^Teams: /),
      expect.stringMatching(/^Slack: .*\/slack\/events/),
    ]);
    expect(errors).toMatch(/^ {2}Slack .*\/slack\/events/m);
    expect(errors).not.toMatch(/off\.|xoxb|secret/);
  });
});

describe('the page', () => {
  const ask = (port: unknown, path: string, init?: RequestInit) =>
    fetch(`http://127.0.0.1:${port}${path}`, init);

  test('stands at the address with all that it needs', async () => {
    const { line } = start({});
    const { port } = await line('ready');
    const page = await ask(port, '/');
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const assets = (await page.text()).match(/\/assets\/[\w.-]+/g) ?? [];
    expect(assets.length).toBeGreaterThanOrEqual(2);
    for (const asset of assets) expect((await ask(port, asset)).status).toBe(200);
  });

  test('answers a report, counts it, and keeps what was pasted out of the log and the counts', async () => {
    const { line, lines, kill, exited } = start({});
    const { port } = await line('ready');
    const body = new FormData();
    body.set('text', MAILBOX_FULL);
    const answer = await (await ask(port, '/api/page/answer', { method: 'POST', body })).json();
    expect(answer).toMatchObject({
      record: { kind: 'diagnosis' },
      candidates: expect.arrayContaining([expect.objectContaining({ id: 'mailboxfull' })]),
      channel: { slack: { blocks: expect.any(Array) }, teams: { type: 'AdaptiveCard' } },
    });
    await ask(port, '/article/kim.lee@example.org');
    await ask(port, '/api/articles?q=kim.lee@example.org');
    const metrics = await (await ask(port, '/metrics')).text();
    expect(metrics).toContain('ndr_answer_duration_seconds_count{adapter="web",kind="diagnosis"} 1\n');
    expect(metrics).toContain('ndr_http_responses_total{route="/article/:id",status="404"} 1\n');
    kill('SIGTERM');
    const { errors } = await exited;
    for (const told of [lines.join('\n'), metrics, errors])
      expect(told).not.toMatch(/lena|kestrel|Quota|kim\.lee/);
  });

  test('is not shown under another name', async () => {
    const { line } = start({});
    const { port } = await line('ready');
    const refused = await ask(port, '/', { headers: { 'X-Forwarded-For': '192.0.2.1' } });
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain('WEB_PAGE=public');
  });
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
  expect((await exited).code).toBe(0);
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

test.each([
  ['a file that is none', { NDR_STATE: ROOT }, /^ndr: Can't keep state in .* it is a folder\. Set NDR_STATE/],
  [
    'a database that is away',
    { DATABASE_URL: 'postgres://bot:secret@127.0.0.1:1/ndr' },
    /^ndr: Can't use the database that DATABASE_URL names, 127\.0\.0\.1:1\/ndr: nothing listens there\. Start it/,
  ],
])('%s for its state ends the start with what to do', async (_, environment, words) => {
  const { code, errors } = await start(environment).exited;
  expect(code).toBe(2);
  expect(errors).toMatch(words);
  expect(errors).not.toMatch(/secret| {4}at /);
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
    env: { ...process.env, ...LEAST, npm_lifecycle_event: 'start' },
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
