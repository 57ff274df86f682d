import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ndr, Recipient } from '../src/ndr/ndr';
import { readReport } from '../src/ndr/read-report';
import { REASONS } from '../src/ndr/reason';
import { core } from './core';
import { messageIn } from './message-in';
import { requestOf } from './request-of';

const NDRS = join(__dirname, 'ndrs');
const LEAST_SAMPLES = 48;

const { bot } = core();
const samples = readdirSync(NDRS);

test('there are samples', () => {
  expect(samples.length).toBeGreaterThanOrEqual(LEAST_SAMPLES);
});

test('every reason has a sample', () => {
  const shown = new Set(samples.flatMap(sample => expectedOf(sample).ndr.recipients.map(r => r.reason)));
  expect(REASONS.filter(reason => !shown.has(reason))).toEqual([]);
});

test.each(samples)('%s is read as a mail administrator reads it', async sample => {
  const { ndr } = await readReport(messageIn(join(NDRS, sample)));
  expect(ndr).toMatchObject(expectedOf(sample).ndr);
});

test.each(samples.filter(sample => expectedOf(sample).kind !== undefined))(
  '%s is answered as a mail administrator answers it',
  async sample => {
    const { kind, matches } = await bot.answer(requestOf(messageIn(join(NDRS, sample))));
    const { article = matches[0]?.article.id, kind: expected } = expectedOf(sample);
    expect({ kind, article: matches[0]?.article.id }).toEqual({ kind: expected, article });
  },
);

/** What is certain about a sample; a key that is left out may be anything. */
interface Expected {
  readonly ndr: Partial<Omit<Ndr, 'recipients'>> & { readonly recipients: readonly Partial<Recipient>[] };
  /** The article that comes first, and what the bot's answer is. */
  readonly article?: string;
  readonly kind?: string;
}

function expectedOf(sample: string): Expected {
  return JSON.parse(readFileSync(join(NDRS, sample, 'expected.json'), 'utf8'));
}
