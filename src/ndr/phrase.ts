import { findAddresses } from './address';

/** Words to look for, with gaps for what changes between one occurrence and the next. */
export interface Phrase {
  readonly parts: readonly string[];
  /** Letters that have to be there: the more, the less is the hit a chance. */
  readonly length: number;
  /** Written in a script without spaces. */
  readonly isUnspaced: boolean;
}

/** `…` in a phrase stands for at most this many characters. */
const GAP_MAX = 120;

const GAP = '…';

/** What stands in a gap may belong to another sentence: a phrase without one is surer. */
const GAP_COST = 6;

export function phrase(text: string): Phrase {
  const parts = normalised(text)
    .split(GAP)
    .map(part => part.trim());
  return {
    parts,
    length: parts.reduce((sum, part) => sum + weight(part), 0) - GAP_COST * (parts.length - 1),
    isUnspaced: UNSPACED.test(parts[0] ?? ''),
  };
}

/** A character of an unspaced script holds about as much as three letters. */
function weight(part: string): number {
  return [...part].reduce((sum, character) => sum + (UNSPACED.test(character) ? 3 : 1), 0);
}

/** Lower case, one space between words, plain quotes, no accents: the form in which texts and phrases are compared. */
export function normalised(text: string): string {
  return withoutAccents(text.toLowerCase())
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Servers that answer in ASCII write `Empfaenger` and `boite aux lettres pleine`. */
function withoutAccents(text: string): string {
  if (!/[^\0-\x7F]/.test(text)) return text;
  const spelled = text.replace(/[äöüß]/g, letter => SPELLED[letter] as string);
  return spelled
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .normalize('NFC');
}

const SPELLED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** A normalised text with `<address>` and `<host>` where mail addresses and host names stand. */
export function masked(text: string): string {
  let named = '';
  let end = 0;
  for (const found of findAddresses(text)) {
    named += `${text.slice(end, found.start)}address`;
    end = found.end;
  }
  return (named + text.slice(end))
    .replace(/<?\baddress\b>?(?::|\.{3})?/g, '<address>')
    .replace(/(?<![\w@.-])(?:[a-z0-9][a-z0-9-]{0,62}\.){1,8}[a-z]{2,24}(?![\w@.-])/g, '<host>');
}

/** Whether a normalised text holds the phrase, whole words only. */
export function holds(text: string, { parts }: Phrase): boolean {
  const [first, ...rest] = parts as [string, ...string[]];
  for (let at = wordIndex(text, first, 0); at >= 0; at = wordIndex(text, first, at + 1)) {
    if (followedBy(text, rest, at + first.length)) return true;
    if (rest.length > 0 && !text.includes(rest[0] as string)) return false;
  }
  return false;
}

function followedBy(text: string, parts: readonly string[], from: number): boolean {
  let end = from;
  for (const part of parts) {
    const at = wordIndex(text, part, end);
    if (at < 0 || at - end > GAP_MAX) return false;
    end = at + part.length;
  }
  return true;
}

const LETTER = /[\p{L}\p{N}]/u;
/** Scripts that put no space between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;

/** Whether a text holds writing without spaces. */
export function hasUnspaced(text: string): boolean {
  return UNSPACED.test(text);
}

function wordIndex(text: string, part: string, from: number): number {
  for (let at = text.indexOf(part, from); at >= 0; at = text.indexOf(part, at + 1)) {
    if (isBoundary(text[at - 1], part[0]) && isBoundary(text[at + part.length], part.at(-1))) return at;
  }
  return -1;
}

function isBoundary(outside: string | undefined, inside: string | undefined): boolean {
  if (!outside || !inside || !LETTER.test(outside) || !LETTER.test(inside)) return true;
  return UNSPACED.test(inside) || UNSPACED.test(outside);
}
