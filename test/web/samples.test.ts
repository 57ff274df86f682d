import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { markQuotes } from '../../adapters/web/page/marks';
import { pageAnswer } from '../../adapters/web/page-answer';
import { bundledCorpus } from '../../src/corpus/bundled-corpus';
import { requestOf } from '../request-of';
import { CORE } from './a-web-server';
import { PAGE_SAMPLES } from './page-samples';
import { previewsOf } from './previews';

const PAGE = join(dirname(bundledCorpus()), 'adapters/web/page');
const SAMPLES = join(PAGE, 'samples');

const FILES = PAGE_SAMPLES.map(({ file }) => file);

const answerTo = (name: string) =>
  pageAnswer(CORE.bot.answer, requestOf(readFileSync(join(SAMPLES, name), 'utf8')), previewsOf(CORE.bot));

test('there are these ten samples', () => {
  expect(readdirSync(SAMPLES).sort()).toEqual([...FILES].sort());
});

test('each of them is on the page, once', () => {
  const listed = [
    ...readFileSync(join(PAGE, 'samples.ts'), 'utf8').matchAll(/'\.\/samples\/(?<name>[^']+)'/g),
  ];
  expect(listed.map(({ groups }) => groups?.name).sort()).toEqual([...FILES].sort());
});

test.each(PAGE_SAMPLES)('$file finds its article first: $article', async ({ file, article }) => {
  const { record, shown, candidates } = await answerTo(file);
  expect({ kind: record.kind, shown, first: candidates[0]?.id, matched: record.matches[0]?.id }).toEqual({
    kind: 'diagnosis',
    shown: 0,
    first: article,
    matched: article,
  });
});

test.each(FILES)('%s has words that are marked for its article', async name => {
  const { text, candidates } = await answerTo(name);
  const pieces = markQuotes(text ?? '', candidates[0]?.quotes ?? []);
  expect(pieces.filter(({ isMarked }) => isMarked)).not.toEqual([]);
});

test.each(FILES)('%s names no real domain and no real address', name => {
  const text = readFileSync(join(SAMPLES, name), 'utf8');
  const domains = [...text.matchAll(/@(?<domain>[\w.-]+\w)/g)].map(({ groups }) => groups?.domain ?? '');
  expect(domains.filter(domain => !OF_NOBODY.test(domain))).toEqual([]);
});

/** Domains of RFC 2606, and two whose mailboxes stand in reports by their nature. */
const OF_NOBODY = /\.example$|^(?:gmail|googlemail)\.com$/;
