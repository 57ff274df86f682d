import { performance } from 'node:perf_hooks';
import { createBot } from '../../src/bot/bot';
import { interpret } from '../../src/ndr/interpret';
import { layOut } from '../../src/ndr/layout';
import { openMessage } from '../../src/ndr/open-message';
import { core } from '../core';
import { requestOf } from '../request-of';
import type { Input } from './grown';
import { type Percentiles, percentiles } from './percentiles';

/** How long each stage takes for one input, in milliseconds; `parseAndClassify` is what the goal is set for. */
export interface Speed {
  readonly open: Percentiles;
  readonly interpret: Percentiles;
  readonly classify: Percentiles;
  readonly answer: Percentiles;
  readonly parseAndClassify: Percentiles;
}

const { corpus, classify } = core();

/** Each input in turn, `rounds` times, after as many again to warm up. */
export async function measureSpeed(inputs: readonly Input[], rounds: number): Promise<Speed> {
  const measured = { open: [], interpret: [], classify: [], answer: [], parseAndClassify: [] } as Record<
    keyof Speed,
    number[]
  >;
  for (let round = -Math.min(rounds, WARM_UP_ROUNDS); round < rounds; round++) {
    for (const { input } of inputs) {
      const times = await timesOf(input);
      if (round >= 0) for (const stage of STAGES) measured[stage].push(times[stage]);
    }
  }
  return {
    open: percentiles(measured.open),
    interpret: percentiles(measured.interpret),
    classify: percentiles(measured.classify),
    answer: percentiles(measured.answer),
    parseAndClassify: percentiles(measured.parseAndClassify),
  };
}

const WARM_UP_ROUNDS = 5;
const STAGES = ['open', 'interpret', 'classify', 'answer', 'parseAndClassify'] as const;

async function timesOf(input: string | Uint8Array): Promise<Record<keyof Speed, number>> {
  const start = performance.now();
  const message = await openMessage(input);
  const opened = performance.now();
  const layout = layOut(message);
  const { ndr } = interpret(layout, message.deliveryStatus);
  const interpreted = performance.now();
  const report = {
    ndr,
    text: [layout.header.get('subject') ?? '', ...layout.report].join('\n').trim(),
    cut: message.cut,
  };
  const read = performance.now();
  const matches = classify(report);
  const classified = performance.now();
  await createBot({ corpus, read: async () => report, classify: () => matches }).answer(requestOf(input));
  const answered = performance.now();
  return {
    open: opened - start,
    interpret: interpreted - opened,
    classify: classified - read,
    answer: answered - classified,
    parseAndClassify: classified - start,
  };
}
