import { performance } from 'node:perf_hooks';
import { core } from '../core';
import { HOSTILE_INPUTS } from '../hostile-inputs';
import { requestOf } from '../request-of';

/** Answers the one hostile input whose number is given, in a process of its own, and prints what that took. */
async function main(number: number): Promise<void> {
  const { bot } = core();
  const input = HOSTILE_INPUTS[number]?.make();
  if (input === undefined) throw new Error(`there is no hostile input number ${number}`);
  const before = process.memoryUsage.rss();
  const start = performance.now();
  const { kind } = await bot.answer(requestOf(input));
  const milliseconds = performance.now() - start;
  const peak = process.resourceUsage().maxRSS * 1024;
  console.log(JSON.stringify({ kind, milliseconds, before, peak }));
}

void main(Number(process.argv[2]));
