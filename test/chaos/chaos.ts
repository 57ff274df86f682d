import { startPostgres } from '../store/postgres-server';
import { type Round, runRounds } from './rounds';
import { type BuiltStage, onPostgres, onSqlite } from './stages';
import { STEPS } from './steps';

const ROUNDS = 200;

/** Kills the bot while it answers, so many times on each database, and prints a table of what became of the events. */
async function main(count: number): Promise<void> {
  const server = await startPostgres();
  const stages: readonly (readonly [string, () => Promise<BuiltStage>])[] = [
    ['one process, SQLite', onSqlite],
    ['one process, PostgreSQL', () => onPostgres(server, 1)],
    ['two processes, one PostgreSQL', () => onPostgres(server, 2)],
  ];
  try {
    for (const [name, build] of stages) {
      const stage = await build();
      const rounds = await runRounds(stage, count, done =>
        process.stderr.write(`${name}: ${done} of ${count}\n`),
      );
      await stage.close();
      process.stdout.write(`\n${name}\n\n${table(rounds)}\n`);
      if (rounds.some(({ replies }) => replies !== 1)) process.exitCode = 1;
    }
  } finally {
    await server.stop();
  }
}

const COLUMNS = [
  'killed',
  'times',
  'nothing',
  'a claim',
  'an intention',
  'a reply',
  'all done',
  'answered once',
  'not',
  'twice',
];

function table(rounds: readonly Round[]): string {
  const rows = [...STEPS.map(({ name }) => name), null].map(name => {
    const these = rounds.filter(({ step }) => name === null || step === name);
    const left = (what: string) => these.filter(round => round.left === what).length;
    const answered = (fits: (replies: number) => boolean) =>
      these.filter(({ replies }) => fits(replies)).length;
    return [
      name ?? 'in all',
      these.length,
      ...COLUMNS.slice(2, 7).map(left),
      answered(replies => replies === 1),
      answered(replies => replies === 0),
      answered(replies => replies > 1),
    ];
  });
  return [COLUMNS, COLUMNS.map(() => '---'), ...rows].map(row => `| ${row.join(' | ')} |`).join('\n');
}

const [count = ROUNDS] = process.argv.slice(2).map(Number);
void main(count);
