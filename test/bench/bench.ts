import { HOSTILE_INPUTS } from '../hostile-inputs';
import { samples } from '../samples';
import { measureAccuracy } from './accuracy';
import { measureColdStart } from './cold-start';
import { against, GOALS } from './goals';
import { grown, type Input } from './grown';
import type { HostileCost } from './hostile-child';
import { inAChild, MB } from './in-a-child';
import type { LongRun } from './long-run-child';
import { machine } from './machine';
import type { Percentiles } from './percentiles';
import { compareSearch } from './search/compare';
import { measureSpeed, type Speed } from './speed';
import { table } from './table';

/**
 * Prints, as Markdown, how fast, small, hardy and right the core is on this machine. Given the folder of an archive of
 * articles and a file of labelled queries, it compares the search with other libraries instead; numbers of articles may follow.
 */
async function main([archive, queries, ...sizes]: readonly string[]): Promise<void> {
  if (archive !== undefined && queries !== undefined)
    return compareSearch(archive, queries, sizes.map(Number));
  say(`Measured by \`npm run bench\` on ${machine()}. Figures in bold miss their goal.`);
  await speed();
  coldStart();
  longRun();
  hostile();
  await accuracy();
}

/** Rounds of all samples as they are, and of some of them grown. */
const ROUNDS = 40;
const ROUNDS_GROWN = 20;
/** Every eighth sample that is in no chat product's markup yet is grown in every way. */
const GROWN_ONE_IN = 8;
const COLD_STARTS = 15;
const LONG_RUN = 10_000;
const COLD_SAMPLE = 'postfix-two-recipients/message.eml';

async function speed(): Promise<void> {
  const all = samples();
  const asTheyAre: readonly Input[] = all.map(({ name, message }) => ({ name, input: message }));
  const plain = all.filter(({ name }) => !/-(?:slack|teams)$/.test(name));
  const some = plain.filter((_, index) => index % GROWN_ONE_IN === 0);
  const rows = [speedRow('samples as they are', '', await measureSpeed(asTheyAre, ROUNDS))];
  for (const { name, length, inputs } of grown(some)) {
    rows.push(speedRow(name, `${length / 1024}`, await measureSpeed(inputs, ROUNDS_GROWN)));
  }
  say(
    `## One input, one core\n\nMilliseconds, p50 / p90 / p99 / max. Goal: p99 of parsing and classifying under ${GOALS.answerMs}.`,
  );
  say(table(['input', 'KB', 'open', 'lay out, interpret', 'classify', 'answer', 'parse and classify'], rows));
}

function speedRow(name: string, kilobytes: string, stages: Speed): readonly string[] {
  const total = stages.parseAndClassify;
  return [
    name,
    kilobytes,
    ranks(stages.open),
    ranks(stages.interpret),
    ranks(stages.classify),
    ranks(stages.answer),
    `${total.p50.toFixed(2)} / ${total.p90.toFixed(2)} / ${against(GOALS.answerMs, total.p99, 2)} / ${total.max.toFixed(2)}`,
  ];
}

function ranks({ p50, p90, p99, max }: Percentiles): string {
  return [p50, p90, p99, max].map(figure => figure.toFixed(2)).join(' / ');
}

function coldStart(): void {
  const { milliseconds, peak } = measureColdStart(COLD_SAMPLE, COLD_STARTS);
  say(`## \`ndr FILE\` from cold, ${COLD_STARTS} times`);
  say(
    table(
      ['', 'p50', 'max', 'goal'],
      [
        [
          'time, ms',
          milliseconds.p50.toFixed(),
          against(GOALS.coldMs, milliseconds.max),
          `< ${GOALS.coldMs}`,
        ],
        ['peak memory, MB', '', against(GOALS.memoryMb, peak), `< ${GOALS.memoryMb}`],
      ],
    ),
  );
}

function longRun(): void {
  const { answered, resident, peak, heap, heapEarly } = inAChild<LongRun>('long-run-child', [`${LONG_RUN}`]);
  say(`## A process that has answered ${answered} inputs`);
  say(
    table(
      ['memory', 'MB', 'goal'],
      [
        ['resident', against(GOALS.memoryMb, resident / MB), `< ${GOALS.memoryMb}`],
        ['resident at most', against(GOALS.memoryMb, peak / MB), `< ${GOALS.memoryMb}`],
        ['heap after a collection', (heap / MB).toFixed(1), ''],
        ['heap after the first 1000', (heapEarly / MB).toFixed(1), ''],
      ],
    ),
  );
}

function hostile(): void {
  const rows = HOSTILE_INPUTS.map(({ name }, number) => {
    const { kind, milliseconds, before, peak } = inAChild<HostileCost>('hostile-child', [`${number}`]);
    return { name, kind, milliseconds, before: before / MB, peak: peak / MB };
  }).sort((a, b) => b.milliseconds - a.milliseconds);
  say(
    `## Hostile inputs, the slowest first\n\nEach in a process of its own, without warm-up. Goal: under ${GOALS.hostileMs} ms.`,
  );
  say(
    table(
      ['input', 'ms', 'MB before', 'MB at most', 'answer'],
      rows.map(({ name, kind, milliseconds, before, peak }) => [
        name.replaceAll('|', '\\|'),
        against(GOALS.hostileMs, milliseconds),
        before.toFixed(),
        peak.toFixed(),
        kind,
      ]),
    ),
  );
}

async function accuracy(): Promise<void> {
  const { samples: all, read, article, kinds, recognised, specific } = await measureAccuracy(samples());
  const share = (count: number) => [`${count}`, `${((100 * count) / all).toFixed(1)} %`];
  say(`## The project's own ${all} sample reports`);
  say(
    table(
      ['', 'samples', 'share'],
      [
        ['every expected fact read', ...share(read)],
        ['the expected article first, or none certain', ...share(article)],
        ...[...kinds].map(([kind, count]) => [`answered with \`${kind}\``, ...share(count)]),
        [
          `of ${recognised} recognised, answered by a specific article`,
          `${specific}`,
          `${((100 * specific) / recognised).toFixed(1)} %`,
        ],
      ],
    ),
  );
}

function say(text: string): void {
  console.log(`${text}\n`);
}

void main(process.argv.slice(2));
