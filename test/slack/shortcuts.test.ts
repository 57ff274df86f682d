import { type SlackBot, startSlackBot } from './a-slack-bot';
import { ids, shortcut } from './payloads';
import { MAILBOX_FULL } from './reports';

let bot: SlackBot;
beforeEach(async () => {
  bot = await startSlackBot();
});
afterEach(() => bot.close());

/** Presses “Triage this NDR” and waits until all of it is done. */
async function triage(message: object, parts: object = {}) {
  const body = shortcut(
    { type: 'message', user: 'U2', ts: ids.ts(), ...message },
    { response_url: bot.slack.responseUrl, ...parts },
  );
  const answered = await bot.send(body, { as: 'form' });
  await bot.adapter.stop();
  return { answered, body };
}

const whispers = () => bot.slack.of('chat.postEphemeral').map(({ args }) => args);
const responses = () => bot.slack.of('respond').map(({ args }) => args);

test('answers who asked alone, in the thread of the message', async () => {
  const { answered, body } = await triage({ text: MAILBOX_FULL, thread_ts: '1.0' });
  expect(answered).toEqual({ status: 200, body: '' });
  expect(whispers()).toEqual([
    expect.objectContaining({
      channel: body.channel.id,
      user: 'U1',
      thread_ts: '1.0',
      text: expect.stringContaining('lena.brandt@kestrel-freight.example'),
    }),
  ]);
  expect(responses()).toEqual([]);
  expect(bot.slack.of('chat.postMessage')).toEqual([]);
});

test('answers in the channel too where no thread is yet: Slack would not show it', async () => {
  const { body } = await triage({ text: MAILBOX_FULL });
  expect(whispers()[0].thread_ts).toBe(body.message_ts);
  expect(responses()).toEqual([
    expect.objectContaining({ response_type: 'ephemeral', text: whispers()[0].text }),
  ]);
});

test.each(['not_in_channel', 'channel_not_found', 'user_not_in_channel'])(
  'opens a dialog where Slack says %s',
  async error => {
    bot.slack.answerAll('chat.postEphemeral', { ok: false, error });
    const { body } = await triage({ text: MAILBOX_FULL });
    expect(bot.slack.of('views.open')[0]?.args).toMatchObject({
      trigger_id: body.trigger_id,
      view: { type: 'modal' },
    });
    expect(JSON.stringify(bot.slack.of('views.open'))).toContain('mailbox is full');
    expect(bot.slack.of('chat.postMessage')).toEqual([]);
  },
);

test('answers by the address of the shortcut where a dialog comes too late', async () => {
  bot.slack.answerAll('chat.postEphemeral', { ok: false, error: 'not_in_channel' });
  bot.slack.answerAll('views.open', { ok: false, error: 'expired_trigger_id' });
  await triage({ text: MAILBOX_FULL });
  expect(responses()).toEqual([
    expect.objectContaining({ response_type: 'ephemeral', text: expect.stringContaining('mailbox is full') }),
  ]);
});

test.each([
  ['blocks', { text: '', blocks: [{ type: 'section', text: { type: 'mrkdwn', text: MAILBOX_FULL } }] }],
  [
    'attachments of another app',
    { text: '', bot_id: 'B7', attachments: [{ title: 'Bounce', text: MAILBOX_FULL }] },
  ],
])('reads a message that has its text in %s', async (_, message) => {
  await triage({ ...message, thread_ts: '1.0' });
  expect(whispers()[0].text).toContain('mailbox is full');
});

test('tells that a message is no report', async () => {
  await triage({ text: 'lunch at noon?', thread_ts: '1.0' });
  expect(whispers()[0].text).toContain('That is not a non-delivery report');
});

test('of another name is none of ours', async () => {
  await triage({ text: MAILBOX_FULL }, { callback_id: 'other' });
  expect(whispers()).toEqual([]);
});
