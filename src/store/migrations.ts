import type { Kysely, Migration } from 'kysely';

/**
 * The steps that make the tables, in the order of their names. One that has been released is never changed: another is added.
 * During an upgrade processes of the version before go on with the new tables, so a step may add, and not take away.
 */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-first-tables': { up: makeFirstTables },
};

async function makeFirstTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('claims')
    .addColumn('key', 'text', column => column.primaryKey())
    .addColumn('owner', 'text', column => column.notNull())
    .addColumn('state', 'text', column => column.notNull())
    .addColumn('until', 'bigint', column => column.notNull())
    .execute();
  await db.schema.createIndex('claims_until').on('claims').column('until').execute();
  await db.schema
    .createTable('replies')
    .addColumn('message', 'text', column => column.primaryKey())
    .addColumn('reply', 'text')
    .addColumn('at', 'bigint', column => column.notNull())
    .execute();
  await db.schema.createIndex('replies_at').on('replies').column('at').execute();
  await db.schema
    .createTable('feedback')
    .addColumn('article', 'text', column => column.primaryKey())
    .addColumn('fixed', 'integer', column => column.notNull())
    .addColumn('unhelped', 'integer', column => column.notNull())
    .execute();
  await db.schema
    .createTable('channel_modes')
    .addColumn('channel', 'text', column => column.primaryKey())
    .addColumn('mode', 'text', column => column.notNull())
    .execute();
  await db.schema
    .createTable('greetings')
    .addColumn('place', 'text', column => column.primaryKey())
    .execute();
  await db.schema
    .createTable('installations')
    .addColumn('workspace', 'text', column => column.primaryKey())
    .addColumn('sealed', 'text', column => column.notNull())
    .execute();
}
