import { loadavg } from 'node:os';
import { machine } from '../bench/machine';
import { table } from '../bench/table';
import { ours } from './contestant';
import { createDriver } from './drive';
import { residentMemory } from './resident-memory';
import type { StubApi } from './stub-api';
import { slackDelivery } from './traffic';

const EVENTS = 1_000_000;
/** Seconds; who has no time for a million events stops then. */
const LONGEST = 30 * 60;
const AT_A_TIME = 32;
/** Seconds between two looks at the memory. */
const INTERVAL = 30;
/**
 * Memory may grow by so much over the second half: it is flat, and a heap is not a clock. In the first half the bot gets to
 * know as many people and channels as it remembers, 50,000 of each; in the load each event has its own.
 */
const GOAL_GROWTH = 0.1;

/** Nine of ten events are talk, as in a busy channel. Gives a report of the memory over a million of them. */
export async function soak(stub: StubApi, say: (text: string) => void): Promise<string> {
  const load = loadavg()[0] ?? 0;
  const server = await ours('Slack').start(stub);
  let sent = 0;
  const next = () => {
    sent += 1;
    return slackDelivery(sent % 10 === 0 ? 'reports' : 'talk');
  };
  const driver = createDriver({ port: server.port, stub, next, isAnswered: false });
  const looks: Look[] = [];
  for (let seconds = 0; sent < EVENTS && seconds < LONGEST; seconds += INTERVAL) {
    const rate = await driver.saturate(AT_A_TIME, INTERVAL);
    const look = { seconds: seconds + INTERVAL, sent, rate, megabytes: residentMemory(server.pid) };
    looks.push(look);
    say(rowOf(look).join('\t'));
  }
  await driver.close();
  server.kill('SIGKILL');
  await server.exited;
  const halfway = looks.find(look => look.sent >= sent / 2)?.megabytes ?? 0;
  const growth = (looks.at(-1)?.megabytes ?? 0) / halfway - 1;
  const verdict = `${(growth * 100).toFixed()} % more than halfway (goal: under ${GOAL_GROWTH * 100} %)`;
  return `${[
    '# Soak',
    `Written by \`npm run load -- --soak\` on ${machine()}. Load average before the start: ${load.toFixed(2)}. Events of Slack, one in ten a report; at the end the process took ${growth < GOAL_GROWTH ? verdict : `**${verdict}**`}.`,
    table(['seconds', 'events', 'events a second', 'memory, MB'], looks.map(rowOf)),
  ].join('\n\n')}\n`;
}

/** What there was to see at a moment. */
interface Look {
  readonly seconds: number;
  /** Events up to then. */
  readonly sent: number;
  /** Events in a second, since the look before. */
  readonly rate: number;
  /** Resident memory. */
  readonly megabytes: number;
}

const rowOf = ({ seconds, sent, rate, megabytes }: Look) => [
  String(seconds),
  String(sent),
  rate.toFixed(),
  megabytes.toFixed(),
];
