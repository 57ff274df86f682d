import { readSecretKeys } from '../store/secret-keys';
import type { Settings } from './settings';

/** Where is kept what outlives a process. */
export interface StateConfig {
  /** A PostgreSQL database, which goes before the file; null where it is not set. */
  readonly databaseUrl: string | null;
  /** A file for SQLite; null where it is not set. */
  readonly file: string | null;
  /** Keys of 32 bytes for what is encrypted: the first writes, all read. */
  readonly secretKeys: readonly Uint8Array[];
}

const HOW_TO_MAKE_A_KEY = 'Make one with: openssl rand -hex 32';

/** `keepsTokens`: of workspaces that install the app, which are never kept as they are. */
export function readState(settings: Settings, keepsTokens: boolean): StateConfig {
  const databaseUrl = settings.find('DATABASE_URL');
  if (databaseUrl !== null && !isPostgres(databaseUrl)) {
    // It may hold a password, so none of it is shown.
    settings.mistake(
      'DATABASE_URL is no address of a PostgreSQL database. Give one such as postgres://user:password@host:5432/database, or leave it out for a file.',
    );
  }
  const written = settings.find('NDR_SECRET_KEY');
  if (written === null && keepsTokens) {
    settings.mistake(
      `NDR_SECRET_KEY is missing: the tokens of workspaces that install the app are kept encrypted. ${HOW_TO_MAKE_A_KEY}`,
    );
  }
  const keys = readSecretKeys(written ?? '');
  for (const [index, key] of keys.entries()) {
    if (key !== null) continue;
    const which = keys.length === 1 ? 'NDR_SECRET_KEY' : `Key ${index + 1} in NDR_SECRET_KEY`;
    settings.mistake(`${which} is not 32 bytes in hexadecimal or base64. ${HOW_TO_MAKE_A_KEY}`);
  }
  return { databaseUrl, file: settings.find('NDR_STATE'), secretKeys: keys.filter(key => key !== null) };
}

function isPostgres(written: string): boolean {
  return URL.canParse(written) && ['postgres:', 'postgresql:'].includes(new URL(written).protocol);
}
