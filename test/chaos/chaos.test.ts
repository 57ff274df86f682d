import { type PostgresServer, startPostgres } from '../store/postgres-server';
import { type Fate, runRounds } from './rounds';
import { type BuiltStage, onPostgres, onSqlite } from './stages';
import { STEPS } from './steps';

/** Processes start slowly on a busy machine, and leases run out in their own time. */
jest.setTimeout(240_000);

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

const KILLS = 2;

async function fatesOn(stage: BuiltStage): Promise<readonly Fate[]> {
  try {
    return await runRounds(stage, KILLS, () => {});
  } finally {
    await stage.close();
  }
}

const wrong = (fates: readonly Fate[]) => fates.filter(({ replies }) => replies !== 1);

test('every event is answered once, wherever its process is killed, with one process and with two', async () => {
  const stages = await Promise.all([onSqlite(), onPostgres(server, 2)]);
  for (const fates of await Promise.all(stages.map(fatesOn))) {
    expect(fates).toHaveLength(KILLS * STEPS.length);
    expect(wrong(fates)).toEqual([]);
    expect(fates.map(({ left }) => left)).toEqual(expect.arrayContaining(['nothing', 'an intention']));
  }
});
