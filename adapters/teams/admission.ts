import type { TeamsConfig } from '../../src/config';
import { isLoopback } from '../../src/loopback';
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
  const { hostname, protocol, port, username } = new URL(activity.serviceUrl);
  if (identity === null) {
    if (!isLoopback(peer ?? '')) return 'without MicrosoftAppId only this machine is answered';
    return isLoopback(hostname) ? null : 'without MicrosoftAppId answers go to this machine alone';
  }
  if (protocol !== 'https:' || port !== '' || username !== '' || !CONNECTORS.includes(hostname))
    return 'the serviceUrl is none of Teams';
  const tenant = tenantOf(activity)?.toLowerCase();
  return allowedTenants.some(allowed => allowed.toLowerCase() === tenant)
    ? null
    : 'the tenant is not in ALLOWED_TENANTS';
}

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
