import { join } from 'node:path';
import { corpusOf } from '../../src/corpus/corpus';
import { findArticle } from '../../src/corpus/find-article';
import { loadCorpus } from '../../src/corpus/load-corpus';

const corpus = corpusOf(loadCorpus(join(__dirname, 'fixtures/articles')));

test.each([
  ['Q81234', 'Q81234'],
  ['kb81234', 'Q81234'],
  ['81234', 'Q81234'],
  ['KB1234567', 'KB1234567'],
  ['1234567', 'KB1234567'],
  ['https://support.microsoft.com/kb/1234567', 'KB1234567'],
  ['fold-lines', 'fold-lines'],
  [' Fold-Lines\n', 'fold-lines'],
])('%j finds %s', (text, id) => {
  expect(findArticle(corpus, text)?.id).toBe(id);
});

test.each(['Q81235', 'fold lines', 'what does fold-lines mean', 'fold', ''])('%j finds nothing', text => {
  expect(findArticle(corpus, text)).toBeNull();
});
