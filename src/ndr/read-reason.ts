import { phrase } from './phrase';
import { type PhraseBook, phraseBook } from './phrase-book';
import type { Reason } from './reason';
import { reasonOfReplyCode, reasonOfStatusCode, reasonOfSubject } from './reason-codes';
import { REASON_PHRASES } from './reason-phrases';
import type { SmtpStage } from './smtp-stage';

/** What there is to read a reason from, for one recipient. */
export interface ReasonClues {
  /** The refusing server's own words, the closest to it first; none of them empty. */
  readonly diagnostics: readonly string[];
  /** What the reporter says of this recipient. */
  readonly words: string;
  /** What the reporter explains to everybody. */
  readonly explanation: string;
  readonly subject: string;
  readonly statusCode: string | null;
  readonly replyCode: string | null;
  /** Where in the dialogue the server refused. */
  readonly stage: SmtpStage | null;
}

/**
 * Why delivery failed: by what the refusing server says, else by what the reporter says of the recipient, else by
 * the code, for one code means many things and words mean one.
 */
export function readReason(clues: ReasonClues): Reason {
  return atStage(reasonToldBy(clues), clues.stage);
}

/** A server that has not yet heard of the recipient refuses the sender or the client, whatever it says. */
function atStage(reason: Reason, stage: SmtpStage | null): Reason {
  if (!ABOUT_THE_ADDRESS.has(reason)) return reason;
  if (stage === 'mail') return 'rejected';
  return stage === 'connect' ? 'blocked' : reason;
}

/** "Access denied" to MAIL FROM is denied to the sender. */
function refusalAtStage(reason: Reason | null, stage: SmtpStage | null): Reason | null {
  return reason === 'securityerror' && stage === 'mail' ? 'rejected' : reason;
}

const ABOUT_THE_ADDRESS: ReadonlySet<Reason> = new Set([
  'userunknown',
  'hostunknown',
  'mailboxfull',
  'suspend',
  'hasmoved',
]);

function reasonToldBy(clues: ReasonClues): Reason {
  const { diagnostics, words, explanation, subject, statusCode, replyCode, stage } = clues;
  const isAnswered = diagnostics.length > 0;
  return (
    firstReason(diagnostics, TELLING) ??
    TELLING.longestIn(words) ??
    reasonOfStatusCode(statusCode) ??
    refusalAtStage(firstReason(diagnostics, VAGUE), stage) ??
    LONG_TELLING.longestIn(explanation) ??
    LONG_TELLING.longestIn(subjectOfSystem(subject)) ??
    (isAnswered ? null : (VAGUE.longestIn(words) ?? LONG_VAGUE.longestIn(explanation))) ??
    reasonOfSubject(statusCode) ??
    (isAnswered ? 'onhold' : reasonOfCodesAlone(statusCode, replyCode))
  );
}

/** A status code that says more than its class is no invitation to guess: with 5.0.350 even 550 means any refusal. */
function reasonOfCodesAlone(statusCode: string | null, replyCode: string | null): Reason {
  const isSpecific = statusCode !== null && !statusCode.endsWith('.0.0');
  return (isSpecific ? null : reasonOfReplyCode(replyCode)) ?? (statusCode === null ? 'undefined' : 'onhold');
}

/** Sendmail and Domino tell the reason in the subject; others put the subject of the returned message there. */
function subjectOfSystem(subject: string): string {
  return /^(?:returned mail|delivery failure)\s?:/i.test(subject) ? subject : '';
}

/** The reason that a text tells in so many words; null where it tells none. */
export function reasonInWords(text: string): Reason | null {
  return TELLING.longestIn(text) ?? VAGUE.longestIn(text);
}

/** In prose a short phrase is chance: it counts only in what is said of a recipient. */
const LONG_MIN = 12;

const TELLING = reasonBook('telling', 0);
const VAGUE = reasonBook('vague', 0);
const LONG_TELLING = reasonBook('telling', LONG_MIN);
const LONG_VAGUE = reasonBook('vague', LONG_MIN);

function reasonBook(strength: 'telling' | 'vague', minLength: number): PhraseBook<Reason> {
  return phraseBook(
    Object.entries(REASON_PHRASES)
      .flatMap(([reason, phrases]) =>
        (phrases[strength] ?? []).map(text => [reason as Reason, text] as const),
      )
      .filter(([, text]) => phrase(text).length >= minLength),
  );
}

function firstReason(texts: readonly string[], book: PhraseBook<Reason>): Reason | null {
  return texts.reduce<Reason | null>((reason, text) => reason ?? book.longestIn(text), null);
}
