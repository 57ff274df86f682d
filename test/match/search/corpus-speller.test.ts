import fc from 'fast-check';
import { buildCorpusSpeller } from '../../../src/match/search/corpus-speller';
import { buildSpeller } from '../../../src/match/search/spelling';

test('it spells as the speller of queries does', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.stringMatching(/^[a-c]{1,4}s?$/)).map(some => some.join(' '))),
      texts => {
        const spell = buildCorpusSpeller();
        const other = buildSpeller(Infinity);
        for (const text of texts) expect(spell(text)).toEqual(other(text));
      },
    ),
  );
});

test('it remembers more words than it has room for at first', () => {
  const spell = buildCorpusSpeller();
  const text = Array.from({ length: 100_000 }, (_, number) => `word${number}`).join(' ');
  expect(spell(text).map(({ number }) => number)).toEqual([...Array(100_000).keys()]);
  expect(spell(text).at(-1)?.number).toBe(99_999);
});
