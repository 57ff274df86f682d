import { type SlackBot, startSlackBot } from './a-slack-bot';
import { buttonsOf } from './buttons-of';
import { command, ids } from './payloads';
import { MAILBOX_FULL, UNCLEAR } from './reports';

let bot: SlackBot;
beforeEach(async () => {
  bot = await startSlackBot();
});
afterEach(() => bot.close());

const run = (text: string, parts: Readonly<Record<string, string>> = {}) =>
  bot.send(command(text, parts), { as: 'command' });

test.each([
  ['Q169117', 'Q169117: '],
  ['169117', 'Q169117: '],
  ['kb 959956', 'KB959956: '],
  [MAILBOX_FULL, 'lena.brandt@kestrel-freight.example'],
  [UNCLEAR, 'kim.lee@example.org'],
  ['what does 5.7.1 mean?', 'What 5.7.1 means'],
  ['123456', 'There is no article 123456'],
])('/ndr %s is answered to who typed it alone, who can share it', async (text, words) => {
  const { status, body } = await run(text);
  expect(status).toBe(200);
  expect(body).toMatchObject({ response_type: 'ephemeral', text: expect.stringContaining(words) });
  expect(buttonsOf(body)).toHaveProperty(['Share in channel']);
  expect(bot.slack.of('chat.postMessage')).toEqual([]);
});

test.each(['', ' ', 'help', 'HELP'])('/ndr %s shows how it is used', async text => {
  const { body } = await run(text);
  expect(body).toMatchObject({
    response_type: 'ephemeral',
    text: expect.stringContaining('How to use NDR Triage'),
  });
  for (const way of ['/ndr Q169117', 'direct message', '.eml', 'Triage this NDR', '/ndr mode']) {
    expect(body.text).toContain(way);
  }
  expect(buttonsOf(body)).toEqual({});
});

test('talk behind /ndr is told apart', async () => {
  expect((await run('lunch at noon?')).body.text).toContain('That is not a non-delivery report');
});

describe('/ndr mode', () => {
  const channel_id = ids.channel();

  test('tells the mode and how to change it', async () => {
    expect((await run('mode', { channel_id })).body.text).toContain('The mode is ndr');
    await bot.store.channelModes.choose(`slack:T1:${channel_id}`, 'mention');
    expect((await run('mode', { channel_id })).body.text).toContain('The mode is mention');
  });

  test.each([
    ['an admin', { is_admin: true }, 'U9'],
    ['an owner', { is_owner: true }, 'U9'],
    ['who made the channel', {}, 'U1'],
  ])('lets %s change it', async (_, person, creator) => {
    bot.slack.answerAll('users.info', { user: { id: 'U1', ...person } });
    bot.slack.answerAll('conversations.info', { channel: { id: channel_id, creator } });
    expect((await run('mode mention', { channel_id })).body.text).toContain('Done.');
    expect(await bot.store.channelModes.find(`slack:T1:${channel_id}`)).toBe('mention');
    await run('Mode NDR', { channel_id });
    expect(await bot.store.channelModes.find(`slack:T1:${channel_id}`)).toBe('ndr');
  });

  test('lets nobody else change it', async () => {
    expect((await run('mode mention', { channel_id })).body.text).toContain('Please ask one of them');
    expect(await bot.store.channelModes.find(`slack:T1:${channel_id}`)).toBeNull();
  });

  test('of another name is none', async () => {
    expect((await run('mode loud', { channel_id })).body.text).toContain('There is no mode loud');
  });

  test('is for channels', async () => {
    expect((await run('mode mention', { channel_id: ids.direct() })).body.text).toContain('is for channels');
  });

  test('says so when Slack does not let the bot look', async () => {
    bot.slack.answerAll('users.info', { ok: false, error: 'missing_scope', needed: 'users:read' });
    expect((await run('mode mention', { channel_id })).body.text).toContain('lacks a permission');
  });

  test('with more words is a question', async () => {
    expect((await run('mode of failure 5.7.1 unclear')).body.text).toContain('5.7.1');
  });
});
