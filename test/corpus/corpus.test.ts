import { combineCorpora, corpusOf } from '../../src/corpus/corpus';
import { anArticle } from '../bot/an-article';

const ours = anArticle({ id: 'Q100001', title: 'Ours' });
const theirs = anArticle({ id: 'Q100001', title: 'Theirs' });
const more = anArticle({ id: 'Q100002', title: 'More' });

test('an article is found by its very id', () => {
  const corpus = corpusOf([ours, more]);
  expect(corpus.ids).toEqual(['Q100001', 'Q100002']);
  expect(corpus.article('Q100002')).toBe(more);
  expect(corpus.article('q100002')).toBeNull();
});

test('of two articles with one id that of the first corpus counts', () => {
  const corpus = combineCorpora([corpusOf([ours]), corpusOf([theirs, more])]);
  expect(corpus.ids).toEqual(['Q100001', 'Q100002']);
  expect(corpus.article('Q100001')).toBe(ours);
  expect(corpus.article('Q100002')).toBe(more);
  expect(corpus.article('Q100003')).toBeNull();
});
