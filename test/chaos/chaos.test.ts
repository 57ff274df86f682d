import { type PostgresServer, startPostgres } from '../store/postgres-server';
import { type Round, runRounds } from './rounds';
import { type BuiltStage, onPostgres, onSqlite } from './stages';
import { STEPS } from './steps';

/** Processes start slowly on a busy machine, and leases run out in their own time. */
jest.setTimeout(240_000);

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

async function roundsOn(stage: BuiltStage): Promise<readonly Round[]> {
  try {
    return await runRounds(stage, STEPS.length, () => {});
  } finally {
    await stage.close();
  }
}

const wrong = (rounds: readonly Round[]) =>
  rounds.filter(({ told, replies }) => told !== 200 || replies !== 1);

test('every event is answered once, wherever its process is killed, with one process and with two', async () => {
  const stages = await Promise.all([onSqlite(), onPostgres(server, 2)]);
  for (const rounds of await Promise.all(stages.map(roundsOn))) {
    expect(rounds).toHaveLength(STEPS.length);
    expect(wrong(rounds)).toEqual([]);
    expect(new Set(rounds.map(({ left }) => left)).size).toBeGreaterThan(2);
  }
});
