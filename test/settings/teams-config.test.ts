import { readConfig } from '../../src/config';
import { APP_PASSWORD, TEAMS } from './environments';
import { onlyMistake } from './mistakes';

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

test.each([
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
    'an address of keys that is none',
    { BotOpenIdMetadata: 'login' },
    /^- BotOpenIdMetadata is "login"\. Give an address such as https:\/\/login\.botframework\.com\//,
  ],
])('what to do is told about %s', (_, environment, words) => {
  expect(onlyMistake(environment)).toMatch(words);
});
