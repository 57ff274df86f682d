import { type SlackBot, startSlackBot } from './a-slack-bot';
import { command, eventCallback, ids, message } from './payloads';
import { MAILBOX_FULL } from './reports';

let bot: SlackBot;
beforeEach(async () => {
  bot = await startSlackBot();
});
afterEach(() => bot.close());

const posts = () => bot.slack.of('chat.postMessage').map(({ args }) => args);
const paste = (parts: Readonly<Record<string, unknown>> = {}) => eventCallback(message(MAILBOX_FULL, parts));

test('a rate limit is waited out for as long as Slack says, and nothing is lost', async () => {
  bot.slack.answerNext('chat.postMessage', { status: 429, retryAfter: 7 });
  const sent = bot.send(paste());
  await bot.clock.waitedFor(7_000);
  bot.clock.advance(7_000);
  await sent;
  await bot.adapter.stop();
  expect(posts()).toHaveLength(2);
  expect(bot.log.join()).toContain('answered a message');
});

test('one limit after the other is waited out', async () => {
  for (const retryAfter of [3, 4]) bot.slack.answerNext('chat.postMessage', { status: 429, retryAfter });
  const sent = bot.send(paste());
  await bot.clock.waitedFor(3_000);
  bot.clock.advance(3_000);
  await bot.clock.waitedFor(4_000);
  bot.clock.advance(4_000);
  await sent;
  await bot.adapter.stop();
  expect(posts()).toHaveLength(3);
});

test('what takes longer than Slack waits is left to Slack to send again after 2.5 seconds, and goes on', async () => {
  bot.slack.answerNext('chat.postMessage', { status: 429, retryAfter: 60 });
  const delivery = paste();
  const sent = bot.send(delivery);
  await bot.clock.waitedFor(60_000);
  bot.clock.advance(2_500);
  expect((await sent).status).toBe(503);
  expect(bot.log.join()).not.toContain('answered a message');

  const retry = bot.send(delivery);
  await bot.clock.waitedFor(2_500, 2);
  bot.clock.advance(60_000);
  expect((await retry).status).toBe(503);
  await bot.adapter.stop();
  expect((await bot.send(delivery)).status).toBe(200);
  expect(bot.log.join()).toContain('answered a message');
  expect(posts()).toHaveLength(2);
});

test('a command that takes long is answered by the address that came with it', async () => {
  bot.slack.answerNext('users.info', { status: 429, retryAfter: 30 });
  const typed = command('mode mention', { response_url: bot.slack.responseUrl });
  const sent = bot.send(typed, { as: 'command' });
  await bot.clock.waitedFor(30_000);
  bot.clock.advance(2_000);
  expect(await sent).toEqual({ status: 200, body: '' });
  bot.clock.advance(28_000);
  await bot.adapter.stop();
  expect(bot.slack.of('respond').map(({ args }) => args)).toEqual([
    expect.objectContaining({ response_type: 'ephemeral', text: expect.stringContaining('Please ask one') }),
  ]);
});

test('a channel gets one message a second, another channel need not wait', async () => {
  const channel = ids.channel();
  await bot.send(paste({ channel }));
  const second = bot.send(paste({ channel }));
  const third = bot.send(paste({ channel }));
  await bot.send(paste());
  await bot.clock.waitedFor(1_000);
  await bot.clock.waitedFor(2_000);
  expect(posts().filter(post => post.channel === channel)).toHaveLength(1);
  bot.clock.advance(1_000);
  await second;
  expect(posts().filter(post => post.channel === channel)).toHaveLength(2);
  bot.clock.advance(1_000);
  await third;
  expect(posts()).toHaveLength(4);
});
