import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPostgres } from '../../src/store/postgres';
import { openSqlite } from '../../src/store/sqlite';
import type { PostgresServer } from '../store/postgres-server';
import { startBot } from './bot-process';
import type { Stage } from './rounds';
import { startStubSlack } from './stub-slack';

/** A stage that is taken down. */
export interface BuiltStage extends Stage {
  readonly close: () => Promise<void>;
}

/** One bot with a file. */
export async function onSqlite(): Promise<BuiltStage> {
  const folder = mkdtempSync(join(tmpdir(), 'ndr-chaos-'));
  const file = join(folder, 'state.db');
  const stage = await build(1, { NDR_STATE: file, DATABASE_URL: '' }, () => openSqlite(file));
  return {
    ...stage,
    async close() {
      await stage.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** So many bots with one PostgreSQL database. */
export async function onPostgres(server: PostgresServer, bots: number): Promise<BuiltStage> {
  const url = await server.createDatabase();
  return build(bots, { DATABASE_URL: url }, () => openPostgres(url, () => {}));
}

async function build(
  count: number,
  settings: Readonly<Record<string, string>>,
  open: () => Promise<Stage['db']>,
): Promise<BuiltStage> {
  const slack = await startStubSlack();
  const bots = Array.from({ length: count }, () => startBot({ ...settings, SLACK_API_URL: slack.apiUrl }));
  await Promise.all(bots.map(bot => bot.ready()));
  const db = await open();
  return {
    slack,
    bots,
    db,
    async close() {
      await Promise.all(bots.map(bot => bot.stop()));
      await db.destroy();
      await slack.close();
    },
  };
}
