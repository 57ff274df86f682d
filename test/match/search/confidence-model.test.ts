import { logOdds } from '../../../src/match/search/confidence-model';
import type { Features } from '../../../src/match/search/features';

const NOTHING: Features = {
  words: 0,
  pairs: 0,
  mass: -1.6,
  run: -1.6,
  density: 0,
  lead: 0,
  leadOfFour: 0,
  otherMail: 0,
  otherSystem: 0,
  otherCode: 0,
};

const FITTING: Features = {
  ...NOTHING,
  words: 0.9,
  pairs: 0.9,
  mass: 1.6,
  run: 1.2,
  density: 0.6,
  lead: 0.5,
  leadOfFour: 0.6,
};

test.each(['asked', 'quoted'] as const)('%s: what fits is likely, what does not is not', manner => {
  expect(logOdds(FITTING, manner)).toBeGreaterThan(2);
  expect(logOdds(NOTHING, manner)).toBeLessThan(-2);
});

test.each([
  ['asked', 'otherMail'],
  ['quoted', 'otherMail'],
  ['quoted', 'otherSystem'],
  ['quoted', 'otherCode'],
] as const)('%s: %s speaks against an article', (manner, feature) => {
  expect(logOdds({ ...FITTING, [feature]: 1 }, manner)).toBeLessThan(logOdds(FITTING, manner));
});

test.each([
  ['asked', 'mass'],
  ['asked', 'density'],
  ['asked', 'lead'],
  ['asked', 'leadOfFour'],
  // People put their words in an order of their own: what stands together tells only where a text is quoted.
  ['quoted', 'pairs'],
  ['quoted', 'run'],
  ['quoted', 'lead'],
  ['quoted', 'leadOfFour'],
] as const)('%s: more %s speaks for an article', (manner, feature) => {
  expect(logOdds({ ...FITTING, [feature]: FITTING[feature] + 0.1 }, manner)).toBeGreaterThan(
    logOdds(FITTING, manner),
  );
});
