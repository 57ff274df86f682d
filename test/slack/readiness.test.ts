import { type SlackBot, startSlackBot } from './a-slack-bot';
import { startFakeSlack } from './fake-slack';
import { startFakeSocketMode } from './fake-socket-mode';
import { eventCallback, message } from './payloads';
import { MAILBOX_FULL } from './reports';

const paste = () => eventCallback(message(MAILBOX_FULL));

describe('with a token for one workspace', () => {
  let bot: SlackBot;
  beforeEach(async () => {
    bot = await startSlackBot();
  });
  afterEach(() => bot.close());

  test('there is no trouble while Slack takes it', async () => {
    await bot.send(paste());
    expect(await bot.adapter.trouble()).toBeNull();
  });

  test('there is trouble once Slack takes it no more, until it takes it again', async () => {
    const refused = { ok: false, error: 'token_revoked' };
    for (const method of ['chat.postMessage', 'auth.test']) bot.slack.answerAll(method, refused);
    await bot.send(paste());
    expect(await bot.adapter.trouble()).toMatch(
      /^Slack does not take SLACK_BOT_TOKEN \(token_revoked\)\. .*“OAuth & Permissions”/,
    );
    bot.slack.answerAll('auth.test', {});
    expect(await bot.adapter.trouble()).toBeNull();
  });

  test('a call that is refused for another reason is no trouble', async () => {
    bot.slack.answerAll('chat.postMessage', { ok: false, error: 'is_archived' });
    await bot.send(paste());
    expect(await bot.adapter.trouble()).toBeNull();
    expect(bot.watch.told).toContainEqual(['callFailed', 'refused', false]);
  });
});

test('without its Socket Mode connection there is trouble until it is back', async () => {
  const socketMode = await startFakeSocketMode();
  const slack = await startFakeSlack();
  slack.answerAll('apps.connections.open', { url: socketMode.url });
  const bot = await startSlackBot({ slack, config: { appToken: 'xapp-test', signingSecret: null } });
  const first = await socketMode.nextConnection();
  expect(await bot.adapter.trouble()).toBeNull();

  slack.answerNext('apps.connections.open', { ok: false, error: 'internal_error' });
  first.cut();
  await bot.clock.waitedFor(1_000);
  expect(await bot.adapter.trouble()).toMatch(/^Socket Mode is not connected/);
  bot.clock.advance(1_000);
  await socketMode.nextConnection();
  await reconnected(bot);
  await bot.close();
  await socketMode.close();
});

/** The client takes a connection for open some turns of the event loop after it is. */
async function reconnected(bot: SlackBot): Promise<void> {
  for (let turn = 0; (await bot.adapter.trouble()) !== null; turn += 1) {
    if (turn > 1_000_000) throw new Error('The trouble does not end');
    await new Promise(resolve => setImmediate(resolve));
  }
}

test.each([
  ['message', eventCallback(message('lunch?')), 'json'],
  ['other', eventCallback({ type: 'kim.lee@example.org', channel: 'C1' }), 'json'],
  ['command', { command: '/ndr', text: 'help', user_id: 'U1', channel_id: 'C1', team_id: 'T1' }, 'command'],
] as const)('what Slack sends is counted as %s', async (kind, body, as) => {
  const bot = await startSlackBot();
  await bot.send(body, { as });
  expect(bot.watch.told).toEqual([['received', kind], ['handled']]);
  await bot.close();
});
