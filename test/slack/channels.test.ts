import type { SlackBot } from './a-slack-bot';
import { startSlackBot } from './a-slack-bot';
import { BOT } from './fake-slack';
import { deleted, edited, eventCallback, ids, mention, message } from './payloads';
import { MAILBOX_FULL, MS_MAIL, TALK, UNCLEAR } from './reports';

let bot: SlackBot;
beforeEach(async () => {
  bot = await startSlackBot();
});
afterEach(() => bot.close());

const posts = () => bot.slack.of('chat.postMessage').map(({ args }) => args);

describe('a report that nobody asked about', () => {
  test.each([
    ['with a fitting article', MAILBOX_FULL, 'mailbox is full'],
    ['without one', UNCLEAR, 'not sure why'],
  ])('%s gets one reply in the thread of its message', async (_, report, words) => {
    const event = message(report);
    expect(await bot.send(eventCallback(event))).toEqual({ status: 200, body: '' });
    expect(posts()).toEqual([
      expect.objectContaining({
        channel: event.channel,
        thread_ts: event.ts,
        text: expect.stringContaining(words),
        unfurl_links: false,
        unfurl_media: false,
      }),
    ]);
    expect(posts()[0]).not.toHaveProperty('reply_broadcast');
  });

  test('in a thread gets its reply in that thread', async () => {
    const thread = ids.ts();
    await bot.send(eventCallback(message(MAILBOX_FULL, { thread_ts: thread })));
    expect(posts()[0].thread_ts).toBe(thread);
  });

  test('in a private channel gets its reply too', async () => {
    await bot.send(eventCallback(message(MAILBOX_FULL, { channel_type: 'group' })));
    expect(posts()).toHaveLength(1);
  });

  test('shows the whole channel no more of an address than its first and last letter', async () => {
    await bot.send(eventCallback(message(MAILBOX_FULL)));
    const sent = JSON.stringify(posts());
    expect(sent).toContain('l…t@kestrel-freight.example');
    expect(sent).not.toContain('lena.brandt');
  });

  test('pasted as Slack passes it on is read', async () => {
    const escaped = MAILBOX_FULL.replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replace(/\S+@\S+\.example/g, address => `<mailto:${address}|${address}>`);
    await bot.send(eventCallback(message(escaped)));
    expect(posts()[0].text).toContain('l…t@kestrel-freight.example');
  });

  test('passed on from another channel is read', async () => {
    const attachments = [{ is_share: true, is_msg_unfurl: true, text: MAILBOX_FULL, from_url: 'https://x' }];
    await bot.send(eventCallback(message('please look', { attachments })));
    expect(posts()).toHaveLength(1);
  });
});

describe('silence', () => {
  test.each(TALK)('ordinary talk is not answered: %p', async text => {
    expect((await bot.send(eventCallback(message(text)))).status).toBe(200);
    expect(posts()).toEqual([]);
  });

  test.each([
    ['the bot itself', { user: BOT.userId, bot_id: BOT.botId }],
    ['the bot itself, in the old form', { subtype: 'bot_message', bot_id: BOT.botId, user: undefined }],
    ['another bot', { bot_id: 'B7', app_id: 'A7' }],
    ['another bot in the thread of an answer', { bot_id: 'B7', thread_ts: ids.ts() }],
    ['Slack itself', { user: 'USLACKBOT' }],
    ['somebody who joins', { subtype: 'channel_join' }],
    ['a change of the topic', { subtype: 'channel_topic' }],
  ])('a report from %s is not answered', async (_, parts) => {
    await bot.send(eventCallback(message(MAILBOX_FULL, parts)));
    expect(posts()).toEqual([]);
  });

  test('a preview of a link in a report is not read as text', async () => {
    const attachments = [{ from_url: 'https://evil.example', title: 'x', text: MAILBOX_FULL }];
    await bot.send(eventCallback(message('look at https://evil.example', { attachments })));
    expect(posts()).toEqual([]);
  });

  test.each([
    ['no channel', { channel: undefined }],
    ['no ts', { ts: undefined }],
    ['a number for a text', { text: 7 }],
    ['a text for files', { files: 'x' }],
  ])('an event with %s does no harm', async (_, parts) => {
    expect((await bot.send(eventCallback(message(MAILBOX_FULL, parts)))).status).toBe(200);
    expect(posts()).toEqual([]);
  });
});

