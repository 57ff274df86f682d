import { Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import { codeOf } from './code-of';
import { migrate } from './migrate';
import { StoreError } from './store-error';
import type { Tables } from './tables';

/** An event needs a connection for less than a millisecond at a time. */
const CONNECTIONS = 10;
/** Milliseconds for which a connection or an answer is waited for: less than Slack waits twice. */
const PATIENCE = 5_000;

/**
 * Connects and brings the tables up to date, one process at a time. `lost` is told of each connection that breaks while
 * nobody uses it; the next one is made when it is needed. Throws a StoreError where the database can't be used.
 */
export async function openPostgres(url: string, lost: (error: Error) => void): Promise<Kysely<Tables>> {
  const pool = new Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: PATIENCE,
    query_timeout: PATIENCE,
    statement_timeout: PATIENCE,
    keepAlive: true,
    application_name: 'ndr-triage',
  });
  // Without a listener it would end the process.
  pool.on('error', lost);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(db);
    return db;
  } catch (error) {
    await db.destroy();
    if (error instanceof StoreError) throw error;
    throw new StoreError(explain(url, error), { cause: error });
  }
}

const NO_TABLES =
  'the user may not make tables there. Let it: GRANT USAGE, CREATE ON SCHEMA public TO the user, as the owner of the database';

/** Names of the system's and PostgreSQL's: https://www.postgresql.org/docs/current/errcodes-appendix.html. */
const WHY: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there. Start it, or correct the host and port',
  ENOTFOUND: 'there is no such host. Correct its name',
  EAI_AGAIN: 'its host’s name can’t be looked up. Check the network, or correct the name',
  '28P01': 'it does not take the password. Correct it',
  '28000': 'it does not let this user in. Correct the user, or its pg_hba.conf',
  '3D000': 'there is no such database. Create it, or correct its name',
  '42501': NO_TABLES,
  '3F000': NO_TABLES,
};

/** The address without its password. */
function explain(url: string, error: unknown): string {
  const code = codeOf(error);
  const { hostname, port, pathname } = new URL(url);
  const where = `${hostname}${port && `:${port}`}${pathname}`;
  return `Can't use the database that DATABASE_URL names, ${where}: ${WHY[code] ?? `it says ${code || 'nothing in time'}. Check that it is up and to be reached from here`}.`;
}
