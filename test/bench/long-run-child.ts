import { core } from '../core';
import { requestOf } from '../request-of';
import { samples } from '../samples';

/** Memory of a process that has answered many inputs, in bytes. */
export interface LongRun {
  readonly answered: number;
  readonly resident: number;
  readonly peak: number;
  readonly heap: number;
  /** Heap when the first thousand were answered, to tell a leak from what the core needs. */
  readonly heapEarly: number;
}

async function run(inputs: number): Promise<LongRun> {
  const { bot } = core();
  const messages = samples().map(({ message }) => message);
  let heapEarly = 0;
  for (let answered = 0; answered < inputs; answered++) {
    if (answered === EARLY) heapEarly = heap();
    await bot.answer(requestOf(messages[answered % messages.length] as Uint8Array));
  }
  const { rss: resident } = process.memoryUsage();
  return { answered: inputs, resident, peak: process.resourceUsage().maxRSS * 1024, heap: heap(), heapEarly };
}

const EARLY = 1_000;

function heap(): number {
  global.gc?.();
  return process.memoryUsage().heapUsed;
}

run(Number(process.argv[2])).then(memory => console.log(JSON.stringify(memory)));
