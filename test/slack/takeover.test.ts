import { fingerprint } from '../../src/store/nameless-key';
import { LEASE } from '../../src/store/once';
import type { Store } from '../../src/store/store';
import { createManualClock, type ManualClock } from '../manual-clock';
import { twoStores } from '../store/a-store';
import { type SlackBot, startSlackBot } from './a-slack-bot';
import { BOT } from './fake-slack';
import { directMessage, eventCallback, mention, message } from './payloads';
import { MAILBOX_FULL } from './reports';

let bot: SlackBot;
let clock: ManualClock;
/** The store of a process that is gone. */
let crashed: Store;
beforeEach(async () => {
  clock = createManualClock();
  const [store, other] = await twoStores(clock);
  crashed = other;
  bot = await startSlackBot({ store, time: clock });
});
afterEach(() => bot.close());

const posts = () => bot.slack.of('chat.postMessage').map(({ args }) => args);
const looks = () => [...bot.slack.of('conversations.replies'), ...bot.slack.of('conversations.history')];

type Message = ReturnType<typeof message>;

const keyOf = ({ channel, ts }: Pick<Message, 'channel' | 'ts'>) => `slack:T1:${channel}:${ts}`;

/** What Slack keeps of a reply to a message. */
const replyTo = (event: Pick<Message, 'channel' | 'ts'>, ts: string) => ({
  ts,
  user: BOT.userId,
  bot_id: BOT.botId,
  metadata: { event_type: 'ndr_triage_reply', event_payload: { message: fingerprint(keyOf(event)) } },
});

test('an answer carries a mark by which it is found, and which tells nothing of the message', async () => {
  const event = message(MAILBOX_FULL);
  await bot.send(eventCallback(event));
  const { metadata } = replyTo(event, '');
  expect(posts()).toEqual([expect.objectContaining({ metadata })]);
  expect(JSON.stringify(metadata)).not.toContain(event.ts);
  expect(looks()).toEqual([]);
});

describe('what a process left that died', () => {
  test('before it was about to post is answered without a look at the thread', async () => {
    const event = message(MAILBOX_FULL);
    await crashed.claims.claim(keyOf(event), -1);
    expect((await bot.send(eventCallback(event))).status).toBe(200);
    expect(posts()).toHaveLength(1);
    expect(looks()).toEqual([]);
  });

  test('is left alone while its lease lasts', async () => {
    const event = message(MAILBOX_FULL);
    await crashed.claims.claim(keyOf(event), LEASE);
    expect((await bot.send(eventCallback(event))).status).toBe(503);
    expect(posts()).toEqual([]);
  });

  test.each([
    ['in the thread of the message', () => message(MAILBOX_FULL), 'conversations.replies'],
    [
      'in the thread of a mention',
      () => message(MAILBOX_FULL, { thread_ts: '1.0' }),
      'conversations.replies',
    ],
    ['in a direct message', () => directMessage(MAILBOX_FULL), 'conversations.history'],
  ])('when it had posted is found %s, remembered, and not posted again', async (_, said, method) => {
    const event = said();
    await crashed.claims.claim(keyOf(event), -1);
    await crashed.replies.intend(keyOf(event));
    const other = replyTo(message('another'), '9.1');
    const messages = [
      { ts: event.ts, text: 'x' },
      { ts: '9.0', metadata: null },
      other,
      replyTo(event, '9.9'),
    ];
    bot.slack.answerAll(method, { messages });
    expect((await bot.send(eventCallback(event))).status).toBe(200);
    expect(posts()).toEqual([]);
    expect(await bot.store.replies.find(keyOf(event))).toBe('9.9');
    expect(bot.slack.of(method).map(({ args }) => args)).toEqual([
      expect.objectContaining({
        channel: event.channel,
        oldest: event.ts,
        include_all_metadata: true,
        ...(method === 'conversations.replies'
          ? { ts: (event as { thread_ts?: string }).thread_ts ?? event.ts }
          : {}),
      }),
    ]);
    expect(bot.log.join()).toMatch(/"isPosted":true.*took over/);
  });

  test('about to post, and had not, is posted', async () => {
    const event = message(MAILBOX_FULL);
    await crashed.replies.intend(keyOf(event));
    bot.slack.answerAll('conversations.replies', {
      messages: [{ ts: event.ts }, replyTo(message('x'), '9.1')],
    });
    await bot.send(eventCallback(event));
    expect(posts()).toHaveLength(1);
    expect(bot.log.join()).toMatch(/"isPosted":false.*took over/);
  });

  test('after it had remembered its reply is not posted again, and nobody looks', async () => {
    const event = message(MAILBOX_FULL);
    await crashed.replies.remember(keyOf(event), '9.9');
    expect((await bot.send(eventCallback(event))).status).toBe(200);
    expect([...posts(), ...looks()]).toEqual([]);
  });

  test('where Slack does not let the bot look is left as it is', async () => {
    const event = message(MAILBOX_FULL);
    await crashed.replies.intend(keyOf(event));
    bot.slack.answerAll('conversations.replies', { ok: false, error: 'missing_scope' });
    expect((await bot.send(eventCallback(event))).status).toBe(200);
    expect(posts()).toEqual([]);
  });
});

test('an answer that Slack refused is no riddle: when the message is edited it is answered without a look', async () => {
  bot.slack.answerNext('chat.postMessage', { ok: false, error: 'restricted_action' });
  const event = mention(MAILBOX_FULL);
  await bot.send(eventCallback(event));
  expect(await crashed.replies.intend(keyOf(event))).toBe('none');
});

test('a process that stood still until another took over posts nothing', async () => {
  const event = message(MAILBOX_FULL);
  let letGo = () => {};
  const intended = jest.spyOn(bot.store.replies, 'intend').mockImplementationOnce(async () => {
    await new Promise<void>(resolve => (letGo = resolve));
    return 'none';
  });
  const sent = bot.send(eventCallback(event));
  while (intended.mock.calls.length === 0) await new Promise(resolve => setImmediate(resolve));
  // Its renewal fails while it stands still.
  jest.spyOn(bot.store.claims, 'renew').mockRejectedValueOnce(new Error('no time'));
  clock.advance(LEASE);
  expect(await crashed.claims.claim(keyOf(event), LEASE)).toBe('taken over');
  letGo();
  await sent;
  await bot.adapter.stop();
  expect(posts()).toEqual([]);
  expect(await crashed.claims.claim(keyOf(event), LEASE)).toBe('held');
});

test('a message that is deleted while another process answers it is told of again', async () => {
  const event = message(MAILBOX_FULL);
  await crashed.claims.claim(keyOf(event), LEASE);
  const { channel, channel_type, ...previous_message } = event;
  const deletion = eventCallback({
    type: 'message',
    subtype: 'message_deleted',
    channel,
    channel_type,
    ts: '9.0',
    deleted_ts: event.ts,
    previous_message,
  });
  expect((await bot.send(deletion)).status).toBe(503);
  await crashed.replies.remember(keyOf(event), '9.9');
  await crashed.claims.finish(keyOf(event));
  expect((await bot.send(deletion)).status).toBe(200);
  expect(bot.slack.of('chat.delete').map(({ args }) => args.ts)).toEqual(['9.9']);
});
