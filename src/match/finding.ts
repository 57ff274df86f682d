import type { TermFit } from './best-passages';

/** What can speak for an article. */
export type Signal =
  | 'phrase'
  | 'event'
  | 'statusCode'
  | 'replyCode'
  | 'addressType'
  | 'reporter'
  | 'reason'
  | 'terms';

/** One thing in a reading that speaks for an article. */
export interface Finding {
  /** The article's place in the corpus. */
  readonly article: number;
  readonly signal: Signal;
  /** 0 to 1: how much of this signal there is, and how few other articles it speaks for. */
  readonly strength: number;
  /** Of a phrase: what each of its words covers of the text, in words that one article alone has, by the word's number. */
  readonly covers?: ReadonlyMap<number, number>;
  /** Of terms: what they have in common with the article. */
  readonly fit?: TermFit;
  /** A status code that is in no registry: one system alone has given it a meaning. */
  readonly isOwnCode?: boolean;
  /** In the reader's words, for `Match.evidence`; null where they would tell the reader nothing. */
  readonly evidence: string | null;
  /** What stands for it in the report; from one word to the next anything but letters and digits may stand there. */
  readonly quotes: readonly string[];
}
