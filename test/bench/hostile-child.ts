import { performance } from 'node:perf_hooks';
import { core } from '../core';
import { HOSTILE_INPUTS } from '../hostile-inputs';
import { requestOf } from '../request-of';

/** What one hostile input cost; lengths of memory in bytes. */
export interface HostileCost {
  readonly kind: string;
  readonly milliseconds: number;
  /** Resident before the answer, with the input. */
  readonly before: number;
  /** The most that was resident at any time. */
  readonly peak: number;
}

async function costOf(number: number): Promise<HostileCost> {
  const { bot } = core();
  const input = HOSTILE_INPUTS[number]?.make();
  if (input === undefined) throw new Error(`there is no hostile input number ${number}`);
  const before = process.memoryUsage.rss();
  const start = performance.now();
  const { kind } = await bot.answer(requestOf(input));
  const milliseconds = performance.now() - start;
  return { kind, milliseconds, before, peak: process.resourceUsage().maxRSS * 1024 };
}

costOf(Number(process.argv[2])).then(cost => console.log(JSON.stringify(cost)));
