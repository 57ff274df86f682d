import { type Kysely, sql } from 'kysely';
import type { Clock } from '../../src/clock';
import { createDatabaseStore, type DatabaseStore } from '../../src/store/database-store';
import { openPostgres } from '../../src/store/postgres';
import { createSeal } from '../../src/store/seal';
import type { Tables } from '../../src/store/tables';
import { type PostgresServer, startPostgres } from '../store/postgres-server';

/** One PostgreSQL database for all tests of a file, with a connection for each process that shares it. */
let server: PostgresServer | null = null;
let connections: readonly Kysely<Tables>[] = [];

const PROCESSES = 3;

/** Stores of different processes over one database, which is empty. */
export async function sharedStores(clock: Clock): Promise<readonly DatabaseStore[]> {
  if (server === null) {
    server = await startPostgres();
    const url = await server.createDatabase();
    connections = await Promise.all(Array.from({ length: PROCESSES }, () => openPostgres(url, () => {})));
  }
  const [db] = connections;
  if (db) await sql`TRUNCATE claims, replies, feedback, channel_modes, greetings, installations`.execute(db);
  const seal = createSeal([Buffer.alloc(32, 7)]);
  return connections.map(db => createDatabaseStore({ db, clock, seal }));
}

export async function endSharedStores(): Promise<void> {
  await Promise.all(connections.map(db => db.destroy()));
  await server?.stop();
}
