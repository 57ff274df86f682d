import type { Readable } from 'node:stream';
import type { Bot } from '../../src/bot/bot';
import { answerRecord } from '../../src/bot/record';
import { privateRequest } from '../../src/bot/request';
import { inertJson } from '../../src/inert-json';
import { lines } from './lines';
import { Unusable } from './unusable';

interface Asked {
  readonly id: string;
  readonly text: string;
  readonly addressed: boolean;
}

/**
 * Answers JSON Lines with JSON Lines, in order, a line at a time: the next is read when the last is written.
 * Throws Unusable at the first line that is none; what stands before it has been answered in full.
 */
export async function runBatch(
  input: Readable,
  bot: Pick<Bot, 'answer'>,
  write: (text: string) => Promise<void>,
): Promise<void> {
  let number = 0;
  for await (const line of lines(input)) {
    number += 1;
    if (line.trim() === '') continue;
    const { id, text, addressed } = readLine(line, number);
    const place = addressed ? 'direct' : 'channel';
    const answer = await bot.answer({ ...privateRequest(text), place, addressed });
    await write(`${inertJson(JSON.stringify(answerRecord(id, answer)))}\n`);
  }
}

function readLine(line: string, number: number): Asked {
  const given = parse(line);
  const problem = whatIsWrong(given);
  if (problem !== null) {
    throw new Unusable(
      `line ${number}: ${problem}. Write {"id": "…", "text": "…", "addressed": true} on each line.`,
    );
  }
  return { addressed: true, ...(given as Omit<Asked, 'addressed'> & Partial<Asked>) };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function whatIsWrong(given: unknown): string | null {
  if (given === undefined) return 'it is not JSON';
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return 'it is not a JSON object';
  if (!('id' in given) || typeof given.id !== 'string') return '"id" is not a string';
  if (!('text' in given) || typeof given.text !== 'string') return '"text" is not a string';
  if ('addressed' in given && typeof given.addressed !== 'boolean')
    return '"addressed" is neither true nor false';
  return null;
}
