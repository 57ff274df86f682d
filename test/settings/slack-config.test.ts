import { readConfig } from '../../src/config';
import {
  APP_TOKEN,
  BOT_TOKEN,
  CLIENT_SECRET,
  OAUTH,
  SIGNING_SECRET,
  STATE_SECRET,
  TOKEN,
} from './environments';
import { onlyMistake } from './mistakes';

describe('Slack is set up', () => {
  test('with a bot token for one workspace, over a WebSocket', () => {
    expect(readConfig(TOKEN).slack).toEqual({
      apiUrl: null,
      channelMode: 'ndr',
      appToken: APP_TOKEN,
      signingSecret: null,
      installation: { kind: 'token', botToken: BOT_TOKEN },
    });
  });

  test('with a bot token for one workspace, over HTTP', () => {
    const environment = { SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_SIGNING_SECRET: SIGNING_SECRET };
    expect(readConfig(environment).slack).toMatchObject({ appToken: null, signingSecret: SIGNING_SECRET });
  });

  test('for every workspace that installs it', () => {
    expect(readConfig(OAUTH).slack?.installation).toEqual({
      kind: 'oauth',
      clientId: '1111.2222',
      clientSecret: CLIENT_SECRET,
      stateSecret: STATE_SECRET,
    });
  });

  test.each(['ndr', 'mention'] as const)('to answer in channels by the mode %s', channelMode => {
    expect(readConfig({ ...TOKEN, SLACK_CHANNEL_MODE: channelMode }).slack?.channelMode).toBe(channelMode);
  });

  test('with another address of its Web API', () => {
    const SLACK_API_URL = 'http://127.0.0.1:4000/api/';
    expect(readConfig({ ...TOKEN, SLACK_API_URL }).slack?.apiUrl).toBe(SLACK_API_URL);
  });
});

test.each([
  [
    'no way for Slack to reach the bot',
    { SLACK_BOT_TOKEN: BOT_TOKEN },
    /^- Slack needs a way.* SLACK_APP_TOKEN .*“App-Level Tokens”.* SLACK_SIGNING_SECRET .*“Signing Secret”/,
  ],
  [
    'an app token without a bot token',
    { SLACK_APP_TOKEN: APP_TOKEN },
    /^- SLACK_BOT_TOKEN is missing .*“OAuth & Permissions”.* SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, SLACK_STATE_SECRET/,
  ],
  [
    'a signing secret alone',
    { SLACK_SIGNING_SECRET: SIGNING_SECRET },
    /^- SLACK_BOT_TOKEN is missing .*“OAuth & Permissions”/,
  ],
  [
    'one workspace and many',
    { ...TOKEN, ...OAUTH },
    /^- SLACK_BOT_TOKEN .* is for one workspace and SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, SLACK_STATE_SECRET .* for many\. Remove/,
  ],
  [
    'a client id that is missing',
    { ...OAUTH, SLACK_CLIENT_ID: '' },
    /^- SLACK_CLIENT_ID is missing beside SLACK_CLIENT_SECRET and SLACK_STATE_SECRET .*“Client ID”/,
  ],
  [
    'a client secret that is missing',
    { ...OAUTH, SLACK_CLIENT_SECRET: '' },
    /^- SLACK_CLIENT_SECRET is missing beside SLACK_CLIENT_ID and SLACK_STATE_SECRET .*“Client Secret”/,
  ],
  [
    'a state secret that is missing',
    { ...OAUTH, SLACK_STATE_SECRET: '' },
    /^- SLACK_STATE_SECRET is missing beside SLACK_CLIENT_ID and SLACK_CLIENT_SECRET .*openssl rand/,
  ],
  [
    'an app token as the bot token',
    { ...TOKEN, SLACK_BOT_TOKEN: APP_TOKEN },
    /^- SLACK_BOT_TOKEN holds an app-level token\. .*“OAuth & Permissions”.*xoxb-/,
  ],
  [
    'a user token as the bot token',
    { ...TOKEN, SLACK_BOT_TOKEN: BOT_TOKEN.replace('xoxb', 'xoxp') },
    /^- SLACK_BOT_TOKEN holds a user token\./,
  ],
  [
    'a configuration token as the bot token',
    { ...TOKEN, SLACK_BOT_TOKEN: 'xoxe.xoxp-1-Mi0yLTEyMzQ1Njc4OTA' },
    /^- SLACK_BOT_TOKEN holds a configuration or refresh token\./,
  ],
  [
    'a bot token as the app token',
    { ...TOKEN, SLACK_APP_TOKEN: BOT_TOKEN },
    /^- SLACK_APP_TOKEN holds a bot token\. .*“App-Level Tokens”.*connections:write.*xapp-/,
  ],
  [
    'a channel mode that is none',
    { ...TOKEN, SLACK_CHANNEL_MODE: 'always' },
    /^- SLACK_CHANNEL_MODE is "always"\. Give ndr .* or mention /,
  ],
  [
    'an address that is none',
    { ...TOKEN, SLACK_API_URL: 'slack' },
    /^- SLACK_API_URL is "slack"\. Give an address such as https:\/\/slack\.com\/api\//,
  ],
  [
    'an address of a file',
    { ...TOKEN, SLACK_API_URL: 'file:///etc' },
    /^- SLACK_API_URL is "file:\/\/\/etc"\./,
  ],
])('what to do is told about %s', (_, environment, words) => {
  expect(onlyMistake(environment)).toMatch(words);
});
