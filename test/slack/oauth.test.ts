import type { Installation } from '@slack/bolt';
import { installationStore } from '../../adapters/slack/installations';
import manifest from '../../manifest.json';
import { createManualClock } from '../manual-clock';
import { aStore } from '../store/a-store';
import { type SlackBot, startSlackBot } from './a-slack-bot';
import { eventCallback, message } from './payloads';
import { MAILBOX_FULL } from './reports';

let bot: SlackBot;
beforeEach(async () => {
  bot = await startSlackBot({
    config: {
      installation: { kind: 'oauth', clientId: '1.2', clientSecret: 'client-secret', stateSecret: 'state' },
    },
  });
});
afterEach(() => bot.close());

const installation = (team: string, token: string) =>
  ({
    team: { id: team, name: team },
    enterprise: undefined,
    user: { id: 'U9', token: undefined, scopes: undefined },
    bot: { id: `B-${team}`, userId: `U-${team}`, token, scopes: [] },
    isEnterpriseInstall: false,
  }) as unknown as Installation;

const from = (team: string, event: object) =>
  eventCallback(event as Record<string, unknown>, {
    team_id: team,
    authorizations: [{ team_id: team, user_id: `U-${team}`, is_bot: true, is_enterprise_install: false }],
  });

const tokens = () => bot.slack.of('chat.postMessage').map(({ token }) => token);

test('/slack/install leads to Slack with the scopes of the manifest', async () => {
  const response = await fetch(`${bot.url}/slack/install`, { redirect: 'manual' });
  const page = (response.headers.get('location') ?? '') + (await response.text());
  const address = new URL(/https:\/\/slack\.com\/oauth[^"]+/.exec(page)?.[0].replaceAll('&amp;', '&') ?? '');
  expect(address.searchParams.get('client_id')).toBe('1.2');
  expect(address.searchParams.get('scope')).toBe(manifest.oauth_config.scopes.bot.join(','));
});

test('who comes back from Slack has installed the bot, and only with the state that was given', async () => {
  bot.slack.answerAll('oauth.v2.access', {
    access_token: 'xoxb-new',
    token_type: 'bot',
    scope: 'chat:write',
    bot_user_id: 'U-T7',
    app_id: 'A1',
    team: { id: 'T7', name: 'Seven' },
    authed_user: { id: 'U9' },
    enterprise: null,
    is_enterprise_install: false,
  });
  const forged = await fetch(`${bot.url}/slack/oauth_redirect?code=c&state=forged`);
  expect(forged.status).toBe(400);
  expect(await forged.text()).toContain('was not installed');

  const start = await fetch(`${bot.url}/slack/install`, { redirect: 'manual' });
  const cookie = start.headers.get('set-cookie')?.split(';')[0] ?? '';
  const page = (start.headers.get('location') ?? '') + (await start.text());
  const state = /state=([^"&]+)/.exec(page)?.[1];
  const back = await fetch(`${bot.url}/slack/oauth_redirect?code=c&state=${state}`, {
    headers: { cookie },
    redirect: 'manual',
  });
  expect(back.status).toBeLessThan(400);
  await bot.send(from('T7', message(MAILBOX_FULL)));
  expect(tokens()).toEqual(['xoxb-new']);
});

describe('installed workspaces', () => {
  beforeEach(async () => {
    const store = installationStore(bot.store.installations);
    await store.storeInstallation(installation('T1', 'xoxb-one'));
    await store.storeInstallation(installation('T2', 'xoxb-two'));
  });

  test('are each answered with their own token', async () => {
    await bot.send(from('T1', message(MAILBOX_FULL)));
    await bot.send(from('T2', message(MAILBOX_FULL)));
    expect(tokens()).toEqual(['xoxb-one', 'xoxb-two']);
  });

  test.each([
    ['removes the app', { type: 'app_uninstalled' }],
    ['revokes its tokens', { type: 'tokens_revoked', tokens: { oauth: [], bot: ['U-T1'] } }],
  ])('one that %s is forgotten, the other stays', async (_, event) => {
    await bot.send(from('T1', event));
    expect((await bot.send(from('T1', message(MAILBOX_FULL)))).status).toBe(200);
    await bot.send(from('T2', message(MAILBOX_FULL)));
    expect(tokens()).toEqual(['xoxb-two']);
  });

  test('of which one person takes back a token of their own stay', async () => {
    await bot.send(from('T1', { type: 'tokens_revoked', tokens: { oauth: ['U5'] } }));
    await bot.send(from('T1', message(MAILBOX_FULL)));
    expect(tokens()).toEqual(['xoxb-one']);
  });
});

test('an organisation’s installation serves all of its workspaces', async () => {
  const store = installationStore((await aStore(createManualClock())).installations);
  const whole = { ...installation('T1', 'xoxb-all'), isEnterpriseInstall: true, enterprise: { id: 'E1' } };
  await store.storeInstallation(whole as unknown as Installation);
  const query = { isEnterpriseInstall: true, enterpriseId: 'E1', teamId: 'T5' } as const;
  expect((await store.fetchInstallation(query)).bot?.token).toBe('xoxb-all');
  await store.deleteInstallation?.(query);
  await expect(store.fetchInstallation(query)).rejects.toThrow('not installed');
});

test('an event of a workspace that has not installed the bot is acknowledged and not answered', async () => {
  expect((await bot.send(from('T9', message(MAILBOX_FULL)))).status).toBe(200);
  expect(tokens()).toEqual([]);
});

describe('a workspace whose installation can not be read is not taken for one that has none: Slack comes again', () => {
  test.each([
    ['the store is away', () => Promise.reject(new Error('the store is away: xoxb-one'))],
    ['it holds something else', () => Promise.resolve('{')],
  ])('%s', async (_, find) => {
    const { find: before } = bot.store.installations;
    Object.assign(bot.store.installations, { find });
    const delivery = from('T1', message(MAILBOX_FULL));
    expect((await bot.send(delivery)).status).toBe(500);
    expect(bot.log.join()).not.toContain('xoxb');
    Object.assign(bot.store.installations, { find: before });
    await installationStore(bot.store.installations).storeInstallation(installation('T1', 'xoxb-one'));
    expect((await bot.send(delivery)).status).toBe(200);
    expect(tokens()).toEqual(['xoxb-one']);
  });
});
