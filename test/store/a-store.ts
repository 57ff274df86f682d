import type { Clock } from '../../src/clock';
import { createDatabaseStore, type DatabaseStore } from '../../src/store/database-store';
import { type OpenStore, openStore } from '../../src/store/open-store';
import { createSeal } from '../../src/store/seal';
import { IN_MEMORY, openSqlite } from '../../src/store/sqlite';

const A_SECRET_KEY = Buffer.alloc(32, 7);

/** An empty store that lasts as long as the test. */
export function aStore(clock: Clock): Promise<OpenStore> {
  return openStore({ databaseUrl: null, file: IN_MEMORY, secretKeys: [A_SECRET_KEY] }, clock, () => {});
}

/** The stores of two processes over one database. */
export async function twoStores(clock: Clock): Promise<readonly [DatabaseStore, DatabaseStore]> {
  const db = await openSqlite(IN_MEMORY);
  const parts = { db, clock, seal: createSeal([A_SECRET_KEY]) };
  return [createDatabaseStore(parts), createDatabaseStore(parts)];
}
