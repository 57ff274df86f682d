import type { Features } from './features';
import learnt from './learnt-weights.json';

/** What each feature adds to the log-odds that an article answers. */
type FeatureWeights = Readonly<Record<keyof Features | 'none', number>>;

/**
 * One model for questions, in which people say things in their own words, and one for what is quoted. They were learnt from
 * labelled questions and pastes by `test/train/train-confidence.ts`.
 */
export type Manner = 'asked' | 'quoted';

const LEARNT: Readonly<Record<Manner, FeatureWeights>> = learnt;

/** Log-odds that the article with these features answers. */
export function logOdds(features: Features, manner: Manner): number {
  const { none, ...weights } = LEARNT[manner];
  return Object.entries(weights).reduce(
    (sum, [name, weight]) => sum + weight * features[name as keyof Features],
    none,
  );
}
