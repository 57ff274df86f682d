import { delimiter } from 'node:path';
import { ConfigError, readConfig } from '../src/config';

const BOT_TOKEN = 'xoxb-1111111111-2222222222-AbCdEfGhIjKlMnOpQrStUvWx';
const APP_TOKEN = `xapp-1-A0123456789-3333333333-${'0f'.repeat(32)}`;
const SIGNING_SECRET = '0123456789abcdef0123456789abcdef';
const CLIENT_SECRET = 'fedcba9876543210fedcba9876543210';
const SECRET_KEY = '0a'.repeat(32);
const STATE_SECRET = 'a long random text that somebody made up';

const TOKEN = { SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_APP_TOKEN: APP_TOKEN };
const OAUTH = {
  SLACK_SIGNING_SECRET: SIGNING_SECRET,
  SLACK_CLIENT_ID: '1111.2222',
  SLACK_CLIENT_SECRET: CLIENT_SECRET,
  SLACK_STATE_SECRET: STATE_SECRET,
  NDR_SECRET_KEY: SECRET_KEY,
};

const APP_PASSWORD = 'AbC8Q~aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa';
const TEAMS = {
  MicrosoftAppId: '11111111-2222-3333-4444-555555555555',
  MicrosoftAppPassword: APP_PASSWORD,
  MicrosoftAppTenantId: 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee',
};
const NO_TEAMS = { identity: null, allowedTenants: [], openIdMetadata: null };

/** What readConfig says against the settings, one mistake a line; fails where it says nothing. */
function mistakes(environment: Readonly<Record<string, string>>): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const [head, ...lines] = error.message.split('\n');
    expect(head).toBe('The settings in .env or the environment need a change:');
    return lines;
  }
  throw new Error('the settings were taken');
}

test('without settings the server listens here alone, there is no Slack, and Teams and the page are for this machine', () => {
  expect(readConfig({})).toEqual({
    host: '127.0.0.1',
    port: 3978,
    slack: null,
    teams: NO_TEAMS,
    isPagePublic: false,
    trustedProxies: 0,
    corpora: [],
    state: { databaseUrl: null, file: null, secretKeys: [] },
  });
});

test.each([
  ['public', true],
  [' public ', true],
  ['', false],
])('the web page with WEB_PAGE %p is public: %p', (WEB_PAGE, isPagePublic) => {
  expect(readConfig({ WEB_PAGE, HOST: '0.0.0.0' })).toMatchObject({ isPagePublic });
});

test.each([
  ['0', 0],
  [' 2 ', 2],
  ['', 0],
])('with TRUSTED_PROXIES %p there are %i proxies', (TRUSTED_PROXIES, trustedProxies) => {
  expect(readConfig({ TRUSTED_PROXIES })).toMatchObject({ trustedProxies });
});

test.each(['-1', '10', '1.5', 'yes', '0x1'])('TRUSTED_PROXIES %p is a mistake', written => {
  expect(mistakes({ TRUSTED_PROXIES: written })).toEqual([
    `- TRUSTED_PROXIES is "${written}". Give how many proxies stand in front of the server, from 0 to 9, or leave it out for none.`,
  ]);
});

test('index files are named like the folders of PATH', () => {
  const { corpora } = readConfig({ NDR_CORPUS: ['kb.index', ' wiki.index ', ''].join(delimiter) });
  expect(corpora).toEqual(['kb.index', 'wiki.index']);
});

test.each([
  ['0', 0],
  ['8080', 8080],
  [' 65535 ', 65_535],
])('the port %p is %i', (PORT, port) => {
  expect(readConfig({ PORT, HOST: '0.0.0.0' })).toMatchObject({ host: '0.0.0.0', port });
});

describe('state is kept', () => {
  test('in a file', () => {
    expect(readConfig({ NDR_STATE: '/var/lib/ndr/state.db' }).state.file).toBe('/var/lib/ndr/state.db');
  });

  test.each(['postgres://bot:secret@db.example:5432/ndr', 'postgresql:///ndr?host=/run/postgresql'])(
    'in a PostgreSQL database: %s',
    DATABASE_URL => {
      expect(readConfig({ DATABASE_URL }).state.databaseUrl).toBe(DATABASE_URL);
    },
  );

  test.each([
    ['one key in hexadecimal', '0a'.repeat(32), [10]],
    ['one key in base64', Buffer.alloc(32, 11).toString('base64'), [11]],
    ['one key in base64 for addresses', Buffer.alloc(32, 255).toString('base64url'), [255]],
    ['several', `${'0A'.repeat(32)}, ${Buffer.alloc(32, 11).toString('base64')}`, [10, 11]],
  ])('encrypted with %s', (_, NDR_SECRET_KEY, bytes) => {
    const { secretKeys } = readConfig({ NDR_SECRET_KEY }).state;
    expect(secretKeys.map(key => [key.length, key[0]])).toEqual(bytes.map(byte => [32, byte]));
  });
});

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

