import { MAILBOX_FULL } from '../slack/reports';
import { startTeamsBot, type TeamsBot } from './a-teams-bot';
import { invoke, mention } from './activities';
import {
  APP_ID,
  FOREIGN_KEY,
  SERVICE_URL,
  secondsFromNow,
  startTokenIssuer,
  type TokenIssuer,
} from './token-issuer';

let issuer: TokenIssuer;
let bot: TeamsBot;
beforeAll(async () => {
  issuer = await startTokenIssuer();
  const identity = {
    appId: APP_ID,
    appType: 'SingleTenant',
    tenantId: 'tenant-1',
    password: 'secret-of-the-app',
  } as const;
  const { openIdMetadata } = issuer;
  bot = await startTeamsBot({ identity, allowedTenants: ['tenant-1'], openIdMetadata });
});
afterAll(async () => {
  await bot.close();
  await issuer.close();
});

/** The SDK writes about each refused token there, with the public key. */
beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  jest.restoreAllMocks();
  expect(bot.connector.sent).toEqual([]);
});

/** A search is answered in the HTTP response, so nothing has to be sent to Microsoft. */
const search = (parts: object = {}) =>
  invoke(
    'composeExtension/query',
    { commandId: 'searchKb', parameters: [{ name: 'query', value: 'Q169117' }] },
    { serviceUrl: SERVICE_URL, ...parts },
  );

const ask = (authorization: string | null, activity: object = search()) =>
  bot.send(activity, authorization === null ? {} : { authorization });

const REFUSED = { status: 401, body: { error: 'the token is missing or not valid' } };

test('a valid token of an allowed tenant is let in', async () => {
  const { status, body } = await ask(issuer.bearer());
  expect({ status, found: body.composeExtension.attachments.length }).toEqual({ status: 200, found: 1 });
});

test.each([
  ['is missing', () => null],
  ['is empty', () => ''],
  ['is no token', () => 'Bearer x'],
  ['is no token in three parts', () => 'Bearer a.b.c'],
  ['has another scheme', () => issuer.bearer().replace('Bearer', 'Basic')],
  ['is signed by another key', () => issuer.bearer({}, {}, FOREIGN_KEY)],
  ['is signed by an unknown key', () => issuer.bearer({}, { kid: 'key-2' }, FOREIGN_KEY)],
  ['names no key', () => issuer.bearer({}, { kid: undefined })],
  ['has its signature cut off', () => issuer.bearer().slice(0, -10)],
  ['has no algorithm', () => issuer.bearer({}, { alg: 'none' }, 'none')],
  ['has no algorithm and another’s signature', () => issuer.bearer({}, { alg: 'none' })],
  ['is signed by the public key as a secret', () => issuer.bearer({}, { alg: 'HS256' }, 'hmac')],
  ['is not valid yet', () => issuer.bearer({ nbf: secondsFromNow(3_000) })],
  ['is expired', () => issuer.bearer({ nbf: secondsFromNow(-7_200), exp: secondsFromNow(-3_600) })],
  ['is for another bot', () => issuer.bearer({ aud: '00000000-0000-0000-0000-000000000bad' })],
  ['is for nobody', () => issuer.bearer({ aud: undefined })],
  ['comes from another issuer', () => issuer.bearer({ iss: 'https://evil.example' })],
  ['comes from no issuer', () => issuer.bearer({ iss: undefined })],
  ['is for another service', () => issuer.bearer({ serviceurl: 'https://smba.trafficmanager.net/amer/' })],
  ['is for no service', () => issuer.bearer({ serviceurl: undefined })],
])('a request whose token %s is refused', async (_, authorization) => {
  expect(await ask(authorization())).toEqual(REFUSED);
});

test('a token for another channel than the activity’s is refused', async () => {
  expect(await ask(issuer.bearer(), search({ channelId: 'webchat' }))).toEqual(REFUSED);
});

test('a message without a token is refused, and the log says nothing of it but that', async () => {
  expect(await ask(null, mention(MAILBOX_FULL, { serviceUrl: SERVICE_URL }))).toEqual(REFUSED);
  const log = bot.log.join('\n');
  expect(log).toContain('its token is not valid');
  for (const word of ['lena', 'mailbox', 'secret-of-the-app', 'Bearer']) expect(log).not.toContain(word);
});

test.each([
  ['another', { channelData: { tenant: { id: 'tenant-2' } } }],
  [
    'another, with an allowed one beside it',
    {
      channelData: { tenant: { id: 'tenant-2' } },
      conversation: { id: '19:x@thread.v2', conversationType: 'groupChat', tenantId: 'tenant-1' },
    },
  ],
  [
    'another, which the conversation tells',
    {
      channelData: {},
      conversation: { id: '19:x@thread.v2', conversationType: 'groupChat', tenantId: 'tenant-2' },
    },
  ],
  ['none', { channelData: undefined, conversation: { id: '19:x@thread.v2' } }],
])('people of a tenant that is not allowed get nothing: %s', async (_, parts) => {
  expect(await ask(issuer.bearer(), search(parts))).toEqual({
    status: 403,
    body: { error: 'the tenant is not in ALLOWED_TENANTS' },
  });
});

test.each([
  'https://smba.trafficmanager.net.evil.example/',
  'https://smba-trafficmanager.net/',
  'https://evil.trafficmanager.net/',
  'https://smba.trafficmanager.net@evil.example/',
  'http://smba.trafficmanager.net/emea/',
  'http://127.0.0.1:9/',
])('answers go to no service but Microsoft’s, even with a valid token: %s', async serviceUrl => {
  const answered = await ask(issuer.bearer({ serviceurl: serviceUrl }), search({ serviceUrl }));
  expect(answered).toEqual({ status: 403, body: { error: 'the serviceUrl is none of Teams' } });
});

test('where Microsoft’s keys can’t be had, nobody is let in', async () => {
  const identity = { appId: APP_ID, appType: 'MultiTenant', tenantId: null, password: 'x' } as const;
  const openIdMetadata = `${bot.connector.serviceUrl}/files/none`;
  const other = await startTeamsBot({ identity, allowedTenants: ['tenant-1'], openIdMetadata });
  expect(await other.send(search(), { authorization: issuer.bearer() })).toEqual(REFUSED);
  await other.close();
});
