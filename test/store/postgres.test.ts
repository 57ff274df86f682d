import { type Kysely, sql } from 'kysely';
import { createDatabaseStore } from '../../src/store/database-store';
import { openPostgres } from '../../src/store/postgres';
import { createSeal } from '../../src/store/seal';
import { StoreError } from '../../src/store/store-error';
import type { Tables } from '../../src/store/tables';
import { createManualClock } from '../manual-clock';
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
  const parts = { clock, seal };
  return [createDatabaseStore({ db: here, ...parts }), createDatabaseStore({ db: there, ...parts })];
});

describe('a database that can not be used is told with what to do, and without its password', () => {
  const refusal = async (url: string) => {
    const error = await openPostgres(url, () => {}).catch((thrown: unknown) => thrown);
    if (!(error instanceof StoreError)) throw new Error('the database was taken');
    expect(error.message).not.toContain('secret');
    return error.message;
  };

  test('where nothing listens', async () => {
    expect(await refusal('postgres://bot:secret@127.0.0.1:1/ndr')).toBe(
      "Can't use the database that DATABASE_URL names, 127.0.0.1:1/ndr: nothing listens there. Start it, or correct the host and port.",
    );
  });

  test('where there is no such database', async () => {
    const url = new URL(await server.createDatabase());
    url.pathname = '/ndr';
    url.password = 'secret';
    expect(await refusal(url.href)).toMatch(
      /\/ndr: there is no such database\. Create it, or correct its name\.$/,
    );
  });

  test('where the user may make no tables', async () => {
    const url = new URL(await server.createDatabase());
    const owner = await openPostgres(url.href, () => {});
    await sql`DROP SCHEMA public CASCADE`.execute(owner);
    await sql`CREATE SCHEMA public`.execute(owner);
    await sql`CREATE ROLE guest LOGIN`.execute(owner);
    await owner.destroy();
    url.username = 'guest';
    expect(await refusal(url.href)).toContain('GRANT USAGE, CREATE ON SCHEMA public');
  });
});

test('when the database ends, calls fail; when it is back they succeed, and nothing was lost', async () => {
  const lost = jest.fn();
  const db = await openPostgres(await server.createDatabase(), lost);
  const { claims, replies } = createDatabaseStore({
    db,
    clock: createManualClock(),
    seal: createSeal([]),
  });
  await claims.finish('a');
  await replies.remember('m', 'r');
  await server.restart();
  // Whichever connections were open are found broken one by one, and replaced.
  await claims.claim('b', 1_000).catch(() => {});
  expect(await claims.claim('a', 1_000)).toBe('done');
  expect(await replies.find('m')).toBe('r');
  await db.destroy();
});
