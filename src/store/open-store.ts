import type { Kysely } from 'kysely';
import type { Clock } from '../clock';
import { createDatabaseStore, type DatabaseStore } from './database-store';
import { createSeal, type Seal, SealError } from './seal';
import { openSqlite } from './sqlite';
import type { Tables } from './tables';

/** Where state is kept. */
export interface StoreConfig {
  /** A PostgreSQL database; null for a file. */
  readonly databaseUrl: string | null;
  /** A file for SQLite; it counts where there is no database. */
  readonly file: string;
  /** Keys of 32 bytes for what is encrypted: the first writes, all read. */
  readonly secretKeys: readonly Uint8Array[];
}

/** The store, connected. */
export interface OpenStore extends DatabaseStore {
  readonly close: () => Promise<void>;
}

/**
 * Opens the database and brings it up to date; throws a StoreError where it can't be used. `lost` is told of each connection
 * that was lost; another is made when it is needed.
 */
export async function openStore(
  { databaseUrl, file, secretKeys }: StoreConfig,
  clock: Clock,
  lost: (error: Error) => void,
): Promise<OpenStore> {
  const db =
    databaseUrl === null
      ? await openSqlite(file)
      : await (await import('./postgres')).openPostgres(databaseUrl, lost);
  const seal = createSeal(secretKeys);
  await sealAnew(db, seal);
  const store = createDatabaseStore({ db, clock, seal });
  return { ...store, close: () => db.destroy() };
}

/** After a change of keys the older one need not stay: what it sealed is sealed with the newer. What no key opens is left. */
async function sealAnew(db: Kysely<Tables>, seal: Seal): Promise<void> {
  for (const { workspace, sealed } of await db.selectFrom('installations').selectAll().execute()) {
    const text = seal.isCurrent(sealed) ? null : opened(seal, sealed, workspace);
    if (text === null) continue;
    await db
      .updateTable('installations')
      .set({ sealed: seal.seal(text, workspace) })
      .where('workspace', '=', workspace)
      // Another process may have saved a newer one meanwhile.
      .where('sealed', '=', sealed)
      .execute();
  }
}

function opened(seal: Seal, sealed: string, workspace: string): string | null {
  try {
    return seal.open(sealed, workspace);
  } catch (error) {
    if (error instanceof SealError) return null;
    throw error;
  }
}
