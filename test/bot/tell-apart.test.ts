import { tellApart } from '../../src/bot/tell-apart';
import type { Article, Signals } from '../../src/corpus/article';
import { anArticle } from './an-article';

function match(
  id: string,
  confidence: number,
  signals: Partial<Signals> = {},
  family: Article['family'] = 'a',
) {
  const article = anArticle({ id, family, signals: { ...anArticle().signals, ...signals } });
  return { article, confidence, alone: confidence, evidence: [], quotes: [] };
}

test('each of two close articles is told by what it has alone', () => {
  const events = [{ source: 'MSExchangeMTA', id: 290 }];
  const shared = ['no route'];
  const first = match('Q1', 0.8, { events, phrases: shared });
  const second = match('Q2', 0.75, { phrases: [...shared, 'no mailbag for …'], addressTypes: ['FAX'] });
  expect(tellApart([first, second])).toBe(
    'Two articles fit about equally well: Q1 and Q2. Q1 goes with event 290 from MSExchangeMTA. ' +
      'Q2 goes with the words “no mailbag for …” or an address of type FAX.',
  );
});

test('what was found in the report tells nothing apart', () => {
  const first = match('Q1', 0.5, { phrases: ['no route to …', 'no mailbag'] });
  const second = match('Q2', 0.48, { statusCodes: ['5.4.4'], phrases: ['no route at all'] });
  const seen = [
    { ...first, quotes: ['no route to '] },
    { ...second, quotes: ['5.4.4', 'no route at all'] },
  ];
  expect(tellApart(seen)).toBe(
    'Two articles fit about equally well: Q1 and Q2. Q1 goes with the words “no mailbag”.',
  );
});

test('two articles with the same signals are told by their causes', () => {
  expect(tellApart([match('Q1', 0.8), match('Q2', 0.8)])).toContain('Read the cause of both');
});

test.each([
  ['one match', [match('Q1', 0.8)]],
  ['no match', []],
  ['a second that is far behind', [match('Q1', 0.8), match('Q2', 0.6)]],
  ['a general article behind a specific one', [match('Q1', 0.8), match('full', 0.8, {}, 'general')]],
])('%s needs no telling apart', (_, matches) => {
  expect(tellApart(matches)).toBeNull();
});
