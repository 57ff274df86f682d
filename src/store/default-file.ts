import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where state is kept unless a setting says otherwise: where programs of this system keep what outlives them. */
export function defaultFile(
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  return join(folder(environment, platform, home), 'ndr-triage', 'state.db');
}

/** For Linux https://specifications.freedesktop.org/basedir-spec. */
function folder(
  { XDG_STATE_HOME, LOCALAPPDATA }: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  home: string,
): string {
  if (platform === 'win32') return LOCALAPPDATA || join(home, 'AppData', 'Local');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  return XDG_STATE_HOME || join(home, '.local', 'state');
}
