import type { Signal } from './finding';
import type { ReasonFit } from './reason-fit';
import type { Weights } from './weights';

/** What speaks for one article, each from 0 to 1. */
export type Support = Readonly<Record<Signal, number>>;

/** What the score takes into account beside the signals. */
export interface Circumstances {
  /** The text is a non-delivery report. */
  readonly isReport: boolean;
  readonly reason: ReasonFit;
  /** The article is about systems of which none wrote the report or is named in it. */
  readonly otherSystem: boolean;
  /** The report has events of the event log, and the article knows others. */
  readonly otherEvents: boolean;
  /** The article is of the family that explains reasons in general. */
  readonly isGeneral: boolean;
}

/** Log-odds that the article answers. */
export function score(support: Support, circumstances: Circumstances, w: Weights): number {
  const { phrase, event, statusCode, replyCode, addressType, reporter, terms } = support;
  const { isReport, otherSystem, otherEvents, isGeneral } = circumstances;
  if (circumstances.reason === 'no cause' && isGeneral) return w.noCause;
  return (
    w.none +
    w.phrase * phrase +
    w.event * event +
    w.statusCode * statusCode +
    w.agreedStatusCode * statusCode * Math.max(phrase, terms) +
    w.replyCode * replyCode +
    w.addressType * addressType +
    w.reporter * reporter +
    (isGeneral ? generalReason(circumstances.reason, w) : ownReason(circumstances.reason, support, w)) +
    w.terms * terms +
    (isReport ? w.report : 0) +
    (otherSystem ? w.otherSystem : 0) +
    (otherEvents ? w.otherEvents : 0)
  );
}

function generalReason(fit: ReasonFit, w: Weights): number {
  if (fit === 'same') return w.reason;
  return fit === 'unread' ? 0 : w.otherGeneralReason;
}

/** For a specific article the reason counts only as far as something else speaks for it; else the general one answers. */
function ownReason(fit: ReasonFit, support: Support, w: Weights): number {
  const own = ownCase(support, w);
  switch (fit) {
    case 'same':
      return w.reason * Math.max(own, Math.min(1, support.terms / w.ownTerms));
    case 'any':
      return w.reason * own;
    case 'other':
      return w.otherReason * (1 - own);
    case 'untold':
    case 'no cause':
    case 'unread':
      return 0;
    default:
      return fit satisfies never;
  }
}

/**
 * How far a specific article has a case of its own, 0 to 1: a phrase, an event, or a code that its phrase, its reporter
 * or its terms agree with.
 */
function ownCase({ phrase, event, statusCode, reporter, terms }: Support, w: Weights): number {
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
