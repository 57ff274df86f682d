import { type SlackBot, startSlackBot } from './a-slack-bot';
import { deleted, directMessage, edited, eventCallback, ids } from './payloads';
import { MAILBOX_FULL, MS_MAIL } from './reports';

let bot: SlackBot;
beforeEach(async () => {
  bot = await startSlackBot();
});
afterEach(() => bot.close());

const posts = () => bot.slack.of('chat.postMessage').map(({ args }) => args);

test.each([
  ['a report', MAILBOX_FULL, 'mailbox is full'],
  ['a question', 'what does 5.7.1 mean?', 'What 5.7.1 means'],
  ['a KB number', '169117', 'Q169117: '],
  ['talk', 'lunch at noon?', 'That is not a non-delivery report'],
  ['a greeting', 'hi', 'I read non-delivery reports'],
])('%s is answered, outside of any thread', async (_, text, words) => {
  const event = directMessage(text);
  await bot.send(eventCallback(event));
  expect(posts()).toEqual([
    expect.objectContaining({ channel: event.channel, text: expect.stringContaining(words) }),
  ]);
  expect(posts()[0]).not.toHaveProperty('thread_ts');
});

test('a message in a thread is answered there', async () => {
  const thread = ids.ts();
  await bot.send(eventCallback(directMessage('Q169117', { thread_ts: thread })));
  expect(posts()[0].thread_ts).toBe(thread);
});

test('addresses are shown', async () => {
  await bot.send(eventCallback(directMessage(MAILBOX_FULL)));
  expect(posts()[0].text).toContain('lena.brandt@kestrel-freight.example');
});

test('the first answer says how the bot is used, the second does not', async () => {
  const channel = ids.direct();
  await bot.send(eventCallback(directMessage(MAILBOX_FULL, { channel })));
  bot.clock.advance(1_000);
  await bot.send(eventCallback(directMessage(MAILBOX_FULL, { channel })));
  expect(posts().map(({ text }) => text.includes('New here?'))).toEqual([true, false]);
});

test('an edit changes the answer, a deletion takes it back', async () => {
  const event = directMessage(MAILBOX_FULL);
  bot.slack.answerNext('chat.postMessage', { ts: '99.1' });
  await bot.send(eventCallback(event));
  await bot.send(eventCallback(edited(event, MS_MAIL)));
  await bot.send(eventCallback(deleted(event)));
  expect(bot.slack.of('chat.update')[0]?.args).toMatchObject({ channel: event.channel, ts: '99.1' });
  expect(bot.slack.of('chat.delete')[0]?.args).toMatchObject({ channel: event.channel, ts: '99.1' });
  expect(posts()).toHaveLength(1);
});

test('nothing of it is kept, logged or shown elsewhere', async () => {
  const event = directMessage(MAILBOX_FULL);
  await bot.send(eventCallback(event));
  const elsewhere = bot.slack.calls.filter(({ args }) => args.channel !== event.channel);
  for (const word of ['lena', 'kestrel', 'QuotaExceeded']) {
    expect(JSON.stringify(elsewhere)).not.toContain(word);
    expect(bot.log.join('\n')).not.toContain(word);
  }
});
