import { isDeepStrictEqual } from 'node:util';
import type { Answer } from '../../src/bot/answer';
import { answerRecord } from '../../src/bot/record';
import { core } from '../core';
import { requestOf } from '../request-of';
import type { Sample } from '../samples';

/** How many of the samples are understood. */
export interface Accuracy {
  readonly samples: number;
  /** All facts that are certain were read. */
  readonly read: number;
  /** The expected article stands first, or it is not certain which should. */
  readonly article: number;
  readonly kinds: ReadonlyMap<Answer['kind'], number>;
  /** Recognised as non-delivery reports. */
  readonly recognised: number;
  /** Of these, answered by an article about one problem, not one about a reason. */
  readonly specific: number;
}

/** Answers each sample once. */
export async function measureAccuracy(samples: readonly Sample[]): Promise<Accuracy> {
  const { bot } = core();
  const kinds = new Map<Answer['kind'], number>();
  let read = 0;
  let article = 0;
  let recognised = 0;
  let specific = 0;
  for (const { name, message, expected } of samples) {
    const answer = await bot.answer(requestOf(message));
    const record = answerRecord(name, answer);
    const [best] = answer.matches;
    kinds.set(answer.kind, (kinds.get(answer.kind) ?? 0) + 1);
    if (holds(record.ndr, withoutActions(expected.ndr))) read += 1;
    if (expected.article === undefined || best?.article.id === expected.article) article += 1;
    if (answer.ndr !== null) recognised += 1;
    if (answer.ndr !== null && answer.kind === 'diagnosis' && best?.article.family !== 'general')
      specific += 1;
  }
  return { samples: samples.length, read, article, kinds, recognised, specific };
}

/** The record tells no action and no X.400 outcome. */
function withoutActions(expected: object): unknown {
  return JSON.parse(JSON.stringify(expected), (key, value) =>
    key === 'action' || key === 'x400' ? undefined : value,
  );
}

/** Whether all that is expected is there; what is not expected may be anything. */
function holds(actual: unknown, expected: unknown): boolean {
  if (!isRecord(expected)) return isDeepStrictEqual(actual, expected);
  if (!isRecord(actual) || Array.isArray(actual) !== Array.isArray(expected)) return false;
  if (Array.isArray(expected) && Array.isArray(actual) && actual.length !== expected.length) return false;
  return Object.entries(expected).every(([key, value]) => holds(actual[key], value));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
