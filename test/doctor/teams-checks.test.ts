import { teamsChecks } from '../../adapters/teams/teams-checks';
import type { TeamsConfig } from '../../src/settings/teams-config';
import { startWebStub, type WebStub } from '../web-stub';

const PASSWORD = 'password-of-the-test';
const IDENTITY = {
  appId: '00000000-0000-0000-0000-00000000b0b0',
  appType: 'SingleTenant',
  tenantId: 'tenant-1',
  password: PASSWORD,
} as const;

let microsoft: WebStub;
/** How the request for a token is answered. */
let refusal: { readonly error_codes?: readonly number[] } | null;
let keys: readonly { readonly kid: string }[];
let asked: { readonly path: string; readonly body: string }[];
beforeEach(async () => {
  refusal = null;
  keys = [{ kid: 'key-1' }];
  asked = [];
  microsoft = await startWebStub((request, response, body) => {
    const path = request.url ?? '';
    if (path === '/metadata') return response.end(JSON.stringify({ jwks_uri: `${microsoft.address}/keys` }));
    if (path === '/keys') return response.end(JSON.stringify({ keys }));
    asked.push({ path, body });
    response.statusCode = refusal === null ? 200 : 401;
    return response.end(JSON.stringify(refusal ?? { access_token: 'token-of-the-test' }));
  });
});
afterEach(() => microsoft.close());

async function examine(
  identity: Partial<NonNullable<TeamsConfig['identity']>> = {},
): Promise<readonly string[]> {
  const checks = teamsChecks(
    {
      identity: { ...IDENTITY, ...identity },
      allowedTenants: ['tenant-1'],
      openIdMetadata: `${microsoft.address}/metadata`,
    },
    microsoft.address,
  );
  const lines: string[] = [];
  for (const { name, run } of checks) {
    const finding = await run();
    lines.push(
      `${finding.isRight ? 'ok' : 'not ok'} ${name}: ${finding.isRight ? finding.detail : finding.fix}`,
    );
  }
  expect(lines.join()).not.toMatch(/password-of-the-test|token-of-the-test/);
  return lines;
}

test('without a registration there is nothing to look at', () => {
  expect(teamsChecks({ identity: null, allowedTenants: [], openIdMetadata: null })).toEqual([]);
});

test('where Microsoft takes everything, all is right', async () => {
  expect(await examine()).toEqual(['ok Teams app id and password: taken', 'ok Teams signing keys: at hand']);
  expect(asked).toEqual([
    { path: '/tenant-1/oauth2/v2.0/token', body: expect.stringContaining('grant_type=client_credentials') },
  ]);
});

test('a bot of no tenant asks where such bots do', async () => {
  await examine({ appType: 'MultiTenant', tenantId: null });
  expect(asked[0]?.path).toBe('/botframework.com/oauth2/v2.0/token');
});

test('a managed identity is left to Azure', async () => {
  const [line] = await examine({ appType: 'UserAssignedMSI', password: null });
  expect(line).toMatch(/^ok .*only Azure can check it/);
  expect(asked).toEqual([]);
});

test('an id that is none is told before Microsoft is asked', async () => {
  const [line] = await examine({ appId: 'my-bot' });
  expect(line).toMatch(/^not ok .*Copy “Microsoft App ID” in the Azure portal/);
  expect(asked).toEqual([]);
});

test.each([
  [7000215, /MicrosoftAppPassword is wrong.*“New client secret”.*its value, not its id/],
  [7000222, /MicrosoftAppPassword has expired.*“New client secret”/],
  [700016, /MicrosoftAppId is not known in the tenant.*“App Tenant ID”.*“Bot Type”/],
  [90002, /MicrosoftAppTenantId is no tenant.*“App Tenant ID”/],
  [12345, /Compare MicrosoftAppId, MicrosoftAppTenantId and MicrosoftAppType/],
])('what Microsoft refuses with AADSTS%i is told with what to click', async (code, words) => {
  refusal = { error_codes: [code] };
  const [line] = await examine();
  expect(line).toContain(`(AADSTS${code})`);
  expect(line).toMatch(words);
});

test('a refusal without a code is told as well', async () => {
  refusal = {};
  expect((await examine())[0]).toMatch(/^not ok .*Compare MicrosoftAppId/);
});

test('where Microsoft is away, its hosts are named', async () => {
  await microsoft.close();
  const { host } = new URL(microsoft.address);
  for (const line of await examine()) expect(line).toMatch(new RegExp(`^not ok .*${host}`));
});

test('keys that are none are no keys', async () => {
  keys = [];
  expect((await examine())[1]).toMatch(/^not ok Teams signing keys: .*BotOpenIdMetadata/);
});