describe('a mention', () => {
  test.each([
    ['a report', MAILBOX_FULL, 'mailbox is full'],
    ['a question', 'what does 5.7.1 mean?', 'What 5.7.1 means'],
    ['a KB number', 'Q169117', 'Q169117: '],
    ['a number that is none', 'kb 123456', 'There is no article 123456'],
    ['talk', 'lunch at noon?', 'That is not a non-delivery report'],
    ['nothing', '', 'I read non-delivery reports'],
  ])('with %s is answered in the thread', async (_, text, words) => {
    const event = mention(text);
    await bot.send(eventCallback(event));
    expect(posts()).toEqual([
      expect.objectContaining({ thread_ts: event.ts, text: expect.stringContaining(words) }),
    ]);
  });

  test('within a text, or with the name that Slack puts beside it, is one', async () => {
    await bot.send(eventCallback(message(`please, <@${BOT.userId}|NDR Triage>: Q169117`)));
    expect(posts()[0].text).toContain('Q169117: ');
  });

  test('that stands in blocks alone is one', async () => {
    const elements = [
      { type: 'user', user_id: BOT.userId },
      { type: 'text', text: ' Q169117' },
    ];
    const blocks = [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }];
    await bot.send(eventCallback(message('', { blocks })));
    expect(posts()[0].text).toContain('Q169117: ');
  });

  test('in an event that names no workspace is answered with the bot’s token', async () => {
    const { team_id, authorizations, ...delivery } = eventCallback(mention('Q169117', { team: undefined }));
    await bot.send(delivery);
    expect(bot.slack.of('chat.postMessage').map(({ token }) => token)).toEqual([BOT.token]);
  });

  test('of somebody else is none', async () => {
    await bot.send(eventCallback(message('<@U7> Q169117')));
    expect(posts()).toEqual([]);
  });

  test.each(['', 'please have a look'])(
    'with no more than %p in a thread means the first message of the thread',
    async text => {
      bot.slack.answerAll('conversations.replies', {
        messages: [{ type: 'message', user: 'U2', ts: '1.0', text: MAILBOX_FULL }],
      });
      const event = mention(text, { thread_ts: '1.0' });
      await bot.send(eventCallback(event));
      expect(bot.slack.of('conversations.replies')[0]?.args).toMatchObject({
        channel: event.channel,
        ts: '1.0',
      });
      expect(posts()).toEqual([
        expect.objectContaining({ thread_ts: '1.0', text: expect.stringContaining('mailbox is full') }),
      ]);
    },
  );

  test('in a thread that a bot began is about what that bot wrote, in blocks too', async () => {
    const elements = [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: MAILBOX_FULL }] }];
    const first = { ts: '1.0', bot_id: 'B7', text: '', blocks: [{ type: 'rich_text', elements }] };
    bot.slack.answerAll('conversations.replies', { messages: [first] });
    await bot.send(eventCallback(mention('', { thread_ts: '1.0' })));
    expect(posts()[0].text).toContain('mailbox is full');
  });

  test('in a thread that begins with talk says what the bot is for', async () => {
    bot.slack.answerAll('conversations.replies', {
      messages: [{ ts: '1.0', user: 'U2', text: 'lunch at noon?' }],
    });
    await bot.send(eventCallback(mention('', { thread_ts: '1.0' })));
    expect(posts()[0].text).toContain('That is not a non-delivery report');
  });

  test('in a thread that can’t be read is answered all the same', async () => {
    bot.slack.answerAll('conversations.replies', { ok: false, error: 'missing_scope' });
    await bot.send(eventCallback(mention('', { thread_ts: '1.0' })));
    expect(posts()).toHaveLength(1);
  });

  test('by another bot is not answered', async () => {
    await bot.send(eventCallback(mention('Q169117', { bot_id: 'B7' })));
    expect(posts()).toEqual([]);
  });
});

