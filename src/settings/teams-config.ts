import { type Settings, shown } from './settings';

export interface TeamsConfig {
  /** The bot's registration; null where there is none, and the bot is for tools on this machine. */
  readonly identity: TeamsIdentity | null;
  /** Tenants whose people are answered; empty for those of a bot without a registration. */
  readonly allowedTenants: readonly string[];
  /** Where the keys are that sign the Bot Framework's tokens; null for Microsoft's public cloud. */
  readonly openIdMetadata: string | null;
}

interface TeamsIdentity {
  readonly appId: string;
  readonly appType: 'SingleTenant' | 'MultiTenant' | 'UserAssignedMSI';
  readonly tenantId: string | null;
  readonly password: string | null;
}

const APP_TYPES = ['SingleTenant', 'MultiTenant', 'UserAssignedMSI'] as const;
const AT_THE_BOT = 'in the Azure portal, at the Azure Bot, “Configuration”';
/** Where the keys are that sign what Teams sends, in Microsoft's public cloud. */
export const PUBLIC_KEYS = 'https://login.botframework.com/v1/.well-known/openidconfiguration';

/** Teams is served without a registration too, for tools on this machine. */
export function readTeams(settings: Settings): TeamsConfig {
  const openIdMetadata = settings.findUrl('BotOpenIdMetadata', PUBLIC_KEYS);
  const appId = settings.find('MicrosoftAppId');
  const password = settings.find('MicrosoftAppPassword');
  const tenantId = settings.find('MicrosoftAppTenantId');
  const writtenType = settings.find('MicrosoftAppType') ?? 'SingleTenant';
  const listed = (settings.find('ALLOWED_TENANTS') ?? '').split(/[\s,]+/).filter(Boolean);
  const allowedTenants = listed.length === 0 && tenantId !== null ? [tenantId] : listed;
  const appType = APP_TYPES.find(type => type.toLowerCase() === writtenType.toLowerCase());
  if (appId === null) {
    for (const name of ['MicrosoftAppPassword', 'MicrosoftAppTenantId']) {
      if (settings.find(name) !== null)
        settings.mistake(`${name} is set and MicrosoftAppId is not (${AT_THE_BOT}, “Microsoft App ID”).`);
    }
    return { identity: null, allowedTenants, openIdMetadata };
  }
  if (appType === undefined) {
    settings.mistake(
      `MicrosoftAppType is ${shown(writtenType)}. Give ${APP_TYPES.join(', ')}, as ${AT_THE_BOT}, says.`,
    );
  }
  if (password === null && appType !== 'UserAssignedMSI') {
    settings.mistake(
      `MicrosoftAppPassword is missing (${AT_THE_BOT}, “Manage Password”, a new client secret’s value).`,
    );
  }
  if (tenantId === null && appType !== 'MultiTenant') {
    settings.mistake(`MicrosoftAppTenantId is missing (${AT_THE_BOT}, “App Tenant ID”).`);
  }
  if (allowedTenants.length === 0 && appType === 'MultiTenant') {
    settings.mistake(
      'ALLOWED_TENANTS is missing. Give the ids of the tenants that may use the bot, with commas between them.',
    );
  }
  const identity = appType === undefined ? null : { appId, appType, tenantId, password };
  return { identity, allowedTenants, openIdMetadata };
}
