import type { Signal } from './finding';
import type { Weights } from './weights';

/** What speaks for one article, each from 0 to 1. */
export type Support = Readonly<Record<Signal, number>>;

/** What the score takes into account beside the signals. */
export interface Circumstances {
  /** The text is a non-delivery report. */
  readonly isReport: boolean;
  /** A reason was read from the report. */
  readonly hasReason: boolean;
  /** The article names no reason, so none can contradict it. */
  readonly anyReason: boolean;
  /** The report was written by a system that the article is not about. */
  readonly otherReporter: boolean;
  /** The report has events of the event log, and the article knows others. */
  readonly otherEvents: boolean;
  /** The article is of the family that explains reasons in general. */
  readonly isGeneral: boolean;
}

/** Log-odds that the article answers. */
export function score(support: Support, circumstances: Circumstances, w: Weights): number {
  const { phrase, event, statusCode, replyCode, addressType, reporter, reason, terms } = support;
  const { isReport, hasReason, anyReason, otherReporter, otherEvents, isGeneral } = circumstances;
  const agreement = Math.max(phrase, terms);
  return (
    w.none +
    w.phrase * phrase +
    w.event * event +
    w.statusCode * statusCode +
    w.agreedStatusCode * statusCode * agreement +
    w.replyCode * replyCode +
    w.addressType * addressType +
    w.reporter * reporter +
    w.reason * reason * (isGeneral ? 1 : Math.max(ownCase(support, w), Math.min(1, terms / w.ownTerms))) +
    (anyReason && hasReason ? w.reason * ownCase(support, w) : 0) +
    w.terms * terms +
    (isReport ? w.report : 0) +
    (otherReporter ? w.otherReporter : 0) +
    (otherEvents ? w.otherEvents : 0) +
    (isGeneral && hasReason && reason === 0 ? w.otherReason : 0)
  );
}

/**
 * How far a specific article has a case of its own, 0 to 1: a phrase, an event, or a code that its phrase, its reporter
 * or its terms agree with. Only as far does the reason add to it; else the general article on the reason answers.
 */
export function ownCase({ phrase, event, statusCode, reporter, terms }: Support, w: Weights): number {
  const code = statusCode * Math.max(phrase, reporter, terms);
  return Math.min(1, Math.max(phrase / w.ownPhrase, event / w.eventWithoutSource, code / w.ownCode));
}

/** What is taken from all scores because the best two are `gap` apart. */
export function crowding(gap: number, w: Weights): number {
  return w.crowding * Math.exp(-gap / w.crowdingScale);
}

/** Several findings of one signal together: each leaves less to add for the next. */
export function combined(a: number, b: number): number {
  return 1 - (1 - a) * (1 - b);
}

/** The probability of log-odds. */
export function confidence(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
