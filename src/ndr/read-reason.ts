import { type Phrase, holds, masked, normalised, phrase } from './phrase';
import type { Reason } from './reason';
import { reasonOfReplyCode, reasonOfStatusCode, reasonOfSubject } from './reason-codes';
import type { SmtpStage } from './smtp-stage';
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

const ABOUT_THE_ADDRESS: ReadonlySet<Reason> = new Set(['userunknown', 'hostunknown', 'mailboxfull', 'suspend', 'hasmoved']);

function reasonToldBy({ diagnostics, words, explanation, subject, statusCode, replyCode }: ReasonClues): Reason {
  return (
    firstReason(diagnostics, TELLING) ??
    reasonInText(words, TELLING) ??
    reasonOfStatusCode(statusCode) ??
    firstReason(diagnostics, VAGUE) ??
    reasonInText(words, VAGUE) ??
    reasonInText(explanation, LONG_TELLING) ??
    reasonInText(subject, LONG_TELLING) ??
    reasonInText(explanation, LONG_VAGUE) ??
    reasonInText(subject, LONG_VAGUE) ??
    reasonOfSubject(statusCode) ??
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

/** Phrases by their first word, so that a text is compared only with those it can hold. */
interface PhraseBook {
  readonly byFirstWord: ReadonlyMap<string, readonly ReasonPhrase[]>;
  /** Those in scripts that put no space between words. */
  readonly unspaced: readonly ReasonPhrase[];
}

const TELLING = phraseBook(REASON_PHRASES, 0);
const VAGUE = phraseBook(VAGUE_PHRASES, 0);
const LONG_TELLING = phraseBook(REASON_PHRASES, LONG_MIN);
const LONG_VAGUE = phraseBook(VAGUE_PHRASES, LONG_MIN);

type Phrases = Readonly<Partial<Record<Reason, readonly string[]>>>;

function phraseBook(source: Phrases, minLength: number): PhraseBook {
  const phrases = Object.entries(source)
    .flatMap(([reason, texts]) => texts.map(text => [reason as Reason, phrase(text)] as const))
    .filter(([, { length }]) => length >= minLength);
  const byFirstWord = new Map<string, ReasonPhrase[]>();
  const unspaced: ReasonPhrase[] = [];
  for (const entry of phrases) {
    const [word] = wordsOf(entry[1].parts[0] as string);
    if (!word || entry[1].isUnspaced) unspaced.push(entry);
    else byFirstWord.set(word, [...(byFirstWord.get(word) ?? []), entry]);
  }
  return { byFirstWord, unspaced };
}

function firstReason(texts: readonly string[], book: PhraseBook): Reason | null {
  return texts.reduce<Reason | null>((reason, text) => reason ?? reasonInText(text, book), null);
}

/** The reason of the longest phrase that the text holds. */
function reasonInText(text: string, book: PhraseBook): Reason | null {
  if (text === '') return null;
  const plain = normalised(text.slice(0, SEARCHED_MAX));
  const searched = `${plain}\n${masked(plain)}`;
  return [...new Set(wordsOf(searched))]
    .flatMap(word => book.byFirstWord.get(word) ?? [])
    .concat(book.unspaced)
    .sort(([, a], [, b]) => b.length - a.length)
    .find(([, candidate]) => holds(searched, candidate))?.[0] ?? null;
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
