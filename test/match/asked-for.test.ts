import { askedFor, onOneScale, withLead } from '../../src/match/asked-for';
import type { Candidate } from '../../src/match/candidate';
import { ranked } from '../../src/match/ranked';
import { confidence } from '../../src/match/score';
import { CONFIDENT, CONFIDENT_OF_IMPORTED, WEIGHTS } from '../../src/match/weights';
import { anArticle } from './an-article';

function candidate(id: string, family: string, score: number, given: Partial<Candidate> = {}): Candidate {
  return {
    article: anArticle({ id, family }),
    evidence: () => ({ evidence: [], quotes: [] }),
    score,
    isGeneral: family === 'general',
    system: 'any',
    isImported: false,
    sureFrom: CONFIDENT,
    leads: 0,
    ...given,
  };
}

const imported = (id: string, score: number) =>
  candidate(id, 'archive', score, { isImported: true, sureFrom: CONFIDENT_OF_IMPORTED });

const idsOf = (...candidates: readonly Candidate[]) =>
  ranked(candidates, false).map(({ article }) => article.id);

test('a bundled article of today stands before an imported one of about the same score', () => {
  expect(idsOf(candidate('postfix-full', 'postfix', -1), imported('Q200001', 0))).toEqual([
    'postfix-full',
    'Q200001',
  ]);
  expect(idsOf(candidate('postfix-full', 'postfix', -3), imported('Q200001', 2))).toEqual([
    'Q200001',
    'postfix-full',
  ]);
});

test.each(['exchange-5.5', 'ms-mail', 'exchange-2003'])(
  'what is bundled about %s stands after an imported page that is worth a look',
  family => {
    const summary = candidate('a-summary', family, 3);
    expect(idsOf(summary, imported('Q200001', -1))).toEqual(['Q200001', 'a-summary']);
    expect(idsOf(summary, imported('Q200001', -4))).toEqual(['a-summary', 'Q200001']);
  },
);

test('a bundled page keeps its place among imported ones', () => {
  expect(idsOf(candidate('Q169117', 'exchange-5.5', 1), imported('Q200001', 0))).toEqual([
    'Q169117',
    'Q200001',
  ]);
});

test('an imported article is less sure beside a bundled one of today, and the two are never sure of more than all', () => {
  const [alone] = ranked([imported('Q200001', 2)], false);
  const both = ranked([imported('Q200001', 2), candidate('postfix-full', 'postfix', 0)], false);
  const sum = both.reduce((all, match) => all + match.confidence, 0);
  expect(both.find(({ article }) => article.id === 'Q200001')?.confidence).toBeLessThan(
    alone?.confidence ?? 0,
  );
  expect(sum).toBeLessThanOrEqual(1);
});

test('beside imported articles a bundled one is the answer only where it would be without them', () => {
  for (const score of [-0.1, 0.1]) {
    const [match] = ranked([candidate('postfix-full', 'postfix', score), imported('Q200001', -9)], false);
    const isAnswer = (match?.confidence ?? 0) >= (match?.sureFrom ?? CONFIDENT) - NO_RIVAL;
    expect(isAnswer).toBe(score > 0);
  }
});

/** What a rival that is hardly one takes. */
const NO_RIVAL = 0.001;

test('without imported articles nothing is raised', () => {
  const standing = [{ candidate: candidate('postfix-full', 'postfix', -1), score: -1 }];
  expect(onOneScale(standing)).toEqual(standing);
  expect(askedFor(standing).map(({ sure }) => sure)).toEqual([confidence(-1)]);
});

test('being ahead counts for the first alone, and only if it speaks for that', () => {
  const standing = [0, 1].map(leads => [
    { candidate: candidate('a', 'postfix', 2, { leads }), score: 2 },
    { candidate: candidate('b', 'postfix', -2, { leads }), score: -2 },
  ]);
  const [without = [], led = []] = standing.map(withLead);
  expect(without.map(({ score }) => score)).toEqual([2, -2]);
  expect(led[0]?.score).toBeGreaterThan(2);
  expect(led[0]?.score).toBeLessThanOrEqual(2 + WEIGHTS.lead);
  expect(led[1]?.score).toBe(-2);
});
