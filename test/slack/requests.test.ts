import { SECRET, type SlackBot, sign, startSlackBot } from './a-slack-bot';
import { command, eventCallback, mention, message } from './payloads';
import { MAILBOX_FULL } from './reports';

let bot: SlackBot;
beforeEach(async () => {
  bot = await startSlackBot();
});
afterEach(() => bot.close());

const NOW = () => Math.floor(bot.clock.now() / 1000);

/** Posts a body as it is. */
async function post(raw: string, headers: Readonly<Record<string, string>> = sign(raw, NOW())) {
  const response = await fetch(`${bot.url}/slack/events`, {
    method: 'POST',
    body: raw,
    headers: { 'Content-Type': 'application/json', ...headers },
  });
  return { status: response.status, text: await response.text() };
}

const paste = () => JSON.stringify(eventCallback(message(MAILBOX_FULL)));

afterEach(() => {
  expect(bot.slack.of('chat.postMessage')).toEqual([]);
});

test.each([
  ['of another secret', (raw: string) => sign(raw, NOW(), 'wrong')],
  ['of another body', () => sign('{}', NOW())],
  ['of six minutes ago', (raw: string) => sign(raw, NOW() - 360)],
  ['of six minutes ahead', (raw: string) => sign(raw, NOW() + 360)],
  [
    'without a timestamp',
    (raw: string) => ({ 'X-Slack-Signature': sign(raw, NOW())['X-Slack-Signature'] ?? '' }),
  ],
  [
    'with words for a timestamp',
    (raw: string) => ({ ...sign(raw, NOW()), 'X-Slack-Request-Timestamp': 'soon' }),
  ],
  ['with an empty timestamp', (raw: string) => ({ ...sign(raw, 0), 'X-Slack-Request-Timestamp': '' })],
  ['of another version', (raw: string) => ({ ...sign(raw, NOW()), 'X-Slack-Signature': 'v1=00' })],
  ['that is empty', (raw: string) => ({ ...sign(raw, NOW()), 'X-Slack-Signature': '' })],
  ['that is missing', () => ({})],
])('a signature %s is refused', async (_, headers) => {
  const raw = paste();
  expect((await post(raw, headers(raw))).status).toBe(401);
});

test.each(['', 'null', '7', '"text"', '[]', '{"type":', '\u0000', '<xml/>'])(
  'a signed body that is no JSON object is refused: %p',
  async raw => {
    expect((await post(raw)).status).toBe(400);
  },
);

test.each([
  ['an unknown type', { type: 'mystery' }],
  ['an event of none', { type: 'event_callback' }],
  ['an event that is null', { type: 'event_callback', event: null }],
  ['an event of an unknown type', eventCallback({ type: 'galaxy_joined' })],
  ['a click on nothing', { type: 'block_actions', actions: [] }],
  ['a click without anything', { type: 'block_actions' }],
  ['a submission of nothing', { type: 'view_submission', view: {} }],
  ['a shortcut to nothing', { type: 'message_action', callback_id: 'triage_ndr' }],
])('%s does no harm', async (_, body) => {
  const { status } = await post(JSON.stringify(body));
  expect([200, 400, 500]).toContain(status);
  expect((await fetch(`${bot.url}/healthz`)).status).toBe(200);
});

test.each([
  ['null', null],
  ['a text', 'message'],
  ['one without a type', {}],
  ['one in a channel that is a number', { type: 'message', channel: 7 }],
])('a signed event that is %s is refused', async (_, event) => {
  expect((await post(JSON.stringify({ ...eventCallback({}), event }))).status).toBe(400);
});

test('a body of 5 MB is refused and the server lives on', async () => {
  const raw = JSON.stringify(eventCallback(message('x'.repeat(5 * 1024 * 1024))));
  expect((await post(raw)).status).toBe(413);
  expect((await fetch(`${bot.url}/healthz`)).status).toBe(200);
});

test('a command that is sent again as it was is refused', async () => {
  const raw = new URLSearchParams(command('Q169117')).toString();
  const headers = { ...sign(raw, NOW()), 'Content-Type': 'application/x-www-form-urlencoded' };
  expect((await post(raw, headers)).status).toBe(200);
  expect((await post(raw, headers)).status).toBe(401);
});

test('the address is proved by the challenge that Slack sends, and only to Slack', async () => {
  const raw = JSON.stringify({ type: 'url_verification', token: 'x', challenge: 'abc' });
  const { status, text } = await post(raw);
  expect({ status, body: JSON.parse(text) }).toEqual({ status: 200, body: { challenge: 'abc' } });
  expect((await post(raw, {})).status).toBe(401);
});

test('Slack’s look at the certificate is answered', async () => {
  const raw = 'ssl_check=1&token=x';
  const headers = { ...sign(raw, NOW()), 'Content-Type': 'application/x-www-form-urlencoded' };
  expect((await post(raw, headers)).status).toBe(200);
});

test.each(['GET', 'PUT', 'DELETE'])('%s is nothing here', async method => {
  expect((await fetch(`${bot.url}/slack/events`, { method })).status).toBe(404);
});

test('neither what is pasted nor a secret is logged', async () => {
  await post(paste(), sign('other', NOW()));
  await bot.send(eventCallback(mention('\u0000')), { headers: { 'X-Slack-Signature': 'v0=00' } });
  const log = bot.log.join('\n');
  for (const word of ['lena', 'mailbox full', SECRET, 'xoxb']) expect(log).not.toContain(word);
  expect(log).toContain('refused');
});