describe('once', () => {
  test('a message and its mention, which Slack sends as two events, get one reply', async () => {
    const said = message(`<@${BOT.userId}> ${MAILBOX_FULL}`);
    const { channel_type, ...same } = said;
    await Promise.all([
      bot.send(eventCallback(said)),
      bot.send(eventCallback({ ...same, type: 'app_mention' })),
    ]);
    await bot.send(eventCallback({ ...same, type: 'app_mention' }));
    expect(posts()).toHaveLength(1);
  });

  test('a retry after the answer is acknowledged and not answered', async () => {
    const delivery = eventCallback(message(MAILBOX_FULL));
    await bot.send(delivery);
    const headers = { 'X-Slack-Retry-Num': '1', 'X-Slack-Retry-Reason': 'http_timeout' };
    expect((await bot.send(delivery, { headers })).status).toBe(200);
    expect(posts()).toHaveLength(1);
  });

  test('a retry while the first delivery is handled waits for it', async () => {
    const delivery = eventCallback(message(MAILBOX_FULL));
    const answers = await Promise.all([bot.send(delivery), bot.send(delivery), bot.send(delivery)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(posts()).toHaveLength(1);
  });

  test('a first delivery that was lost is made up for by its retry', async () => {
    const headers = { 'X-Slack-Retry-Num': '2', 'X-Slack-Retry-Reason': 'http_error' };
    await bot.send(eventCallback(message(MAILBOX_FULL)), { headers });
    expect(posts()).toHaveLength(1);
  });

  test('what another process handles is to come again, and is answered when that one gave up', async () => {
    const event = message(MAILBOX_FULL);
    const key = `slack:T1:${event.channel}:${event.ts}`;
    await bot.store.claims.claim(key, 60_000);
    expect((await bot.send(eventCallback(event))).status).toBe(503);
    expect(posts()).toEqual([]);
    bot.clock.advance(60_000);
    expect((await bot.send(eventCallback(event))).status).toBe(200);
    expect(posts()).toHaveLength(1);
  });

  test('the same text in another channel, thread or workspace is another message', async () => {
    const event = message(MAILBOX_FULL);
    await bot.send(eventCallback(event));
    await bot.send(eventCallback({ ...event, channel: ids.channel() }));
    bot.clock.advance(1_000);
    const authorizations = [{ team_id: 'T2', user_id: BOT.userId, is_bot: true }];
    await bot.send(eventCallback(event, { team_id: 'T2', authorizations }));
    expect(posts()).toHaveLength(3);
  });
});

describe('a message that changes', () => {
  const updates = () => bot.slack.of('chat.update').map(({ args }) => args);
  const removals = () => bot.slack.of('chat.delete').map(({ args }) => args);

  async function answered(text = MAILBOX_FULL) {
    const event = message(text);
    bot.slack.answerNext('chat.postMessage', { ts: '99.1' });
    await bot.send(eventCallback(event));
    return event;
  }

  test('has its reply changed with it, not repeated', async () => {
    const event = await answered();
    await bot.send(eventCallback(edited(event, MS_MAIL)));
    expect(updates()).toEqual([
      expect.objectContaining({ channel: event.channel, ts: '99.1', text: expect.stringContaining('2375') }),
    ]);
    expect(posts()).toHaveLength(1);
  });

  test('into no report loses its reply', async () => {
    const event = await answered();
    await bot.send(eventCallback(edited(event, 'never mind')));
    expect(removals()).toEqual([{ channel: event.channel, ts: '99.1', team_id: 'T1' }]);
    await bot.send(eventCallback(edited(event, 'really, never mind')));
    expect(removals()).toHaveLength(1);
  });

  test('into a report is answered', async () => {
    const event = message('wait, I paste it');
    await bot.send(eventCallback(event));
    await bot.send(eventCallback(edited(event, MAILBOX_FULL)));
    expect(posts()).toEqual([expect.objectContaining({ channel: event.channel, thread_ts: event.ts })]);
  });

  test('because Slack adds a preview is left alone', async () => {
    const event = await answered();
    const attachments = [{ from_url: 'https://kestrel.example', title: 'Kestrel' }];
    await bot.send(eventCallback(edited(event, event.text, { attachments })));
    expect([...updates(), ...removals()]).toEqual([]);
    expect(posts()).toHaveLength(1);
  });

  test('is followed where Slack does not tell what it was before', async () => {
    const event = await answered();
    const { previous_message, ...change } = edited(event, MS_MAIL);
    await bot.send(eventCallback(change));
    expect(updates()).toHaveLength(1);
    const { edited: byPerson, ...preview } = change.message;
    await bot.send(eventCallback({ ...change, message: preview }));
    expect(updates()).toHaveLength(1);
  });

  test('after a restart, when nothing is known of it any more, is not answered anew', async () => {
    const change = edited(message(MAILBOX_FULL), `${MAILBOX_FULL} typo`);
    await bot.send(eventCallback({ ...change, event_ts: '1868467600.000100' }));
    expect(posts()).toEqual([]);
  });

  test('is not answered a second time where the first reply is not known any more', async () => {
    const event = await answered();
    await bot.store.replies.forget(`slack:T1:${event.channel}:${event.ts}`);
    await bot.send(eventCallback(edited(event, MS_MAIL)));
    expect(posts()).toHaveLength(1);
  });

  test('is followed edit by edit, in order', async () => {
    const event = await answered();
    const first = edited(event, MS_MAIL);
    const second = edited(event, UNCLEAR);
    const release = bot.slack.hold('chat.update');
    const sent = [bot.send(eventCallback(first))];
    await bot.slack.called('chat.update');
    sent.push(bot.send(eventCallback(second)));
    release();
    await Promise.all(sent);
    expect(updates().map(({ text }) => text.includes('not sure'))).toEqual([false, true]);
  });

  test('and is told of twice is followed once', async () => {
    const event = await answered();
    const delivery = eventCallback(edited(event, MS_MAIL));
    await bot.send(delivery);
    await bot.send(delivery);
    expect(updates()).toHaveLength(1);
  });

  test('while it is being answered ends with the reply to what it says now', async () => {
    const event = message(MAILBOX_FULL);
    bot.slack.answerNext('chat.postMessage', { ts: '99.2' });
    const release = bot.slack.hold('chat.postMessage');
    const sent = [bot.send(eventCallback(event))];
    await bot.slack.called('chat.postMessage');
    sent.push(bot.send(eventCallback(edited(event, MS_MAIL))));
    release();
    await Promise.all(sent);
    expect(posts()).toHaveLength(1);
    expect(updates()).toEqual([expect.objectContaining({ ts: '99.2' })]);
  });

  test('before the message itself is delivered is answered, and the message as it was is not', async () => {
    const event = message(MAILBOX_FULL);
    await bot.send(eventCallback(edited(event, MS_MAIL)));
    await bot.send(eventCallback(event));
    expect(posts().map(({ text }) => text.includes('2375'))).toEqual([true]);
  });

  test('with a mention in it is not answered anew for the mention', async () => {
    const event = mention(MAILBOX_FULL);
    await bot.send(eventCallback(event));
    bot.clock.advance(2 * 60 * 60 * 1000);
    await bot.send(eventCallback({ ...event, edited: { user: 'U1', ts: ids.ts() } }));
    expect(posts()).toHaveLength(1);
  });

  test('by losing its file loses its reply', async () => {
    const file = { id: 'F1', mode: 'email', filetype: 'email', plain_text: MAILBOX_FULL };
    const event = message('', { subtype: 'file_share', files: [file] });
    bot.slack.answerNext('chat.postMessage', { ts: '99.1' });
    await bot.send(eventCallback(event));
    await bot.send(eventCallback(edited(event, '', { files: [{ id: 'F1', mode: 'tombstone' }] })));
    expect(removals()).toHaveLength(1);
  });

  test('to nothing, deleted, takes its reply with it', async () => {
    const event = await answered();
    await bot.send(eventCallback(deleted(event)));
    await bot.send(eventCallback(deleted(event)));
    expect(removals()).toEqual([{ channel: event.channel, ts: '99.1', team_id: 'T1' }]);
  });

  test('to the tombstone of a thread takes its reply with it', async () => {
    const event = await answered();
    const parts = { subtype: 'tombstone', user: 'USLACKBOT', hidden: true };
    await bot.send(eventCallback(edited(event, 'This message was deleted.', parts)));
    expect(removals()).toHaveLength(1);
  });

  test('and is gone before it is delivered is not answered any more', async () => {
    const event = message(MAILBOX_FULL);
    await bot.send(eventCallback(deleted(event)));
    await bot.send(eventCallback(event));
    expect(posts()).toEqual([]);
  });

  test('whose reply somebody removed does no harm', async () => {
    const event = await answered();
    bot.slack.answerAll('chat.update', { ok: false, error: 'message_not_found' });
    bot.slack.answerAll('chat.delete', { ok: false, error: 'message_not_found' });
    expect((await bot.send(eventCallback(edited(event, MS_MAIL)))).status).toBe(200);
    expect((await bot.send(eventCallback(deleted(event)))).status).toBe(200);
  });
});

describe('the mode of a channel', () => {
  test('mention leaves a report alone that nobody mentions the bot for', async () => {
    const strict = await startSlackBot({ config: { channelMode: 'mention' } });
    const channel = ids.channel();
    await strict.send(eventCallback(message(MAILBOX_FULL, { channel })));
    expect(strict.slack.of('chat.postMessage')).toEqual([]);
    await strict.send(eventCallback(message(`<@${BOT.userId}> ${MAILBOX_FULL}`, { channel })));
    expect(strict.slack.of('chat.postMessage')).toHaveLength(1);
    await strict.close();
  });

  test('holds for the channel that it was chosen for', async () => {
    const channel = ids.channel();
    await bot.store.channelModes.choose(`slack:T1:${channel}`, 'mention');
    await bot.send(eventCallback(message(MAILBOX_FULL, { channel })));
    expect(posts()).toEqual([]);
    await bot.send(eventCallback(message(MAILBOX_FULL)));
    expect(posts()).toHaveLength(1);
  });
});

describe('coming into a channel', () => {
  const joined = (parts: object = {}) => ({
    type: 'member_joined_channel',
    user: BOT.userId,
    channel: ids.channel(),
    channel_type: 'C',
    team: 'T1',
    inviter: 'U1',
    ...parts,
  });

  test('the bot says hello, once', async () => {
    const event = joined();
    await bot.send(eventCallback(event));
    await bot.send(eventCallback(message('joined', { ...event, type: 'message', subtype: 'channel_join' })));
    await bot.send(eventCallback(event));
    expect(posts()).toEqual([
      expect.objectContaining({ channel: event.channel, text: expect.stringContaining('/ndr Q169117') }),
    ]);
    expect(posts()[0]).not.toHaveProperty('thread_ts');
  });

  test('somebody else is not greeted', async () => {
    await bot.send(eventCallback(joined({ user: 'U5' })));
    expect(posts()).toEqual([]);
  });
});
