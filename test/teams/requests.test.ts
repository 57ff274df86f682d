import { MAILBOX_FULL } from '../slack/reports';
import { startTeamsBot, type TeamsBot } from './a-teams-bot';
import { inChannel, mention, personal } from './activities';

let bot: TeamsBot;
beforeEach(async () => {
  bot = await startTeamsBot();
});
afterEach(() => bot.close());

async function post(raw: string | Buffer, headers: Readonly<Record<string, string>> = {}) {
  const response = await fetch(`${bot.url}/api/messages`, {
    method: 'POST',
    body: raw,
    headers: { 'Content-Type': 'application/json', ...headers },
  });
  return { status: response.status, text: await response.text() };
}

const isAlive = async () => (await fetch(`${bot.url}/healthz`)).status === 200;

test.each([
  '',
  '{}',
  'null',
  '7',
  '"text"',
  '[]',
  '[{"type":"message"}]',
  '{"type":',
  '{"type":7}',
  '{"type":null}',
  '{"type":""}',
  '{"type":"message"}',
  '{"type":"message","serviceUrl":"x","conversation":{"id":"1"}}',
  '{"type":"message","serviceUrl":"http://127.0.0.1:9","conversation":"x"}',
  '\u0000',
  '<xml/>',
  `${'['.repeat(100_000)}`,
])('a body that is no activity is refused as JSON, and the bot lives on: %.60p', async raw => {
  const { status, text } = await post(raw);
  expect({ status, body: JSON.parse(text) }).toEqual({
    status: 400,
    body: { error: 'the body is no activity' },
  });
  expect(await isAlive()).toBe(true);
});

test('bytes that are no UTF-8 are refused', async () => {
  expect((await post(Buffer.from([0x7b, 0xff, 0xfe, 0x7d]))).status).toBe(400);
});

test('a body of 1 MB is refused, and the bot lives on', async () => {
  const activity = { ...personal('x'.repeat(1024 * 1024)), serviceUrl: bot.connector.serviceUrl };
  expect((await post(JSON.stringify(activity))).status).toBe(413);
  expect(await isAlive()).toBe(true);
  expect(bot.connector.sent).toEqual([]);
});

test('the largest message that Teams sends, as text and as HTML, is read', async () => {
  const text = `${MAILBOX_FULL}\n${'and so on '.repeat(9_000)}`;
  expect((await bot.send(mention(text))).status).toBe(200);
  expect(bot.connector.messages()).toHaveLength(1);
});

test.each(['GET', 'PUT', 'DELETE'])('%s is nothing here', async method => {
  expect((await fetch(`${bot.url}/api/messages`, { method })).status).toBe(404);
});

test.each(['https://smba.trafficmanager.net/emea/', 'https://evil.example/', 'http://10.0.0.1/'])(
  'without a registration no answer goes to %s',
  async serviceUrl => {
    expect(await bot.send(mention(MAILBOX_FULL, { serviceUrl }))).toEqual({
      status: 403,
      body: { error: expect.stringContaining('MicrosoftAppId') },
    });
    expect(bot.connector.sent).toEqual([]);
    expect(bot.log.join()).not.toContain('lena');
  },
);

test('without a registration a page in a browser is refused', async () => {
  const answered = await bot.send(personal('Q169117'), { Origin: 'https://evil.example' });
  expect(answered.status).toBe(403);
  expect(bot.connector.sent).toEqual([]);
});

test('without a registration the start says that the address is for tools on this machine', () => {
  expect(bot.adapter.state).toContain('for tools on this machine');
});

test.each([
  ['no sender', { from: undefined }],
  ['a sender that is null', { from: null }],
  ['no recipient', { recipient: undefined }],
  ['no channel data', { channelData: undefined }],
  ['a text for entities', { entities: null }],
  [
    'entities of no shape',
    { entities: [null, 7, 'x', {}, { type: 'mention' }, { type: 'mention', mentioned: null }] },
  ],
  ['attachments that are null', { attachments: null }],
  ['an attachment without content', { attachments: [{ contentType: 'text/html' }] }],
  ['a text that is null', { text: null }],
  ['a number for an id of its thread', { replyToId: 7 }],
  ['an action that nobody knows', { action: 'x', value: 7 }],
  ['keys of a prototype', JSON.parse('{"__proto__":{"type":"x"},"constructor":{"a":1}}')],
  ['members that nobody added', { type: 'conversationUpdate', membersAdded: null }],
  ['no change', { type: 'messageUpdate', channelData: null }],
])('an activity with %s does no harm', async (_, parts) => {
  expect((await bot.send(inChannel('lunch at noon?', parts))).status).toBe(200);
  expect((await bot.send(personal('lunch at noon?', parts))).status).toBe(200);
  expect(await isAlive()).toBe(true);
});

test.each([
  ['a number for a text', { text: 7 }],
  ['a text for attachments', { attachments: 'x' }],
  ['a text for entities', { entities: 'x' }],
  ['attachments that are null', { attachments: [null] }],
  ['a list for a sender', { from: [] }],
])('an activity with %s is refused', async (_, parts) => {
  expect((await bot.send(personal('Q169117', parts))).status).toBe(400);
  expect(bot.connector.sent).toEqual([]);
});

test('what goes wrong is told to the log without its text, and to the caller not at all', async () => {
  Object.assign(bot.store.replies, {
    remember: () => Promise.reject(new Error('the database is away: lena')),
  });
  expect(await bot.send(mention(MAILBOX_FULL))).toEqual({
    status: 500,
    body: { error: 'Something went wrong here; it is in the log.' },
  });
  expect(bot.log.join()).toContain('handling failed');
  expect(bot.log.join()).not.toContain('lena');
});

test('what the connector says when it refuses reaches neither the caller nor the log', async () => {
  bot.connector.refuseNext(400);
  const { status, body } = await bot.send(mention(MAILBOX_FULL));
  expect({ status, body }).toEqual({ status: 500, body: { error: expect.not.stringContaining('busy') } });
  for (const word of ['lena', 'kestrel', 'QuotaExceeded']) expect(bot.log.join()).not.toContain(word);
});