describe('Teams is set up', () => {
  test('for the tenant of the bot', () => {
    expect(readConfig(TEAMS).teams).toEqual({
      identity: {
        appId: TEAMS.MicrosoftAppId,
        appType: 'SingleTenant',
        tenantId: TEAMS.MicrosoftAppTenantId,
        password: APP_PASSWORD,
      },
      allowedTenants: [TEAMS.MicrosoftAppTenantId],
      openIdMetadata: null,
    });
  });

  test.each(['SingleTenant', 'singletenant', 'UserAssignedMSI', 'MultiTenant'])(
    'as a bot of type %s',
    type => {
      const { identity } = readConfig({ ...TEAMS, MicrosoftAppType: type }).teams;
      expect(identity?.appType.toLowerCase()).toBe(type.toLowerCase());
    },
  );

  test('with a managed identity, which has no password', () => {
    const environment = { ...TEAMS, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppPassword: '' };
    expect(readConfig(environment).teams.identity).toMatchObject({
      appType: 'UserAssignedMSI',
      password: null,
    });
  });

  test('as a bot of no tenant, for the tenants that are named', () => {
    const environment = {
      ...TEAMS,
      MicrosoftAppType: 'MultiTenant',
      MicrosoftAppTenantId: '',
      ALLOWED_TENANTS: 'tenant-a',
    };
    expect(readConfig(environment).teams).toMatchObject({
      identity: { appType: 'MultiTenant', tenantId: null },
      allowedTenants: ['tenant-a'],
    });
  });

  test.each([
    ['tenant-a', ['tenant-a']],
    ['tenant-a,tenant-b', ['tenant-a', 'tenant-b']],
    [' tenant-a , tenant-b,\n', ['tenant-a', 'tenant-b']],
    // No tenant is named, so the bot's own it is.
    [' , ', [TEAMS.MicrosoftAppTenantId]],
  ])('for the tenants %j', (ALLOWED_TENANTS, tenants) => {
    expect(readConfig({ ...TEAMS, ALLOWED_TENANTS }).teams.allowedTenants).toEqual(tenants);
  });

  test('with another address of the keys that sign tokens', () => {
    const BotOpenIdMetadata = 'http://127.0.0.1:4000/openidconfiguration';
    expect(readConfig({ ...TEAMS, BotOpenIdMetadata }).teams.openIdMetadata).toBe(BotOpenIdMetadata);
  });
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

describe('a mistake is told with its variable and what to do', () => {
  test.each([
    ['80a', '"80a"'],
    ['-1', '"-1"'],
    ['65536', '"65536"'],
    ['1e3', '"1e3"'],
    ['80.5', '"80.5"'],
    ['12345678901234567890', '"123456789012…"'],
  ])('a port %s that is none', (PORT, shown) => {
    expect(mistakes({ PORT })).toEqual([
      `- PORT is ${shown}. Give a number from 0 to 65535, or leave it out for 3978.`,
    ]);
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
    [
      'a password without an app id',
      { MicrosoftAppPassword: APP_PASSWORD },
      /^- MicrosoftAppPassword is set and MicrosoftAppId is not .*“Microsoft App ID”/,
    ],
    [
      'a tenant without an app id',
      { MicrosoftAppTenantId: 'tenant-a' },
      /^- MicrosoftAppTenantId is set and MicrosoftAppId is not .*“Microsoft App ID”/,
    ],
    [
      'a type of bot that is none',
      { ...TEAMS, MicrosoftAppType: 'Tenant' },
      /^- MicrosoftAppType is "Tenant"\. Give SingleTenant, MultiTenant, UserAssignedMSI.*“Configuration”/,
    ],
    [
      'a bot of one tenant without a password',
      { ...TEAMS, MicrosoftAppPassword: '' },
      /^- MicrosoftAppPassword is missing .*“Manage Password”/,
    ],
    [
      'a bot of many tenants without a password',
      { ...TEAMS, MicrosoftAppType: 'MultiTenant', MicrosoftAppPassword: '' },
      /^- MicrosoftAppPassword is missing .*“Manage Password”/,
    ],
    [
      'a bot of one tenant without the tenant',
      { ...TEAMS, MicrosoftAppTenantId: '' },
      /^- MicrosoftAppTenantId is missing .*“App Tenant ID”/,
    ],
    [
      'a managed identity without the tenant',
      {
        ...TEAMS,
        MicrosoftAppType: 'UserAssignedMSI',
        MicrosoftAppTenantId: '',
        ALLOWED_TENANTS: 'tenant-a',
      },
      /^- MicrosoftAppTenantId is missing .*“App Tenant ID”/,
    ],
    [
      'a bot of many tenants for none of them',
      { ...TEAMS, MicrosoftAppType: 'MultiTenant', MicrosoftAppTenantId: '' },
      /^- ALLOWED_TENANTS is missing\. Give the ids of the tenants/,
    ],
    [
      'a key that is missing where tokens are kept',
      { ...OAUTH, NDR_SECRET_KEY: '' },
      /^- NDR_SECRET_KEY is missing: the tokens .* are kept encrypted\. Make one with: openssl rand -hex 32$/,
    ],
    [
      'a key that is too short',
      { ...OAUTH, NDR_SECRET_KEY: 'secret' },
      /^- NDR_SECRET_KEY is not 32 bytes in hexadecimal or base64\. Make one with: openssl rand -hex 32$/,
    ],
    [
      'a key of several that is too short',
      { ...OAUTH, NDR_SECRET_KEY: `${SECRET_KEY},${'0a'.repeat(16)}` },
      /^- Key 2 in NDR_SECRET_KEY is not 32 bytes/,
    ],
    [
      'another kind of database',
      { DATABASE_URL: 'mysql://bot:secret@db.example/ndr' },
      /^- DATABASE_URL is no address of a PostgreSQL database\. Give one such as postgres:\/\/user:password@host/,
    ],
    [
      'a database without an address',
      { DATABASE_URL: 'db.example' },
      /^- DATABASE_URL is no address of a PostgreSQL database\./,
    ],
    [
      'a web page for some',
      { WEB_PAGE: 'true' },
      /^- WEB_PAGE is "true"\. Give public, to show the page to everybody .*, or leave it out\.$/,
    ],
    [
      'an address of keys that is none',
      { BotOpenIdMetadata: 'login' },
      /^- BotOpenIdMetadata is "login"\. Give an address such as https:\/\/login\.botframework\.com\//,
    ],
  ])('%s', (_, environment, words) => {
    const told = mistakes(environment);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(words);
  });
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
