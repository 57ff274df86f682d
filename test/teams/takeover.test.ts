import { LEASE } from '../../src/store/once';
import { MAILBOX_FULL } from '../slack/reports';
import { startTeamsBot, type TeamsBot } from './a-teams-bot';
import { changed, type inChannel, mention } from './activities';

let bot: TeamsBot;
beforeEach(async () => {
  bot = await startTeamsBot();
});
afterEach(() => bot.close());

type Message = ReturnType<typeof inChannel>;

const keyOf = ({ conversation, id }: Message) => `teams:${conversation.id.split(';')[0]}:${id}`;

test('what a process left that died before it was about to post is answered', async () => {
  const message = mention(MAILBOX_FULL);
  await bot.store.claims.claim(keyOf(message), LEASE);
  expect((await bot.send(message)).status).toBe(503);
  bot.clock.advance(LEASE);
  expect((await bot.send(message)).status).toBe(200);
  expect(bot.connector.messages()).toHaveLength(1);
});

test.each([
  ['was about to post', (message: Message) => bot.store.replies.intend(keyOf(message))],
  ['had posted', (message: Message) => bot.store.replies.remember(keyOf(message), 'answer-0')],
])('what a process left that died when it %s is not posted again', async (_, leave) => {
  const message = mention(MAILBOX_FULL);
  await leave(message);
  expect((await bot.send(message)).status).toBe(200);
  expect(bot.connector.messages()).toEqual([]);
  expect(bot.log.join()).toContain('cut short');
});

test('an answer that was remembered follows an edit after the process has died', async () => {
  const message = mention(MAILBOX_FULL);
  await bot.store.replies.remember(keyOf(message), 'answer-0');
  await bot.send(message);
  await bot.send(changed(message, 'editMessage'));
  expect(bot.connector.sent.map(({ method, activity }) => [method, activity])).toEqual([['PUT', 'answer-0']]);
});

test('an answer follows an edit hours later, when nobody would send the message again', async () => {
  const message = mention(MAILBOX_FULL);
  await bot.send(message);
  bot.clock.advance(24 * 60 * 60 * 1_000);
  await bot.send(changed(message, 'editMessage'));
  expect(bot.connector.sent.map(({ method }) => method)).toEqual(['POST', 'PUT']);
});

test.each([400, 403, 413])(
  'an answer that was refused (%d) is tried again when the message comes again',
  async status => {
    const message = mention(MAILBOX_FULL);
    bot.connector.refuseNext(status);
    expect((await bot.send(message)).status).toBe(500);
    expect((await bot.send(message)).status).toBe(200);
    expect(bot.connector.messages()).toHaveLength(1);
  },
);

test('an answer of which nobody knows whether it was posted is not tried again', async () => {
  const message = mention(MAILBOX_FULL);
  bot.connector.refuseNext(500);
  expect((await bot.send(message)).status).toBe(500);
  expect((await bot.send(message)).status).toBe(200);
  expect(bot.connector.messages()).toEqual([]);
});
