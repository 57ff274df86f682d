import manifest from '../../manifest.json';
import { systemClock } from '../../src/clock';
import { SECRET, type SlackBot, startSlackBot } from './a-slack-bot';
import { type EmulatedSlack, startEmulatedSlack } from './emulated-slack';
import { BOT } from './fake-slack';
import { eventCallback, ids } from './payloads';
import { MAIL_FILE, MAILBOX_FULL, MS_MAIL } from './reports';

/**
 * The bot in a Slack that somebody else wrote, and which refuses calls for which the manifest asks no scope. It has no
 * mentions, commands, buttons or dialogs, does not tell of an opened App Home, and does not look at blocks.
 */
let slack: EmulatedSlack;
let bot: SlackBot;
let count = 0;

const KIM = 'xoxp-kim';
const app = {
  app_id: 'A1',
  client_id: '1.1',
  client_secret: 'secret',
  name: 'NDR Triage',
  redirect_uris: [],
  bot_id: BOT.botId,
  bot_user_id: BOT.userId,
  bot_name: 'ndr-triage',
};

beforeAll(async () => {
  slack = await startEmulatedSlack({
    signing_secret: SECRET,
    strict_scopes: true,
    users: [{ name: 'kim' }],
    oauth_apps: [app],
    tokens: [
      { token: KIM, user: 'kim' },
      {
        token: BOT.token,
        type: 'bot',
        user_id: BOT.userId,
        bot_id: BOT.botId,
        app_id: app.app_id,
        scopes: manifest.oauth_config.scopes.bot,
      },
    ],
  });
  bot = await startSlackBot({ time: systemClock, config: { apiUrl: `${slack.url}/api/` } });
  await slack.subscribe(`${bot.url}/slack/events`);
});
afterAll(async () => {
  await bot.close();
  await slack.close();
});

const byKim = (method: string, args: object) => slack.call(KIM, method, args);

async function newChannel(): Promise<string> {
  count += 1;
  const { channel } = await byKim('conversations.create', { name: `help-email-${count}` });
  return channel.id;
}

async function post(channel: string, text: string): Promise<string> {
  const { ts } = await byKim('chat.postMessage', { channel, text });
  return ts;
}

/** What stands below a message in its thread. */
async function replies(channel: string, ts: string) {
  const { messages } = await byKim('conversations.replies', { channel, ts });
  return messages.filter((message: { ts: string }) => message.ts !== ts);
}

test('a pasted report gets one reply in its thread', async () => {
  const channel = await newChannel();
  const ts = await post(channel, MAILBOX_FULL);
  expect(await replies(channel, ts)).toEqual([
    expect.objectContaining({
      user: BOT.userId,
      thread_ts: ts,
      text: expect.stringContaining('mailbox is full'),
      blocks: expect.any(Array),
    }),
  ]);
});

test('talk gets no reply', async () => {
  const channel = await newChannel();
  const ts = await post(channel, 'lunch at noon?');
  expect(await replies(channel, ts)).toEqual([]);
});

test('an edit of the message changes the reply', async () => {
  const channel = await newChannel();
  const ts = await post(channel, MAILBOX_FULL);
  const [before] = await replies(channel, ts);
  await byKim('chat.update', { channel, ts, text: MS_MAIL });
  expect(await replies(channel, ts)).toEqual([
    expect.objectContaining({ ts: before.ts, text: expect.stringContaining('Q169117') }),
  ]);
});

test('a deletion of the message takes the reply back', async () => {
  const channel = await newChannel();
  const ts = await post(channel, MAILBOX_FULL);
  expect(await replies(channel, ts)).toHaveLength(1);
  await byKim('chat.delete', { channel, ts });
  expect(await replies(channel, ts)).toEqual([]);
});

test('a shared mail file is read', async () => {
  const channel = await newChannel();
  const { file_id, upload_url } = await byKim('files.getUploadURLExternal', {
    filename: 'bounce.eml',
    length: Buffer.byteLength(MAIL_FILE),
  });
  await fetch(upload_url, { method: 'POST', body: MAIL_FILE });
  await byKim('files.completeUploadExternal', { files: [{ id: file_id }], channel_id: channel });
  const { messages } = await byKim('conversations.history', { channel });
  const shared = messages.find((message: { subtype?: string }) => message.subtype === 'file_share');
  const [reply] = await replies(channel, shared.ts);
  expect(reply.text).toContain('User unknown in local recipient table');
});

test('a direct message is answered there', async () => {
  const { channel } = await byKim('conversations.open', { users: BOT.userId });
  await post(channel.id, 'what does 5.7.1 mean?');
  const { messages } = await byKim('conversations.history', { channel: channel.id });
  expect(messages.map(({ user, text }: { user: string; text: string }) => [user, text])).toContainEqual([
    BOT.userId,
    expect.stringContaining('5.7.1'),
  ]);
});

test('the bot introduces itself where it is invited', async () => {
  const channel = await newChannel();
  await byKim('conversations.invite', { channel, users: BOT.userId });
  const { messages } = await byKim('conversations.history', { channel });
  expect(messages.filter(({ user }: { user: string }) => user === BOT.userId)).toHaveLength(1);
});

test('App Home is published when it is opened', async () => {
  const { user_id: user } = await byKim('auth.test', {});
  const opened = { type: 'app_home_opened', user, channel: ids.direct(), tab: 'home' };
  await bot.send(eventCallback(opened));
  const inspector = await (await fetch(`${slack.url}/?tab=views`)).text();
  expect(inspector).toContain('Paste a report');
});

test('no call was refused and no event failed', () => {
  expect(bot.log.filter(line => line.includes('refusal') || line.includes('failed'))).toEqual([]);
});
