import type { Article } from '../corpus/article';
import type { Match } from './match';
import type { SystemFit } from './score';

/** An article that may answer. */
export interface Candidate {
  readonly article: Article;
  /** Gathered for those alone that are shown. */
  readonly evidence: () => Pick<Match, 'evidence' | 'quotes'>;
  /** Log-odds that it answers, whatever the others say. */
  readonly score: number;
  /** An article of the bundled family that explains reasons in general. */
  readonly isGeneral: boolean;
  readonly system: SystemFit;
  readonly isImported: boolean;
  readonly sureFrom: number;
  /** How far being ahead of all others speaks for it, 0 to 1: what does not, such as an event, speaks for itself. */
  readonly leads: number;
}

/** A candidate with its score beside others. */
export interface Standing {
  readonly candidate: Candidate;
  readonly score: number;
}

/** A candidate with the probability that it is the right first answer, 0 to 1. */
export interface Sure {
  readonly candidate: Candidate;
  readonly sure: number;
}
