import { refusalOfActivity } from '../../adapters/teams/admission';
import type { TeamsConfig } from '../../src/settings/teams-config';
import { personal } from './activities';

const from = (serviceUrl: string, parts: object = {}) => ({ ...personal('hi'), serviceUrl, ...parts });

const LOCAL: TeamsConfig = { identity: null, allowedTenants: [], openIdMetadata: null };
const REGISTERED: TeamsConfig = {
  identity: { appId: 'app', appType: 'SingleTenant', tenantId: 'tenant-1', password: 'x' },
  allowedTenants: ['tenant-1'],
  openIdMetadata: null,
};

describe('without a registration', () => {
  test.each(['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1'])('%s is let in', peer => {
    expect(refusalOfActivity(from('http://localhost:3978'), peer, LOCAL)).toBeNull();
  });

  test.each(['10.0.0.1', '192.168.1.7', '::ffff:10.0.0.1', 'fe80::1', '0.0.0.0', '::', '', undefined])(
    '%p is not: it is another machine',
    peer => {
      expect(refusalOfActivity(from('http://localhost:3978'), peer, LOCAL)).toContain('only this machine');
    },
  );

  test.each(['http://localhost:56150', 'http://127.0.0.1:9/x', 'http://[::1]:9', 'https://LOCALHOST/'])(
    'answers may go to %s',
    serviceUrl => {
      expect(refusalOfActivity(from(serviceUrl), '127.0.0.1', LOCAL)).toBeNull();
    },
  );

  test.each([
    'https://smba.trafficmanager.net/emea/',
    'http://evil.example/',
    'http://localhost.evil.example/',
    'http://127.0.0.1.evil.example/',
    'http://127.0.0.1@evil.example/',
    'http://evil.example/?127.0.0.1',
    'http://0.0.0.0/',
    'http://10.0.0.1/',
    'file:///tmp',
  ])('answers may not go to %s', serviceUrl => {
    expect(refusalOfActivity(from(serviceUrl), '127.0.0.1', LOCAL)).toContain('answers go to this machine');
  });
});

describe('with a registration', () => {
  test.each([
    'https://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net/teams/',
    'https://SMBA.trafficmanager.net/amer/tenant-1/',
    'https://smba.infra.gcc.teams.microsoft.com/',
    'https://smba.infra.gov.teams.microsoft.us/',
    'https://smba.infra.dod.teams.microsoft.us/',
  ])('the connector of Teams is let in, wherever it asks from: %s', serviceUrl => {
    expect(refusalOfActivity(from(serviceUrl), '203.0.113.7', REGISTERED)).toBeNull();
  });

  test.each([
    'http://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net.evil.example/',
    'https://evil.trafficmanager.net/',
    'https://xsmba.trafficmanager.net/',
    'https://smba.trafficmanager.net@evil.example/',
    'https://smba.trafficmanager.net./',
    'https://evil.example/smba.trafficmanager.net',
    'http://localhost:3978',
  ])('nobody who looks like it: %s', serviceUrl => {
    expect(refusalOfActivity(from(serviceUrl), '127.0.0.1', REGISTERED)).toContain('none of Teams');
  });

  test('a tenant is the same in capital letters', () => {
    const config = { ...REGISTERED, allowedTenants: ['TENANT-1'] };
    expect(refusalOfActivity(from('https://smba.trafficmanager.net/emea/'), undefined, config)).toBeNull();
  });

  test('no tenant is allowed where none is named', () => {
    const config = { ...REGISTERED, allowedTenants: [] };
    for (const channelData of [{ tenant: { id: '' } }, { tenant: { id: 'tenant-1' } }, {}]) {
      const activity = from('https://smba.trafficmanager.net/emea/', { channelData });
      expect(refusalOfActivity(activity, '203.0.113.7', config)).toContain('tenant');
    }
  });
});
