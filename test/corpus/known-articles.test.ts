import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { bundledCorpus } from '../../src/corpus/bundled-corpus';
import { digestOf, readKnownArticles } from '../../src/corpus/known-articles';
import { loadCorpus } from '../../src/corpus/load-corpus';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ndr-known-'));
  mkdirSync(join(folder, 'general'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const TEXT = readFileSync(join(bundledCorpus(), 'general/blocked.md'), 'utf8');

test('an article that is known is not read anew, one that was changed since is', () => {
  const path = join(folder, 'general/blocked.md');
  const file = `${basename(folder)}/general/blocked.md`;
  writeFileSync(path, TEXT);
  const [read] = loadCorpus(folder);
  const list = join(folder, 'articles.json');
  writeFileSync(list, JSON.stringify({ [digestOf(file, TEXT)]: { ...read, title: 'as it was known' } }));
  const known = readKnownArticles(list);
  expect(loadCorpus(folder, known)[0]?.title).toBe('as it was known');
  writeFileSync(path, TEXT.replace(/^title: .*$/m, 'title: as it is'));
  expect(loadCorpus(folder, known)[0]?.title).toBe('as it is');
});

test('nothing is known where there is no list', () => {
  expect(readKnownArticles(join(folder, 'none.json')).size).toBe(0);
});

test('what is known of an article is what is read', () => {
  const [first] = loadCorpus(bundledCorpus());
  expect(JSON.parse(JSON.stringify(first))).toEqual(first);
});
