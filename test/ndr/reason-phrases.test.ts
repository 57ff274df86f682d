import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { holds, type Phrase, phrase } from '../../src/ndr/phrase';
import { readReason } from '../../src/ndr/read-reason';
import { REASONS, type Reason } from '../../src/ndr/reason';
import { REASON_PHRASES } from '../../src/ndr/reason-phrases';
import { NO_CLUES } from './no-clues';

const FOLDER = join(__dirname, '../../src/ndr/reason-phrases');
const LEAST_PHRASES = 1_800;
/** What a phrase needs to be believed in prose (see `read-reason.ts`). */
const LONG_MIN = 12;

interface Entry extends Phrase {
  readonly reason: Reason;
  readonly list: 'telling' | 'vague';
  readonly text: string;
}

const telling = REASONS.flatMap(reason => entries(reason, 'telling'));
const vague = REASONS.flatMap(reason => entries(reason, 'vague'));
const all = [...telling, ...vague];

test('there are phrases', () => {
  expect(all.length).toBeGreaterThanOrEqual(LEAST_PHRASES);
});

test('each reason has a file of its name, and no file is another thing', () => {
  const files = readdirSync(FOLDER).filter(file => !['index.ts', 'reason-phrases.ts'].includes(file));
  expect(files.sort()).toEqual(REASONS.map(reason => `${reason}.ts`).sort());
});

test.each(REASONS)('the file of %s gives the phrases of that reason', async reason => {
  const file: Record<string, unknown> = await import(join(FOLDER, reason));
  expect(file[reason.toUpperCase()]).toBe(REASON_PHRASES[reason]);
  expect(REASON_PHRASES[reason].telling.length).toBeGreaterThan(0);
});

test('phrases are written as texts are searched but for their accents: lower case, single spaces, plain quotes', () => {
  expect(
    all
      .map(({ text }) => text)
      .filter(text => !/^[^\p{Lu}‘’`´“”„«»]+$/u.test(text) || / {2}|^ | $/.test(text)),
  ).toEqual([]);
});

test('a gap stands between words', () => {
  expect(all.filter(({ parts }) => parts.includes('')).map(({ text }) => text)).toEqual([]);
});

test('no phrase stands twice, in one reason or in two', () => {
  const texts = all.map(({ text }) => text);
  expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
});

test('a phrase that holds another of its own list weighs more for a cause', () => {
  expect([...telling, ...vague].filter(isIdle).map(({ reason, text }) => `${reason}: ${text}`)).toEqual([]);
});

test.each(REASONS)('%s is read from each of its phrases where it stands alone', reason => {
  expect(all.filter(entry => entry.reason === reason && reasonIn(entry.text) !== reason)).toEqual([]);
});

function entries(reason: Reason, list: Entry['list']): Entry[] {
  return (REASON_PHRASES[reason][list] ?? []).map(text => ({ ...phrase(text), reason, list, text }));
}

/** Longer than another of its list, and neither to do without its gap, nor for prose, nor to outweigh another reason. */
function isIdle(entry: Entry): boolean {
  const inside = (entry.list === 'telling' ? telling : vague).filter(
    other => other !== entry && holds(filled(entry.text), other),
  );
  const heaviest = inside
    .filter(({ reason }) => reason === entry.reason)
    .sort((a, b) => b.length - a.length)[0];
  if (!heaviest || heaviest.parts.length > 1) return false;
  if (heaviest.length < LONG_MIN && entry.length >= LONG_MIN) return false;
  return !inside.some(({ reason, length }) => reason !== entry.reason && length >= heaviest.length);
}

function reasonIn(text: string): Reason {
  return readReason({ ...NO_CLUES, diagnostics: [filled(text)] });
}

/** A phrase with something in its gaps. */
function filled(text: string): string {
  return text
    .replace(/…/g, 'something')
    .replace(/<address>/g, '<pat@example.com>')
    .replace(/<host>/g, 'mail.example.org');
}
