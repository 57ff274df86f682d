import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundledCorpus } from '../../src/corpus/bundled-corpus';
import { machine } from '../bench/machine';
import { table } from '../bench/table';
import { type Contestant, contestants } from './contestant';
import { createDriver, type Driver, type Kept } from './drive';
import { residentMemory } from './resident-memory';
import { soak } from './soak';
import { type StubApi, startStubApi } from './stub-api';
import { type Platform, slackDelivery, type Topic, teamsDelivery } from './traffic';

const { values } = parseArgs({
  options: { soak: { type: 'boolean' }, seconds: { type: 'string', default: '10' } },
});

/** Shares of the most that a bot takes, at which latency is measured. */
const SHARES = [0.25, 0.5, 0.75];
/** Requests under way while the most is looked for: as many as Slack has, and no queue that only adds waiting. */
const AT_A_TIME = 32;
/** The goals: a share of the empty handler's throughput, and p99 at half of the most (ms). */
const GOAL_SHARE = 0.8;
const GOAL_P99 = 50;

interface Measured {
  readonly name: string;
  readonly answers: boolean;
  /** Deliveries in a second. */
  readonly most: number;
  /** At each of SHARES. */
  readonly kept: readonly Kept[];
  /** MB, before and after. */
  readonly memory: readonly [number, number];
}

/**
 * Measures how much of a platform's traffic the bot takes beside the platform's library alone, and writes RESULTS.md; with
 * `--soak`, whether its memory stays flat over a million events.
 */
async function main(): Promise<void> {
  const stub = await startStubApi();
  const text = values.soak ? await soak(stub, say) : await compare(stub, Number(values.seconds));
  stub.close();
  const name = values.soak ? 'SOAK.md' : 'RESULTS.md';
  writeFileSync(join(dirname(bundledCorpus()), 'test/load', name), text);
}

async function compare(stub: StubApi, seconds: number): Promise<string> {
  const load = loadavg()[0] ?? 0;
  const parts = [
    '# Load',
    `Written by \`npm run load\` on ${machine()}. Load average before the start: ${load.toFixed(2)}. Each figure was measured for ${seconds} seconds; the bot, and the driver with the stand-in for the platform's API, had a process each. Figures in bold miss their goal: ${GOAL_SHARE * 100} % of what the library takes with an empty handler, and a p99 under ${GOAL_P99} ms at half of the most.`,
    "Talk is what people write in a channel all day and the bot does not answer. Of reports each is parsed, classified, claimed, answered over the platform's API and remembered; an empty handler does none of that, so a handler that posts one constant line stands beside it. Latency runs from the request to the reply at the API, and to the acknowledgement where there is none.",
  ];
  for (const platform of ['Slack', 'Teams'] as const) {
    for (const topic of ['talk', 'reports'] as const) {
      const measured: Measured[] = [];
      for (const contestant of contestants(platform)) {
        measured.push(await measure(contestant, platform, topic, stub, seconds));
        say(JSON.stringify(measured.at(-1)));
      }
      parts.push(`## ${platform}, ${topic}`, tableOf(measured));
    }
  }
  const text = `${parts.join('\n\n')}\n`;
  say(text);
  return text;
}

async function measure(
  { name, answers, start }: Contestant,
  platform: Platform,
  topic: Topic,
  stub: StubApi,
  seconds: number,
): Promise<Measured> {
  const server = await start(stub);
  const next = platform === 'Slack' ? () => slackDelivery(topic) : () => teamsDelivery(topic, stub.connector);
  const driver: Driver = createDriver({ port: server.port, stub, next, isAnswered: answers(topic) });
  // Compiled code and filled caches are what a bot runs with all day.
  await driver.saturate(AT_A_TIME, seconds);
  const before = residentMemory(server.pid);
  const most = await driver.saturate(AT_A_TIME, seconds);
  const kept: Kept[] = [];
  for (const share of SHARES) kept.push(await driver.keepRate(most * share, seconds));
  const after = residentMemory(server.pid);
  await driver.close();
  server.kill('SIGKILL');
  await server.exited;
  return { name, answers: answers(topic), most, kept, memory: [before, after] };
}

function tableOf(measured: readonly Measured[]): string {
  const empty = measured.find(({ name }) => name.endsWith('empty handler'));
  const head = [
    'bot',
    'events a second',
    'of the empty handler',
    ...SHARES.map(share => `p50 / p99 at ${share * 100} %, ms`),
    'memory, MB',
  ];
  const rows = measured.map(({ name, most, kept, memory }) => {
    const share = most / (empty?.most ?? most);
    const isOurs = name === 'ndr-triage';
    return [
      name,
      most.toFixed(),
      bold(`${(share * 100).toFixed()} %`, isOurs && share < GOAL_SHARE),
      ...kept.map(({ latency, refused }, index) => {
        const misses = isOurs && SHARES[index] === 0.5 && latency.p99 >= GOAL_P99;
        const lost = refused === 0 ? '' : `, ${refused} refused`;
        return `${latency.p50.toFixed(1)} / ${bold(latency.p99.toFixed(1), misses)}${lost}`;
      }),
      memory.map(megabytes => megabytes.toFixed()).join(' → '),
    ];
  });
  return table(head, rows);
}

const bold = (figure: string, misses: boolean) => (misses ? `**${figure}**` : figure);

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

void main();
