import { isLoopback } from '../../src/loopback';
import type { TeamsConfig } from '../../src/settings/teams-config';
import { type IncomingActivity, tenantOf } from './activity';

/**
 * Why an activity is not let in, whose token is valid where there is a registration; null where it is. Without a registration there are no
 * tokens, so only this machine may talk to the bot, and be answered.
 */
export function refusalOfActivity(
  activity: IncomingActivity,
  peer: string | undefined,
  { identity, allowedTenants }: TeamsConfig,
): string | null {
  const { serviceUrl } = activity;
  if (identity === null) {
    if (!isLoopback(peer ?? '')) return 'without MicrosoftAppId only this machine is answered';
    return isLoopback(new URL(serviceUrl).hostname)
      ? null
      : 'without MicrosoftAppId answers go to this machine alone';
  }
  const [, host = ''] = SERVICE_URL.exec(serviceUrl) ?? [];
  if (!CONNECTORS.includes(host.toLowerCase())) return 'the serviceUrl is none of Teams';
  const tenant = tenantOf(activity)?.toLowerCase();
  return allowedTenants.some(allowed => allowed.toLowerCase() === tenant)
    ? null
    : 'the tenant is not in ALLOWED_TENANTS';
}

/** A host and a region or tenant, spelled so that every reader of addresses, the SDK's too, finds the same host in it. */
const SERVICE_URL = /^https:\/\/([a-z.]{1,80})(?:\/[\w-]{0,80}){0,4}$/i;

/**
 * The connectors of Teams in the public cloud, GCC, GCC High and DoD, by their exact names: others can be registered that
 * look alike. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages
 */
const CONNECTORS: readonly string[] = [
  'smba.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
  'smba.infra.dod.teams.microsoft.us',
];
