import { alignedWeight } from '../../src/match/alignment';
import { isOneEdit } from '../../src/match/one-edit';
import { passages } from '../../src/match/passages';
import { rarity } from '../../src/match/rarity';
import { reasonFit } from '../../src/match/reason-fit';
import { combined, confidence, rivals, worth } from '../../src/match/score';
import { saturated, termStrength } from '../../src/match/term-strength';
import { WEIGHTS } from '../../src/match/weights';

test.each([
  ['all in order', [1, 2, 3], [1, 9, 2, 3], 6],
  ['one missing', [1, 2, 3], [1, 3], 4],
  ['the heavier of two orders', [1, 2, 3], [3, 1], 3],
  ['nothing', [1, 2, 3], [7, 8], 0],
])('alignment weighs %s', (_, phrase, text, weight) => {
  expect(alignedWeight(phrase, [1, 2, 3], text, 0, text.length)).toBe(weight);
});

test('alignment looks only at the given part of the text', () => {
  expect(alignedWeight([1, 2], [1, 1], [1, 2, 1], 1, 99)).toBe(1);
});

test('rarity falls from 1, for one holder, and stays above 0', () => {
  expect(rarity(1, 40)).toBe(1);
  expect(rarity(10, 40)).toBeLessThan(rarity(2, 40));
  expect(rarity(40, 40)).toBeGreaterThan(0);
});

test('further mentions of a term add less and less', () => {
  const [one, two, three] = [1, 2, 3].map(n => saturated(n, 1, WEIGHTS)) as [number, number, number];
  expect(two - one).toBeGreaterThan(three - two);
  expect(saturated(1, 2, WEIGHTS)).toBeLessThan(one);
});

test('terms speak by their weight, by their share of the text, and the less the more they are mail words', () => {
  const strength = (shared: number, telling: number, all: number) =>
    termStrength({ shared, telling, all }, WEIGHTS);
  expect(strength(3, 3, 4)).toBeGreaterThan(strength(3, 3, 8));
  expect(strength(3, 3, 4)).toBeGreaterThan(strength(0.75, 0.75, 1));
  expect(strength(3, 3, 4)).toBeGreaterThan(strength(3, 1, 4));
  expect(strength(0, 0, 0)).toBe(0);
});

test('findings of one signal add up towards 1', () => {
  expect(combined(0.5, 0.5)).toBe(0.75);
  expect(combined(1, 0.3)).toBe(1);
});

test('log-odds become a probability', () => {
  expect(confidence(0)).toBe(0.5);
  expect(confidence(Math.log(9))).toBeCloseTo(0.9);
});

test('rivals count the more, the nearer they come', () => {
  const among = (...scores: number[]) => worth(rivals(scores, WEIGHTS), 3, WEIGHTS);
  expect(among()).toBe(0);
  expect(among(3)).toBe(1);
  expect(among(3, 3)).toBe(2);
  expect(among(3, 2.9)).toBeGreaterThan(among(3, 1));
  expect(among(3, -1000)).toBe(1);
  expect(among(1000)).toBe(Infinity);
});

test.each([0, 1, 24, 25, 80, 81, 500])(
  'the passages of %d terms cover all of them, in linear number',
  terms => {
    const all = passages(terms, [0]);
    for (let at = 0; at < terms; at += 1) expect(all.some(([from, to]) => from <= at && at < to)).toBe(true);
    expect(all.every(([, to]) => to <= terms)).toBe(true);
    expect(all.length).toBeLessThanOrEqual(4 + terms / 8);
  },
);

test('a paragraph is a passage of its own, and so are neighbours together', () => {
  expect(passages(200, [0, 10, 15])).toEqual(
    expect.arrayContaining([
      [0, 10],
      [10, 15],
      [0, 15],
    ]),
  );
});

test.each([
  ['adress', 'address'],
  ['addresss', 'address'],
  ['adderss', 'address'],
  ['addresz', 'address'],
])('%s is one slip away from %s', (slip, meant) => {
  expect(isOneEdit(slip, meant)).toBe(true);
});

test('two slips make another word', () => {
  expect(isOneEdit('adresz', 'address')).toBe(false);
});

test.each([
  ['unread', [], 'blocked', false],
  ['same', ['blocked', 'undefined'], 'blocked', false],
  ['other', ['blocked', 'undefined'], 'undefined', false],
  ['any', ['blocked'], null, false],
  ['no cause', ['onhold'], 'onhold', false],
  ['no cause', ['undefined'], 'undefined', false],
  ['no cause', ['onhold'], 'onhold', true],
  ['untold', ['undefined'], 'undefined', true],
  ['untold', ['onhold'], 'blocked', false],
] as const)('the reason is %s when %p was read, the article has %p and more is told: %p', (...row) => {
  const [fit, read, ofArticle, tells] = row;
  expect(reasonFit(read, ofArticle, tells)).toBe(fit);
});
