import type { Installation, InstallationQuery, InstallationStore } from '@slack/bolt';
import type { Installations } from '../../src/store/store';

/** A workspace that has not installed the bot, or has removed it. */
class NotInstalled extends Error {}

/** Whether an event can't be handled because its workspace is not known, and not because the store is away. */
export function isNotInstalled(error: unknown): boolean {
  if (error instanceof NotInstalled) return true;
  // Bolt and the OAuth package each wrap what the store throws.
  return error instanceof Error && 'original' in error && isNotInstalled(error.original);
}

/** Forgets a workspace that removed the bot, or an organisation that did. */
export async function forgetInstallation(
  installations: Installations,
  query: InstallationQuery<boolean>,
): Promise<void> {
  await installations.remove(keyOfQuery(query));
}

/** Bolt's store of installations over ours. */
export function installationStore(installations: Installations): InstallationStore {
  return {
    async storeInstallation(installation) {
      await installations.save(keyOfInstallation(installation), JSON.stringify(installation));
    },
    async fetchInstallation(query) {
      const found = await installations.find(keyOfQuery(query));
      if (found === null) throw new NotInstalled('This workspace has not installed the app');
      return JSON.parse(found);
    },
    deleteInstallation: query => forgetInstallation(installations, query),
  };
}

function keyOfInstallation({ isEnterpriseInstall, enterprise, team }: Installation): string {
  return keyOf(isEnterpriseInstall ?? false, enterprise?.id, team?.id);
}

function keyOfQuery({ isEnterpriseInstall, enterpriseId, teamId }: InstallationQuery<boolean>): string {
  return keyOf(isEnterpriseInstall, enterpriseId, teamId);
}

/** An organisation installs the app for all of its workspaces, or a workspace for itself. */
function keyOf(whole: boolean, enterprise: string | undefined, team: string | undefined): string {
  return whole ? `slack-enterprise:${enterprise}` : `slack-team:${team}`;
}
