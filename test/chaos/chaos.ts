import { startPostgres } from '../store/postgres-server';
import { type Fate, runRounds } from './rounds';
import { type BuiltStage, onPostgres, onSqlite } from './stages';
import { STEPS } from './steps';

const KILLS = 200;

/** Kills the bot so many times while it answers, in each setting, and prints tables of what became of the events. */
async function main(kills: number): Promise<void> {
  const server = await startPostgres();
  const stages: readonly (readonly [string, () => Promise<BuiltStage>])[] = [
    ['one process, SQLite', onSqlite],
    ['one process, PostgreSQL', () => onPostgres(server, 1)],
    ['two processes, one PostgreSQL', () => onPostgres(server, 2)],
  ];
  try {
    for (const [name, build] of stages) {
      const stage = await build();
      const fates = await runRounds(stage, kills, done => {
        const wrong = done.filter(({ replies }) => replies !== 1);
        const killed = done.length / STEPS.length;
        process.stderr.write(
          `${name}: ${killed} of ${kills} kills, ${wrong.length} events not answered once\n`,
        );
        for (const fate of wrong) process.stderr.write(`${JSON.stringify(fate)}\n`);
      });
      await stage.close();
      process.stdout.write(`\n${name}, ${kills} times killed\n\n${table(fates)}\n`);
      if (fates.some(({ replies }) => replies !== 1)) process.exitCode = 1;
    }
  } finally {
    await server.stop();
  }
}

const LEFT = ['nothing', 'a claim', 'an intention', 'a reply', 'all done'];
const HEAD = ['killed when an event was', 'events', ...LEFT, 'answered once', 'not', 'twice'];

function table(fates: readonly Fate[]): string {
  const rows = [...STEPS.map(({ name }) => name), 'in all'].map(name => {
    const these = fates.filter(({ step }) => step === name || name === 'in all');
    const left = (what: string) => these.filter(fate => fate.left === what).length;
    const answered = (fits: (replies: number) => boolean) =>
      these.filter(({ replies }) => fits(replies)).length;
    return [
      name,
      these.length,
      ...LEFT.map(left),
      answered(replies => replies === 1),
      answered(replies => replies === 0),
      answered(replies => replies > 1),
    ];
  });
  return [HEAD, HEAD.map(() => '---'), ...rows].map(row => `| ${row.join(' | ')} |`).join('\n');
}

const [kills = KILLS] = process.argv.slice(2).map(Number);
void main(kills);
