import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Kysely, SqliteDialect, type SqliteStatement } from 'kysely';
import Database from 'libsql';
import { codeOf } from './code-of';
import { migrate } from './migrate';
import { StoreError } from './store-error';
import type { Tables } from './tables';

/** In place of a file: state that lasts as long as the process. */
export const IN_MEMORY = ':memory:';

/** Milliseconds that one process waits for another that is writing; each of their writes takes less than one. */
const BUSY_TIMEOUT = 5_000;

/**
 * Opens the file, or makes it, readable for its owner alone, and brings its tables up to date. Several processes of one
 * machine may use it. Throws a StoreError where it can't be used.
 */
export async function openSqlite(file: string): Promise<Kysely<Tables>> {
  let database: Database.Database | null = null;
  try {
    if (file !== IN_MEMORY) makeFile(file);
    database = new Database(file, { timeout: BUSY_TIMEOUT });
    // Readers and one writer side by side. What was committed survives the end of the process, and the loss of power
    // except for the last moments: waiting for the disk each time would hold up every event.
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = NORMAL');
    const db = new Kysely<Tables>({
      dialect: new SqliteDialect({ database: withKnownStatements(database) }),
    });
    // The migrator locks nothing in SQLite, and two processes may start at a time.
    database.exec('BEGIN IMMEDIATE');
    await migrate(db);
    database.exec('COMMIT');
    return db;
  } catch (error) {
    database?.close();
    if (error instanceof StoreError) throw error;
    throw new StoreError(explain(file, error), { cause: error });
  }
}

function makeFile(file: string): void {
  mkdirSync(dirname(resolve(file)), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
}

/** Preparing a statement takes longer than running it. There are few: every value is a parameter. */
function withKnownStatements(database: Database.Database) {
  const statements = new Map<string, SqliteStatement>();
  return {
    prepare(sql: string): SqliteStatement {
      const known = statements.get(sql) ?? (database.prepare(sql) as unknown as SqliteStatement);
      statements.set(sql, known);
      return known;
    },
    close: () => {
      database.close();
    },
  };
}

const WHY: Readonly<Record<string, string>> = {
  EACCES: 'the system does not let this process write there',
  EPERM: 'the system does not let this process write there',
  EROFS: 'the file system is read-only',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is no folder',
  EEXIST: 'a part of the path is no folder',
  ENOSPC: 'the disk is full',
  SQLITE_NOTADB: 'the file is no SQLite database',
  SQLITE_CORRUPT: 'the file is damaged',
  SQLITE_READONLY: 'the file may not be written to',
  SQLITE_FULL: 'the disk is full',
  SQLITE_BUSY: 'another process has locked it for long',
};

function explain(file: string, error: unknown): string {
  const code = codeOf(error);
  return `Can't keep state in ${file}: ${WHY[code] ?? (code || 'it can not be opened')}. Set NDR_STATE to a file in a folder that this process may write to, or DATABASE_URL to a PostgreSQL database.`;
}
