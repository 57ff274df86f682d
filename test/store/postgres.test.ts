import { type Kysely, sql } from 'kysely';
import { createDatabaseStore } from '../../src/store/database-store';
import { openPostgres } from '../../src/store/postgres';
import { createSeal } from '../../src/store/seal';
import type { Tables } from '../../src/store/tables';
import { type PostgresServer, startPostgres } from './postgres-server';
import { describeStore } from './store.conformance';

/** A server starts slowly on a busy machine. */
jest.setTimeout(60_000);

let server: PostgresServer;
let dbs: readonly [Kysely<Tables>, Kysely<Tables>];
beforeAll(async () => {
  server = await startPostgres();
  const url = await server.createDatabase();
  // Both at a time: the tables are made once.
  dbs = await Promise.all([openPostgres(url, () => {}), openPostgres(url, () => {})]);
});
afterAll(async () => {
  await Promise.all(dbs.map(db => db.destroy()));
  await server.stop();
});

describeStore('PostgreSQL', async clock => {
  const [here, there] = dbs;
  await sql`TRUNCATE claims, replies, feedback, channel_modes, greetings, installations`.execute(here);
  const seal = createSeal([Buffer.alloc(32, 7)]);
  const parts = { clock, seal, tookOver() {} };
  return [createDatabaseStore({ db: here, ...parts }), createDatabaseStore({ db: there, ...parts })];
});
