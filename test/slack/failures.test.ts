import { type SlackBot, startSlackBot } from './a-slack-bot';
import { directMessage, eventCallback, mention, message } from './payloads';
import { MAILBOX_FULL } from './reports';

let bot: SlackBot;
beforeEach(async () => {
  bot = await startSlackBot();
});
afterEach(() => bot.close());

const whispers = () => bot.slack.of('chat.postEphemeral').map(({ args }) => args);

test.each([
  ['msg_blocks_too_long', 'does not show it'],
  ['restricted_action', 'may not post in this channel'],
  ['missing_scope', 'lacks a permission'],
  ['is_archived', 'archived'],
  ['something_new', 'Something went wrong'],
])('who asked is told in a sentence that Slack refused the answer: %s', async (error, words) => {
  bot.slack.answerAll('chat.postMessage', { ok: false, error });
  const event = mention(MAILBOX_FULL);
  expect((await bot.send(eventCallback(event))).status).toBe(200);
  expect(whispers()).toEqual([
    expect.objectContaining({ channel: event.channel, user: 'U1', text: expect.stringContaining(words) }),
  ]);
});

test('where Slack lets the bot say nothing at all, the log does', async () => {
  bot.slack.answerAll('chat.postMessage', { ok: false, error: 'channel_not_found' });
  bot.slack.answerAll('chat.postEphemeral', { ok: false, error: 'channel_not_found' });
  expect((await bot.send(eventCallback(directMessage(MAILBOX_FULL)))).status).toBe(200);
  expect(bot.log.join()).toContain('channel_not_found');
  expect(bot.log.join()).not.toContain('lena');
});

test('where nobody asked, nobody is told', async () => {
  bot.slack.answerAll('chat.postMessage', { ok: false, error: 'restricted_action' });
  await bot.send(eventCallback(message(MAILBOX_FULL)));
  expect(whispers()).toEqual([]);
});

test('an apology stands in the channel: in the thread that the answer would have begun, nobody would see it', async () => {
  bot.slack.answerAll('chat.postMessage', { ok: false, error: 'restricted_action' });
  await bot.send(eventCallback(mention(MAILBOX_FULL)));
  expect(whispers()[0]).not.toHaveProperty('thread_ts');
});

test('a reply that could not be remembered is not posted again', async () => {
  Object.assign(bot.store.replies, {
    remember: () => Promise.reject(new Error('the database is away: lena')),
  });
  const delivery = eventCallback(message(MAILBOX_FULL));
  expect((await bot.send(delivery)).status).toBe(200);
  expect((await bot.send(delivery)).status).toBe(200);
  expect(bot.slack.of('chat.postMessage')).toHaveLength(1);
  expect(bot.log.join()).toContain('could not be remembered');
  expect(bot.log.join()).not.toContain('lena');
});

test('a failure on our side makes Slack come again, and the next try succeeds', async () => {
  const { find } = bot.store.channelModes;
  let failures = 1;
  Object.assign(bot.store.channelModes, {
    find: async (channel: string) => {
      if (failures-- > 0) throw new Error('the database is away: lena');
      return find(channel);
    },
  });
  const delivery = eventCallback(message(MAILBOX_FULL));
  expect((await bot.send(delivery)).status).toBe(500);
  expect((await bot.send(delivery)).status).toBe(200);
  expect(bot.slack.of('chat.postMessage')).toHaveLength(1);
  expect(bot.log.join()).toContain('handling failed');
  expect(bot.log.join()).not.toContain('lena');
});

test.each([
  ['says that it failed', { ok: false, error: 'internal_error' }],
  ['answers with 503', { status: 503 }],
])('a call is tried again where Slack %s', async (_, failed) => {
  bot.slack.answerNext('chat.postMessage', failed);
  const sent = bot.send(eventCallback(message(MAILBOX_FULL)));
  await bot.clock.waitedFor(1_000);
  bot.clock.advance(1_000);
  expect((await sent).status).toBe(200);
  expect(bot.slack.of('chat.postMessage')).toHaveLength(2);
  expect(bot.log.join()).toContain('answered a message');
});
