import { type Phrase, holds, normalised, phrase } from './phrase';
import type { Reason } from './reason';
import { reasonOfReplyCode, reasonOfStatusCode } from './reason-codes';
import { REASON_PHRASES, VAGUE_PHRASES } from './reason-phrases';

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
}

/**
 * Why delivery failed: by what the refusing server says, else by what the reporter says of the recipient, else by
 * the code, for one code means many things and words mean one.
 */
export function readReason({ diagnostics, words, explanation, subject, statusCode, replyCode }: ReasonClues): Reason {
  return (
    firstReason(diagnostics, TELLING) ??
    reasonInText(words, TELLING) ??
    reasonOfStatusCode(statusCode) ??
    firstReason(diagnostics, VAGUE) ??
    reasonInText(words, VAGUE) ??
    reasonInText(explanation, LONG) ??
    reasonInText(subject, LONG) ??
    reasonOfReplyCode(replyCode) ??
    (diagnostics.length === 0 && statusCode === null && replyCode === null ? 'undefined' : 'onhold')
  );
}

/** The reason that a text tells in so many words; null where it tells none. */
export function reasonInWords(text: string): Reason | null {
  return reasonInText(text, TELLING) ?? reasonInText(text, VAGUE);
}

/** Bounds the time that a hostile text can take; a server's answer is a few lines. */
const SEARCHED_MAX = 4_000;

/** In prose a short phrase is chance: it counts only in what is said of a recipient. */
const LONG_MIN = 12;

type ReasonPhrase = readonly [Reason, Phrase];

const TELLING = byLength(REASON_PHRASES);
const VAGUE = byLength(VAGUE_PHRASES);
const LONG = [...TELLING, ...VAGUE].filter(([, { length }]) => length >= LONG_MIN);

function byLength(phrases: Readonly<Partial<Record<Reason, readonly string[]>>>): readonly ReasonPhrase[] {
  return Object.entries(phrases)
    .flatMap(([reason, texts]) => texts.map(text => [reason as Reason, phrase(text)] as const))
    .sort(([, a], [, b]) => b.length - a.length);
}

function firstReason(texts: readonly string[], phrases: readonly ReasonPhrase[]): Reason | null {
  return texts.reduce<Reason | null>((reason, text) => reason ?? reasonInText(text, phrases), null);
}

function reasonInText(text: string, phrases: readonly ReasonPhrase[]): Reason | null {
  if (text === '') return null;
  const words = normalised(text.slice(0, SEARCHED_MAX));
  return phrases.find(([, candidate]) => holds(words, candidate))?.[0] ?? null;
}
