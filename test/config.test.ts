import { delimiter } from 'node:path';
import { readConfig } from '../src/config';
import {
  APP_PASSWORD,
  APP_TOKEN,
  BOT_TOKEN,
  CLIENT_SECRET,
  OAUTH,
  SIGNING_SECRET,
  STATE_SECRET,
  TEAMS,
  TOKEN,
} from './settings/environments';
import { mistakes } from './settings/mistakes';

test('without settings the server listens here alone, there is no Slack, and Teams and the page are for this machine', () => {
  expect(readConfig({})).toEqual({
    host: '127.0.0.1',
    port: 3978,
    slack: null,
    teams: { identity: null, allowedTenants: [], openIdMetadata: null },
    isPagePublic: false,
    trustedProxies: 0,
    corpora: [],
    state: { databaseUrl: null, file: null, secretKeys: [] },
  });
});

test('index files are named like the folders of PATH', () => {
  const { corpora } = readConfig({ NDR_CORPUS: ['kb.index', ' wiki.index ', ''].join(delimiter) });
  expect(corpora).toEqual(['kb.index', 'wiki.index']);
});

test.each(['', ' ', '\t'])('an empty variable counts as not set: %j', empty => {
  const names = [
    ...Object.keys({ ...TOKEN, ...OAUTH, ...TEAMS }),
    'HOST',
    'PORT',
    'SLACK_CHANNEL_MODE',
    'SLACK_API_URL',
    'MicrosoftAppType',
    'ALLOWED_TENANTS',
    'BotOpenIdMetadata',
  ];
  const nothing = Object.fromEntries(names.map(name => [name, empty]));
  expect(readConfig(nothing)).toEqual(readConfig({}));
  expect(readConfig({ ...nothing, ...TOKEN, ...TEAMS })).toEqual(readConfig({ ...TOKEN, ...TEAMS }));
});

test('all mistakes are told at once', () => {
  const told = mistakes({
    PORT: 'http',
    SLACK_CHANNEL_MODE: 'all',
    SLACK_API_URL: 'ftp://slack.example',
    SLACK_CLIENT_ID: '1111.2222',
    MicrosoftAppId: TEAMS.MicrosoftAppId,
    MicrosoftAppType: 'Tenant',
    BotOpenIdMetadata: 'keys',
    WEB_PAGE: 'PUBLIC',
  });
  expect(told.map(line => line.split(' ').slice(1, 3).join(' '))).toEqual([
    'PORT is',
    'WEB_PAGE is',
    'SLACK_CHANNEL_MODE is',
    'SLACK_API_URL is',
    'Slack needs',
    'SLACK_CLIENT_SECRET is',
    'SLACK_STATE_SECRET is',
    'BotOpenIdMetadata is',
    'MicrosoftAppType is',
    'MicrosoftAppPassword is',
    'MicrosoftAppTenantId is',
  ]);
});

describe('no secret is shown whole', () => {
  const SECRETS = [BOT_TOKEN, APP_TOKEN, SIGNING_SECRET, CLIENT_SECRET, STATE_SECRET, APP_PASSWORD];
  const NAMES = [
    'PORT',
    'SLACK_CHANNEL_MODE',
    'SLACK_API_URL',
    'MicrosoftAppType',
    'ALLOWED_TENANTS',
    'BotOpenIdMetadata',
    'WEB_PAGE',
    ...Object.keys({ ...TOKEN, ...OAUTH, ...TEAMS }),
  ];

  test.each(NAMES)('in whatever variable it stands: %s', name => {
    for (const secret of SECRETS) {
      // PORT makes sure of a mistake.
      const told = mistakes({
        PORT: 'x',
        ...OAUTH,
        ...TEAMS,
        SLACK_BOT_TOKEN: BOT_TOKEN,
        [name]: secret,
      }).join('\n');
      for (const any of SECRETS) expect(told).not.toContain(any.slice(0, any.length / 2));
    }
  });
});
