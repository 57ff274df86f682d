import { systemClock } from '../../src/clock';
import { readConfig } from '../../src/config';
import { endpointChecks } from '../../src/endpoint-checks';
import { SECRET, type SlackBot, startSlackBot } from '../slack/a-slack-bot';
import { startTeamsBot } from '../teams/a-teams-bot';
import { APP_ID, startTokenIssuer } from '../teams/token-issuer';
import { startWebStub } from '../web-stub';

const CONFIG = readConfig({
  SLACK_BOT_TOKEN: 'xoxb-1',
  SLACK_SIGNING_SECRET: SECRET,
  MicrosoftAppId: APP_ID,
  MicrosoftAppPassword: 'password-of-the-test',
  MicrosoftAppTenantId: 'tenant-1',
});

async function examine(address: string, config = CONFIG): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {};
  for (const { name, run } of endpointChecks(address, config)) {
    const finding = await run();
    found[name] = finding.isRight ? `ok ${finding.detail}` : finding.fix;
  }
  expect(JSON.stringify(found)).not.toContain(SECRET);
  return found;
}

let slack: SlackBot;
beforeEach(async () => {
  slack = await startSlackBot({ time: systemClock });
});
afterEach(() => slack.close());

test('what is not set up is not looked at', () => {
  expect(endpointChecks('https://bot.example.org', readConfig({})).map(({ name }) => name)).toEqual([
    'Public address',
  ]);
});

test('a bot that is reached answers Slack’s challenge', async () => {
  expect(await examine(slack.url)).toMatchObject({
    'Public address': 'ok the bot answers',
    'Slack Request URL': `ok ${slack.url}/slack/events answers Slack's challenge`,
  });
});

test('a bot with another signing secret is told apart', async () => {
  const config = { ...CONFIG, slack: CONFIG.slack && { ...CONFIG.slack, signingSecret: 'another' } };
  const { 'Slack Request URL': line } = await examine(slack.url, config);
  expect(line).toMatch(/has another signing secret, or a clock/);
});

test('a bot that is reached refuses who shows Teams no token', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => {});
  const issuer = await startTokenIssuer();
  const identity = CONFIG.teams.identity;
  const teams = await startTeamsBot({
    identity,
    allowedTenants: ['tenant-1'],
    openIdMetadata: issuer.openIdMetadata,
  });
  const { 'Teams messaging endpoint': line } = await examine(teams.url);
  expect(line).toBe(`ok ${teams.url}/api/messages answers, and asks for a token`);
  await teams.close();
  await issuer.close();
});

test('a bot without a registration is told apart', async () => {
  const teams = await startTeamsBot();
  const { 'Teams messaging endpoint': line } = await examine(teams.url);
  expect(line).toMatch(/has no MicrosoftAppId/);
  await teams.close();
});

test('where nobody listens, the address is named with what to look at', async () => {
  const gone = await startWebStub(() => {});
  await gone.close();
  for (const line of Object.values(await examine(gone.address))) {
    expect(line).toMatch(/can't be reached within 3 seconds\. Start the bot/);
  }
});

test.each([
  ['a login page', 200, '<html>'],
  ['a redirect', 302, ''],
  ['a proxy that knows no bot', 502, ''],
])('%s in the bot’s place is told', async (_, status, body) => {
  const other = await startWebStub((_request, response) => {
    response.writeHead(status, { Location: '/login' }).end(body);
  });
  for (const line of Object.values(await examine(other.address))) {
    expect(line).toMatch(new RegExp(`answers ${status} in the bot's place\\. Let the proxy`));
  }
  await other.close();
});
