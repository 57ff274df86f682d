import type { TermFit } from './best-passages';
import type { Signal } from './finding';
import type { ReasonFit } from './reason-fit';
import type { Weights } from './weights';

/** What speaks for one article, each from 0 to 1. */
export interface Support extends Readonly<Record<Signal, number>> {
  /** How much of the text its phrases cover together, in words that one article alone has. */
  readonly extent: number;
  /** A status code that the article's system has numbered itself. */
  readonly ownCode: number;
  /** What terms have in common with the article. */
  readonly fit: TermFit;
}

/**
 * Whether the system that wrote the report, or one that is named in it, is one of the article's: `any` where the article
 * names none or there is no report, `sibling` where a product wrote it that prints the same texts and has articles of its
 * own, and `kin` where such an article names that product too.
 */
export type SystemFit = 'same' | 'kin' | 'other' | 'sibling' | 'any';

/** What the score takes into account beside the signals. */
export interface Circumstances {
  /** The text is a non-delivery report. */
  readonly isReport: boolean;
  /** No report, but a few words: a code among them is what is asked about. */
  readonly isBrief: boolean;
  /** No report, but a sentence or two: hardly a word stands there that does not matter. */
  readonly isQuestion: boolean;
  readonly reason: ReasonFit;
  readonly system: SystemFit;
  /** The report has events of the event log, and the article knows others; or a question names one that it lacks. */
  readonly otherEvents: boolean;
  /** The article is of the family that explains reasons in general. */
  readonly isGeneral: boolean;
}

/** Log-odds that the article answers. */
export function score(support: Support, circumstances: Circumstances, w: Weights): number {
  const { phrase, event, statusCode, replyCode, addressType, reporter } = support;
  const { isReport, system, otherEvents, isGeneral } = circumstances;
  if (circumstances.reason === 'no cause' && isGeneral) return w.noCause;
  const own = isGeneral ? 1 : ownCase(support, w);
  const apart = system === 'same' && circumstances.reason === 'same' ? w.termsOfSystem : w.termsBesideReason;
  const isTold = TOLD.has(circumstances.reason);
  const told = w.terms * support.terms * (isTold ? apart + (1 - apart) * own : 1);
  const terms = circumstances.isQuestion ? Math.max(told, askedTerms(support.fit, w)) : told;
  return (
    w.none +
    w.phrase * phrase +
    w.extent * Math.log1p(support.extent) * phrase +
    w.event * event +
    w.statusCode * statusCode +
    (circumstances.isBrief ? w.askedStatusCode * statusCode ** 2 : 0) +
    w.agreedStatusCode *
      Math.max(statusCode * Math.max(phrase, support.terms), isReport ? support.ownCode : 0) +
    w.replyCode * replyCode +
    w.addressType * addressType +
    w.reporter * reporter +
    (isGeneral ? generalReason(circumstances.reason, w) : ownReason(circumstances.reason, own, w)) +
    (isTold && own === 1 ? Math.min(w.mostBesidePhrase, terms) : terms) +
    (isReport ? w.report : 0) +
    (system === 'other' || system === 'sibling' ? w.otherSystem : 0) +
    (otherEvents ? w.otherEvents : 0)
  );
}

/**
 * What terms add where they are nearly all that is asked: a story brings many of an article's terms together, a question
 * has few, but they are most of it.
 */
function askedTerms({ density, mass }: TermFit, w: Weights): number {
  return w.fewTerms + w.askedDensity * density + w.askedMass * Math.log1p(mass);
}

const TOLD: ReadonlySet<ReasonFit> = new Set(['same', 'other', 'any']);

function generalReason(fit: ReasonFit, w: Weights): number {
  if (fit === 'same') return w.reason;
  return fit === 'unread' ? 0 : w.otherGeneralReason;
}

/** For a specific article the reason counts only as far as something else speaks for it; else the general one answers. */
function ownReason(fit: ReasonFit, own: number, w: Weights): number {
  switch (fit) {
    case 'same':
      return w.reason * own;
    case 'any':
      return w.anyReason * own;
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
function ownCase({ phrase, event, statusCode, reporter, ownCode }: Support, w: Weights): number {
  const code = Math.max(ownCode, statusCode * Math.max(phrase, reporter));
  return Math.min(1, Math.max(phrase / w.ownPhrase, event / w.eventWithoutSource, code / w.ownCode));
}

/** Articles of which at most one is right. */
export interface Rivals {
  /** The highest score. */
  readonly best: number;
  /** How many articles with that score they are worth together. */
  readonly number: number;
}

export function rivals(scores: readonly number[], w: Weights): Rivals {
  const best = scores.reduce((most, score) => Math.max(most, score), -Infinity);
  return { best, number: scores.reduce((sum, score) => sum + Math.exp((score - best) / w.rivalScale), 0) };
}

/** How many articles with this score the rivals are worth: 1 over it is the share of an article that is among them. */
export function worth({ best, number }: Rivals, score: number, w: Weights): number {
  return number === 0 ? 0 : number * Math.exp((best - score) / w.rivalScale);
}

/** What is added to the best of a question's articles because it is `gap` ahead of the others. */
export function lead(gap: number, w: Weights): number {
  return w.lead * (1 - Math.exp(-((gap / w.leadScale) ** 2)));
}

/** Several findings of one signal together: each leaves less to add for the next. */
export function combined(a: number, b: number): number {
  return 1 - (1 - a) * (1 - b);
}

/** The probability of log-odds. */
export function confidence(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** The probability of log-odds beside a rival with log-odds of its own, where at most one of the two is right. */
export function shareOf(logOdds: number, rival: number): number {
  return 1 / (1 + Math.exp(-logOdds) + Math.exp(rival - logOdds));
}
