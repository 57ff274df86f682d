import type { Article } from '../corpus/article';

/** An article that may answer, and why. */
export interface Match {
  readonly article: Article;
  /** 0 to 1, calibrated: of the matches with 0.8, eight in ten should be right. */
  readonly confidence: number;
  /** What the confidence would be if no other article fitted, for who finds that the better ones do not. 0 to 1. */
  readonly alone: number;
  /** Sentences' parts for the reader, the strongest first: "event 2375 from MSExchangeMSMI". */
  readonly evidence: readonly string[];
  /** The codes and words of the text that speak for the article, in the order of the evidence, to be shown there. */
  readonly quotes: readonly string[];
  /** The confidence from which it is given as the answer, where that is not `CONFIDENT`. */
  readonly sureFrom?: number;
}
