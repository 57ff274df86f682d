import { type Kysely, Migrator } from 'kysely';
import { MIGRATIONS } from './migrations';
import { StoreError } from './store-error';
import type { Tables } from './tables';

/** Brings the tables up to date; throws a StoreError where a newer version has changed them. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  const known = await migrator.getMigrations();
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const isNewer = error instanceof Error && error.message.startsWith('corrupted migrations');
  throw isNewer
    ? new StoreError(
        `The state was last used by a newer version of the bot: this one knows its tables up to ${known.at(-1)?.name}. Run the newer version, or give this one another database.`,
        { cause: error },
      )
    : error;
}
