import type { Installation, InstallationQuery, InstallationStore } from '@slack/bolt';
import type { Installations } from '../../src/store/store';

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
      if (found === null) throw new Error('This workspace has not installed the app');
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
