import { join } from 'node:path';
import { bundledCorpus } from '../../src/corpus/bundled-corpus';
import { loadCorpus } from '../../src/corpus/load-corpus';
import { REASONS } from '../../src/ndr/reason';

const articles = loadCorpus(bundledCorpus());

test('the bundled articles stand in the folder intents of the package', () => {
  expect(bundledCorpus()).toBe(join(__dirname, '../../intents'));
});

test.each(REASONS)('the reason %s has one general article, named after it', reason => {
  const general = articles.filter(article => article.family === 'general' && article.reason === reason);
  // An article called “undefined” looks like a mistake to who is offered it.
  expect(general.map(({ id }) => id)).toEqual([reason === 'undefined' ? 'no-error-text' : reason]);
});

test.each([
  ['Q263841', 3],
  ['Q199534', 5],
  ['Q169117', 3],
  ['KB959956', 4],
  ['Q267245', 1],
])('%s has %d steps', (id, count) => {
  expect(articles.find(article => article.id === id)?.steps).toHaveLength(count);
});
