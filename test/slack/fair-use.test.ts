import { type SlackBot, startSlackBot } from './a-slack-bot';
import {
  command,
  directMessage,
  edited,
  eventCallback,
  ids,
  mention,
  message,
  press,
  shortcut,
} from './payloads';
import { MAILBOX_FULL } from './reports';

let bot: SlackBot;
beforeEach(async () => {
  bot = await startSlackBot();
});
afterEach(() => bot.close());

const SECOND = 1_000;
const WAIT = 'Please wait 30 seconds';

const posts = () => bot.slack.of('chat.postMessage');
const whispers = () => bot.slack.of('chat.postEphemeral').map(({ args }) => args);

/** As many commands as one person may send at once; they cost no call. */
async function useUp(user = 'U1') {
  for (let count = 0; count < 40; count += 1) {
    await bot.send(command('help', { user_id: user }), { as: 'command' });
  }
}

describe('who has asked for too much is told', () => {
  beforeEach(() => useUp());

  test('by a command, each time', async () => {
    for (let count = 0; count < 2; count += 1) {
      const { body } = await bot.send(command('Q169117'), { as: 'command' });
      expect(body).toMatchObject({ response_type: 'ephemeral', text: expect.stringContaining(WAIT) });
    }
  });

  test.each([
    ['in a mention', mention, ''],
    ['in a direct message', directMessage, ''],
  ])('%s, alone and once in a while', async (_, event) => {
    for (let count = 0; count < 3; count += 1) await bot.send(eventCallback(event('Q169117')));
    expect(whispers()).toEqual([
      expect.objectContaining({ user: 'U1', text: expect.stringContaining(WAIT) }),
    ]);
    expect(posts()).toEqual([]);
  });

  test('by a button, once in a while', async () => {
    for (let count = 0; count < 3; count += 1) {
      await bot.send(press({ action_id: 'ndr_fixed', value: 'Q169117' }), { as: 'form' });
    }
    expect(whispers()).toEqual([expect.objectContaining({ text: expect.stringContaining(WAIT) })]);
    expect(await bot.store.feedback.tally()).toEqual([]);
  });

  test('by the shortcut', async () => {
    const body = shortcut(message(MAILBOX_FULL), { response_url: bot.slack.responseUrl });
    await bot.send(body, { as: 'form' });
    await bot.slack.called('respond');
    expect(bot.slack.of('respond').map(({ args }) => args.text)).toEqual([expect.stringContaining(WAIT)]);
  });

  test('by the dialog', async () => {
    const values = { report: { text: { type: 'plain_text_input', value: MAILBOX_FULL } } };
    const view = { id: 'V1', type: 'modal', callback_id: 'ndr_paste', state: { values } };
    const body = { type: 'view_submission', team: { id: 'T1' }, user: { id: 'U1', team_id: 'T1' }, view };
    const answer = await bot.send(body, { as: 'form' });
    expect(JSON.stringify(answer.body)).toContain(WAIT);
  });
});

test('where nobody asked, the channel and the person hear nothing of it', async () => {
  await useUp();
  await bot.send(eventCallback(message(MAILBOX_FULL)));
  expect([posts(), whispers()]).toEqual([[], []]);
});

test('neither a file nor anything else is fetched for who has asked for too much', async () => {
  await useUp();
  const files = [{ id: 'F1', name: 'a.eml', filetype: 'eml', url_private: bot.slack.fileUrl('a.eml') }];
  await bot.send(eventCallback(mention('', { files })));
  expect(bot.slack.fileRequests).toEqual([]);
});

test('an answer stays as it was when its message is edited too often', async () => {
  const event = message(MAILBOX_FULL);
  await bot.send(eventCallback(event));
  await useUp();
  await bot.send(eventCallback(edited(event, 'never mind')));
  expect([bot.slack.of('chat.update'), bot.slack.of('chat.delete')]).toEqual([[], []]);
});

test('the home tab is not drawn again and again', async () => {
  await useUp();
  await bot.send(eventCallback({ type: 'app_home_opened', user: 'U1', tab: 'home', channel: 'D1' }));
  expect(bot.slack.of('views.publish')).toEqual([]);
});

test('others are answered', async () => {
  await useUp();
  await bot.send(eventCallback(mention('Q169117', { user: 'U2' })));
  expect(posts()).toHaveLength(1);
});

test('after the pause the person is answered again', async () => {
  await useUp();
  await bot.send(eventCallback(mention('Q169117')));
  bot.clock.advance(30 * SECOND);
  await bot.send(eventCallback(mention('Q169117')));
  expect(posts()).toHaveLength(1);
});

describe('a channel with reports from many people', () => {
  const channel = ids.channel();
  /** One a second, as fast as Slack takes messages for a channel. */
  async function fill() {
    for (let count = 0; count < 125; count += 1) {
      bot.clock.advance(SECOND);
      await bot.send(eventCallback(message(MAILBOX_FULL, { channel, user: `U${count}` })));
    }
  }

  test('gets so many answers and no more, and only who asks is told', async () => {
    await fill();
    const answered = posts().length;
    expect(answered).toBeGreaterThanOrEqual(60);
    expect(answered).toBeLessThan(125);
    await bot.send(eventCallback(mention('Q169117', { channel, user: 'U999' })));
    expect(posts()).toHaveLength(answered);
    expect(whispers()).toEqual([expect.objectContaining({ channel, user: 'U999' })]);
    await bot.send(eventCallback(message(MAILBOX_FULL, { user: 'U999' })));
    expect(posts()).toHaveLength(answered + 1);
  });
});
