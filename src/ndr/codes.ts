import { blankLookAlikes } from './look-alikes';

/** A code as it stands in a text: an SMTP reply code or an enhanced status code. */
export interface Code {
  readonly kind: 'reply' | 'status';
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The codes in a text, in order; numbers that only look like codes, and counts, are none. */
export function findCodes(text: string): Code[] {
  const blanked = text.split('\n').map(withoutLookAlikes).join('\n');
  const codes: Code[] = [];
  for (const match of blanked.matchAll(STATUS_OR_REPLY)) {
    const start = match.index;
    const end = start + match[0].length;
    const kind = match[0].includes('.') ? 'status' : 'reply';
    if (!standsAlone(blanked, start, end)) continue;
    if (kind === 'reply' && !isInReplyPosition(blanked, text, start, end)) continue;
    codes.push({ kind, value: match[0], start, end });
    if (codes.length === CODES_MAX) break;
  }
  return codes;
}

/** Most lines of a long report hold nothing that could be a code. */
function withoutLookAlikes(line: string): string {
  return MAY_BE_A_CODE.test(line) ? blankLookAlikes(line) : line;
}

const MAY_BE_A_CODE = /[245](?:\d\d|\.[0-7]\.\d)/;

/** A page of nothing but `550 x`; the transcript of a report to 200 recipients has a thousand. */
const CODES_MAX = 2_000;

/** Class 2, 4 or 5, a subject of RFC 3463 (0 to 7), a detail of up to three digits. */
const STATUS_OR_REPLY = /[245]\.[0-7]\.\d{1,3}|[245][0-9]\d/g;

function standsAlone(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? ' ';
  const behind = text.slice(end, end + 2);
  if (/[\p{L}\p{N}_.@/\\$€£%+&]/u.test(before)) return false;
  if (
    before === '-' &&
    /[\p{L}\p{N}_]/u.test(text[start - 2] ?? ' ') &&
    !/[245]\d\d-$/.test(text.slice(start - 4, start))
  )
    return false;
  if (text.slice(start, end).includes('.') && /^-\d/.test(behind)) return false;
  return !/^(?:[\p{L}\p{N}_@/\\%]|[.,]\d)/u.test(behind);
}

/** What may stand before a reply code: the start of a line, punctuation, or a word that announces it. */
const ANNOUNCES_REPLY =
  /(?:^|[\n:：;#()"'<>[\]{|=,*.!?-]|(?<![\p{L}\p{N}])(?:said|says|answered|answering|error|errors|(?:[a-z]{1,20})?code|reply|response|responded|returned|returns|reason|status|with|failure|failed|smtp|esmtp|got|was|is|a|an|server|host|message|to|of|command|diagnostic|fehler|erreur|erro|error:|ошибка|código|code:))$/iu;

/** What may follow a reply code: a space or hyphen and words, an enhanced code, the end of the line. */
const FOLLOWS_REPLY = /^(?:[ \t]*(?:$|\n)|[ \t]*[-–:;,.)\]"'#(]|[ \t]+[^\s])/u;

/** What follows nothing but a reply code: an enhanced code, or the hyphen of a multi-line reply and its text. */
const LEADS_AN_ANSWER = /^(?:[\s-]{1,3}#?\(?[245]\.[0-7]\.\d{1,3}\b|-['"<#\p{L}])/u;

/** Nouns that make a number a count and no code. */
const COUNTED =
  /^\s{0,3}(?:x\b|kb\b|mb\b|gb\b|bytes?\b|items?\b|users\b|people\b|messages\b|mails\b|days?\b|hours?\b|minutes?\b|seconds?\b|ms\b|euros?\b|usd\b|eur\b|percent\b|%|points?\b|pages?\b|of\b)/i;

function isInReplyPosition(blanked: string, text: string, start: number, end: number): boolean {
  const before = lineHead(text, start);
  if (before.endsWith('[') && text[end] === ']' && !/^\s?\p{L}/u.test(text.slice(end + 1, end + 3)))
    return false;
  const behind = blanked.slice(end, end + 40);
  if (LEADS_AN_ANSWER.test(behind)) return true;
  return ANNOUNCES_REPLY.test(before.trimEnd()) && FOLLOWS_REPLY.test(behind) && !COUNTED.test(behind);
}

/** The end of the line up to a position, at most as long as a word that announces something. */
function lineHead(text: string, at: number): string {
  const head = text.slice(Math.max(0, at - 60), at);
  return head.slice(head.lastIndexOf('\n') + 1);
}
