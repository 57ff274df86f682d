import { z } from 'zod';
import { type Check, type Finding, right, wrong } from '../../src/check';
import { PUBLIC_KEYS, type TeamsConfig } from '../../src/settings/teams-config';
import { findKeyTrouble } from './signing-keys';

/** Who gives the bot its tokens. */
const LOGIN = 'https://login.microsoftonline.com';

/** Whether Microsoft takes what is set. `login` is where its tokens come from. */
export function teamsChecks({ identity, openIdMetadata }: TeamsConfig, login = LOGIN): readonly Check[] {
  if (identity === null) return [];
  return [
    { name: 'Teams app id and password', run: () => checkIdentity(identity, login) },
    { name: 'Teams signing keys', run: () => checkKeys(openIdMetadata ?? PUBLIC_KEYS) },
  ];
}

type Identity = NonNullable<TeamsConfig['identity']>;

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const AT_THE_BOT = 'in the Azure portal, at the Azure Bot, “Configuration”';

/** Milliseconds; who runs the doctor waits for it. */
const TIMEOUT = 10_000;

async function checkIdentity(identity: Identity, login: string): Promise<Finding> {
  const { appId, appType, tenantId, password } = identity;
  if (!GUID.test(appId)) {
    return wrong(
      `MicrosoftAppId is no id such as 00000000-0000-0000-0000-000000000000. Copy “Microsoft App ID” ${AT_THE_BOT}.`,
    );
  }
  if (appType === 'UserAssignedMSI' || password === null) {
    return right('a managed identity; only Azure can check it, where the bot runs');
  }
  const tenant = appType === 'MultiTenant' ? 'botframework.com' : tenantId;
  try {
    const response = await fetch(`${login}/${tenant}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: appId,
        client_secret: password,
        scope: 'https://api.botframework.com/.default',
      }),
      signal: AbortSignal.timeout(TIMEOUT),
    });
    if (response.ok) return right('taken');
    return wrong(explainRefusal(await response.json()));
  } catch {
    return wrong(`${new URL(login).host} can't be reached. Let the bot reach that host over https.`);
  }
}

const REFUSAL = z.object({ error_codes: z.array(z.number()).min(1) });

function explainRefusal(body: unknown): string {
  const code = REFUSAL.safeParse(body).data?.error_codes[0];
  const known = REFUSALS.find(({ codes }) => code !== undefined && codes.includes(code));
  const named = code === undefined ? '' : ` (AADSTS${code})`;
  return `Microsoft does not take the bot's id and password${named}. ${known?.fix ?? OTHER_FIX}`;
}

/** https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
const REFUSALS: readonly { readonly codes: readonly number[]; readonly fix: string }[] = [
  {
    // “Invalid client secret provided”: often the secret's id was copied.
    codes: [7000215],
    fix: `MicrosoftAppPassword is wrong: ${AT_THE_BOT}, “Manage Password”, press “New client secret” and copy its value, not its id.`,
  },
  {
    // “The provided client secret keys are expired.”
    codes: [7000222],
    fix: `MicrosoftAppPassword has expired: ${AT_THE_BOT}, “Manage Password”, press “New client secret” and copy its value.`,
  },
  {
    // “Application with identifier … was not found in the directory …”
    codes: [700016],
    fix: `MicrosoftAppId is not known in the tenant: copy “Microsoft App ID” and “App Tenant ID” ${AT_THE_BOT}, and let MicrosoftAppType be what “Bot Type” says there.`,
  },
  {
    // “Tenant … not found.”, “Specified tenant identifier … is neither a valid DNS name, nor a valid external domain.”
    codes: [90002, 900023],
    fix: `MicrosoftAppTenantId is no tenant: copy “App Tenant ID” ${AT_THE_BOT}.`,
  },
];

const OTHER_FIX = `Compare MicrosoftAppId, MicrosoftAppTenantId and MicrosoftAppType with what stands ${AT_THE_BOT}, and make a new client secret under “Manage Password”.`;

async function checkKeys(metadata: string): Promise<Finding> {
  const trouble = await findKeyTrouble(metadata);
  return trouble === null ? right('at hand') : wrong(trouble);
}
