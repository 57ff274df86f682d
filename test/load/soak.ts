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
/** Memory may grow by so much from the second look on: it is flat, and a heap is not a clock. */
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
  const rows: string[][] = [];
  const memory: number[] = [];
  for (let seconds = 0; sent < EVENTS && seconds < LONGEST; seconds += INTERVAL) {
    const rate = await driver.saturate(AT_A_TIME, INTERVAL);
    memory.push(residentMemory(server.pid));
    rows.push([String(seconds + INTERVAL), String(sent), rate.toFixed(), (memory.at(-1) ?? 0).toFixed()]);
    say((rows.at(-1) ?? []).join('\t'));
  }
  await driver.close();
  server.kill('SIGKILL');
  await server.exited;
  const [, early = 0] = memory;
  const growth = (memory.at(-1) ?? 0) / early - 1;
  const verdict = `${(growth * 100).toFixed()} % more than after the first minute (goal: under ${GOAL_GROWTH * 100} %)`;
  return `${[
    '# Soak',
    `Written by \`npm run load -- --soak\` on ${machine()}. Load average before the start: ${load.toFixed(2)}. Events of Slack, one in ten a report; at the end the process took ${growth < GOAL_GROWTH ? verdict : `**${verdict}**`}.`,
    table(['seconds', 'events', 'events a second', 'memory, MB'], rows),
  ].join('\n\n')}\n`;
}
