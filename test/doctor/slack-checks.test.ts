import { slackChecks } from '../../adapters/slack/slack-checks';
import manifest from '../../manifest.json';
import type { SlackConfig } from '../../src/settings/slack-config';
import { startWebStub, type WebStub } from '../web-stub';

const BOT_TOKEN = 'xoxb-a-secret-of-the-test';
const APP_TOKEN = 'xapp-a-secret-of-the-test';
const CLIENT_SECRET = 'client-secret-of-the-test';
const SIGNING_SECRET = '0123456789abcdef0123456789abcdef';
const SCOPES = manifest.oauth_config.scopes.bot;

/** What the stand-in for Slack says, by the name of the method. */
type Answers = Readonly<
  Record<string, { readonly scopes?: readonly string[]; readonly [key: string]: unknown }>
>;

let answers: Answers;
let status: number;
let slack: WebStub;
beforeEach(async () => {
  status = 200;
  answers = {
    'auth.test': { ok: true, team_id: 'T1', user_id: 'U0BOT', scopes: SCOPES },
    'apps.connections.open': { ok: true, url: 'wss://slack.example' },
    'oauth.v2.access': { ok: false, error: 'invalid_code' },
  };
  slack = await startWebStub((request, response) => {
    const { scopes = [], ...answer } = answers[(request.url ?? '').replace('/api/', '')] ?? {};
    response.writeHead(status, {
      'Content-Type': 'application/json',
      'X-OAuth-Scopes': scopes.join(','),
      'Retry-After': '30',
    });
    response.end(JSON.stringify(answer));
  });
});
afterEach(() => slack.close());

/** What each check finds, one line each. */
async function examine(config: Partial<SlackConfig> = {}): Promise<readonly string[]> {
  const checks = slackChecks({
    apiUrl: `${slack.address}/api/`,
    channelMode: 'ndr',
    appToken: APP_TOKEN,
    signingSecret: SIGNING_SECRET,
    installation: { kind: 'token', botToken: BOT_TOKEN },
    ...config,
  });
  const lines: string[] = [];
  for (const { name, run } of checks) {
    const finding = await run();
    lines.push(
      `${finding.isRight ? 'ok' : 'not ok'} ${name}: ${finding.isRight ? finding.detail : finding.fix}`,
    );
  }
  for (const secret of [BOT_TOKEN, APP_TOKEN, CLIENT_SECRET, SIGNING_SECRET]) {
    expect(lines.join()).not.toContain(secret);
  }
  return lines;
}

const OAUTH = {
  installation: { kind: 'oauth', clientId: '1.2', clientSecret: CLIENT_SECRET, stateSecret: 'made up' },
} as const;

test('where Slack takes everything, all is right', async () => {
  expect(await examine()).toEqual([
    'ok Slack bot token: taken, for the workspace T1 as U0BOT',
    'ok Slack scopes: all that manifest.json asks for',
    'ok Slack Socket Mode: Slack lets the app connect',
    'ok Slack signing secret: looks like one',
  ]);
});

test('the app’s own credentials are tried with a code that is none', async () => {
  expect(await examine({ ...OAUTH, appToken: null, signingSecret: null })).toEqual([
    'ok Slack client id and secret: taken',
  ]);
});

test.each([
  [
    'a bot token that is not taken',
    { 'auth.test': { ok: false, error: 'invalid_auth' } },
    {},
    /^not ok Slack bot token: .*\(invalid_auth\).*“OAuth & Permissions”.*“Install to Workspace”/,
  ],
  [
    'scopes that are missing',
    { 'auth.test': { ok: true, scopes: SCOPES.filter(scope => !/^files|^users/.test(scope)) } },
    {},
    /^not ok Slack scopes: files:read, users:read missing\..*“Bot Token Scopes”.*“Reinstall to Workspace”/,
  ],
  [
    'an app token that is not taken',
    { 'apps.connections.open': { ok: false, error: 'not_allowed_token_type' } },
    {},
    /^not ok Slack Socket Mode: .*\(not_allowed_token_type\).*“App-Level Tokens”.*“Enable Socket Mode”/,
  ],
  [
    'an app’s credentials that are not taken',
    { 'oauth.v2.access': { ok: false, error: 'bad_client_secret' } },
    OAUTH,
    /^not ok Slack client id and secret: .*\(bad_client_secret\).*“Client ID”.*“Client Secret”/,
  ],
  [
    'a signing secret that is something else',
    {},
    { signingSecret: 'xoxb-a-secret-of-the-test' },
    /^not ok Slack signing secret: .*“App Credentials”, “Signing Secret”/,
  ],
])('%s is told with what to click', async (_, others, config, words) => {
  answers = { ...answers, ...others };
  expect(await examine(config)).toContainEqual(expect.stringMatching(words));
});

test.each([
  ['is away', 0, /can't be reached\. Check the network, the proxy and SLACK_API_URL/],
  ['answers with 500', 500, /can't be reached \(it answered 500\)/],
  ['is asked too often', 429, /Try again in 30 seconds/],
])('where Slack %s, that is what is told', async (_, answered, words) => {
  status = answered;
  if (answered === 0) await slack.close();
  const [token, scopes, socket] = await examine();
  for (const line of [token, socket]) expect(line).toMatch(words);
  expect(scopes).toMatch(/^not ok .* Not known/);
});
