import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundledCorpus } from '../src/corpus/bundled-corpus';
import { describeCorpora, describeIndex } from '../src/describe-corpora';
import { importCorpus } from '../src/import-corpus';
import { openCorpora } from '../src/open-corpora';

const SAMPLES = join(__dirname, 'corpus/pages/samples');
const FIXTURES = join(__dirname, 'corpus/fixtures/articles');

const folder = mkdtempSync(join(tmpdir(), 'ndr-corpora-'));
const index = join(folder, 'samples.index');
const other = join(folder, 'other.index');
const watch = { found: () => {}, read: () => {}, building: () => {} };
beforeAll(async () => {
  await importCorpus([SAMPLES], index, watch);
  await importCorpus([FIXTURES], other, watch);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('bundled and imported articles are one corpus', () => {
  const { bundled, indexes, corpus } = openCorpora(bundledCorpus(), [index, other]);
  expect(corpus.ids).toHaveLength(bundled.length + 14 + 3);
  expect(corpus.article('Q900101')?.steps).toHaveLength(3);
  expect(corpus.article('Q81234')?.family).toBe('gateways');
  expect(corpus.article('Q169117')).toBe(bundled.find(({ id }) => id === 'Q169117'));
  expect(indexes.map(({ file }) => file)).toEqual([index, other]);
  for (const { index } of indexes) index.close();
});

test('what an index holds was counted when it was made', () => {
  expect(describeIndex(index)).toMatchObject({
    name: index,
    statistics: { articles: 14, withEvent: 1, withStatusCode: 1, oldest: '2000-05-21', newest: '2021-03-07' },
  });
  expect(describeCorpora(bundledCorpus(), [index]).map(({ name }) => name)).toEqual([
    'The bundled articles',
    index,
  ]);
});

test('an index that is not there is named', () => {
  expect(() => openCorpora(bundledCorpus(), [join(folder, 'gone.index')])).toThrow(
    `can't read ${join(folder, 'gone.index')}: there is no such file`,
  );
});
