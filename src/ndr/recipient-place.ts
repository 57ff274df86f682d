import { type FoundAddress, findAddresses, localPart } from './address';

/** How sure the place of an address makes that it is a failed recipient's; the surest places that are filled count. */
export type Place = 'item' | 'labelled' | 'phrase' | 'answer' | 'mention';
export const PLACES: readonly Place[] = ['item', 'labelled', 'phrase', 'answer', 'mention'];

export interface PlacedAddress {
  readonly address: string;
  readonly place: Place;
}

/** The addresses of a line of a report with their places; `isIntroduced` tells that words stand above. */
export function placesIn(report: readonly string[], at: number, isIntroduced: boolean): PlacedAddress[] {
  const line = report[at] as string;
  const before = lineBefore(report, at);
  const addresses = findAddresses(line);
  if (addresses.length === 0) return [];
  const original = generatedFrom(line);
  if (original) {
    const isAlias = ALIAS.test(line) || findAddresses(before).length > 0;
    return [{ address: original, place: isAlias ? 'phrase' : 'item' }];
  }
  if (ALIAS_BELOW.test(before)) return [{ address: (addresses[0] as FoundAddress).address, place: 'phrase' }];
  const doubled = bracketed(line, addresses);
  if (doubled) return [{ address: doubled, place: 'item' }];
  return addresses.flatMap((found, i) => {
    const place = placeOf(line, found, before, isIntroduced);
    return place && (i === 0 || place !== 'item') ? [{ address: found.address, place }] : [];
  });
}

/** The addresses of a line that goes on with a server's answer. */
export function placesInAnswer(line: string): PlacedAddress[] {
  return findAddresses(line).map(({ address }) => ({ address, place: 'answer' }));
}

/** The line above; where that is empty and introduces nothing, the last that is not. */
function lineBefore(report: readonly string[], at: number): string {
  const above = report[at - 1] ?? '';
  const introduction = above.trim() === '' ? (report[at - 2] ?? '') : '';
  return SENT_BY.test(introduction) ? introduction : above;
}

/** Characters beside an address that tell what it is there for. */
const NEAR = 300;

function placeOf(
  line: string,
  { start, end, address }: FoundAddress,
  before: string,
  isIntroduced: boolean,
): Place | null {
  const ahead = line.slice(Math.max(0, start - NEAR), start);
  const behind = line.slice(end, end + NEAR);
  if (WRITES_REPORTS.test(localPart(address)) || QUOTED_BEHIND.test(behind)) return null;
  if (GREETED_BEHIND.test(behind) || GREETED_AHEAD.test(ahead)) return null;
  if (HELP_AHEAD.test(ahead)) return null;
  if (SENDER_AHEAD.test(ahead)) return TO_SOMEBODY.test(ahead) ? 'phrase' : null;
  if (CONCLUSION.test(line) && start === line.indexOf('<') + 1) return 'item';
  if (ITEM_AHEAD.test(ahead) && !ANSWER_BREAKS_OFF.test(before)) {
    if (SENT_BY.test(before)) return null;
    if (ITEM_BEHIND.test(behind)) return 'item';
    if (isIntroduced && /^[>"']{0,2}\s/.test(behind) && (LIST_BEFORE.test(before) || isItemLine(before)))
      return 'item';
  }
  if (LABEL_AHEAD.test(ahead)) return 'labelled';
  if (RESERVED.has(localPart(address))) return null;
  if (
    PHRASE_AHEAD.test(ahead) ||
    (ahead.trim().length < 3 && PHRASE_AHEAD.test(`${before} `)) ||
    PHRASE_BEHIND.test(behind)
  )
    return 'phrase';
  return /[45]\d\d|[45]\.\d\.\d/.test(line) ? 'answer' : 'mention';
}

/** An address at the head of a line: behind bullets, quotes, a type prefix, a display name or ids in front of `<`. */
const ITEM_AHEAD =
  /^[\s\-*•·>»"'(<[]{0,40}(?:(?:SMTP|rfc822)\s?[:;]\s?)?[<"'(]{0,3}$|^\s{0,12}\p{L}[\p{L} .,'-]{0,60} ?[<(]{1,2}$|^\s{0,12}[\w.:-]{1,80}:<$/iu;
/** … and then the end of the line, or what parts it from its refusal. */
const ITEM_BEHIND =
  /^[>"')\]]{0,3}\s{0,8}(?!\(in reply to)(?:\.?$|[:;,(]|\[[^\d\s]|-{1,2}\s|=>|SMTP error|\s?\()/;
/** Sendmail's own line below a dialogue: `550 5.1.1 <a@b.example>... User unknown`. */
export const CONCLUSION = /^\s{0,8}[45]\d\d (?:[45]\.\d\.\d{1,3} )?<[^<>\s]{1,320}>\.\.\./;
/** What a list of recipients begins behind. */
const LIST_BEFORE = /^\s*$|[:.][^\p{L}\p{N}.:]{0,80}$/u;
/** Whether a line begins with an address, so that the one below may go on with the list. */
function isItemLine(line: string): boolean {
  const [first] = findAddresses(line);
  return first !== undefined && first.start <= 6 && !line.startsWith('...', first.end + 1);
}

/** The line above ends within a server's answer, so that the address below belongs to it. */
const ANSWER_BREAKS_OFF = /(?:\bsaid:?|[45]\d\d|[45]\.\d\.\d{1,3}|[45]\d\d-)\s{0,3}$/;
const SENT_BY = /\b(?:sent by|message from|sender)\W{0,4}$/i;

/** `a@b.example <a@b.example>`: the second is the address, the first what the sender called it. */
function bracketed(line: string, addresses: readonly FoundAddress[]): string | null {
  const [first, second] = addresses;
  if (!first || !second || !ITEM_AHEAD.test(line.slice(0, first.start))) return null;
  return /^["']?\s{1,2}<$/.test(line.slice(first.end, second.start)) &&
    /^>\s{0,2}(?:$|:)/.test(line.slice(second.end))
    ? second.address
    : null;
}

const LABEL_AHEAD =
  /(?:\bRCPT TO\s?:|(?<![\p{L}\p{N}])(?:recipient(?:'s)?(?: e-?mail)?(?: address)?(?:\(es\)|es|s)?|final delivery userid|mailbox|user|account|address|destination|destinataire|empfänger|destinatario|destinatário|получатель|příjemce|宛先|収件人|收件人|failed|permanent errors|to whom|exceeds allowed size|unknown user|no such user|emailAddress)\W{0,6})[\s:：=<"'([]{1,12}$/iu;

/** `message to <a>`, `was not delivered to a`, `delivering your mail to <a>`. */
const PHRASE_AHEAD =
  /(?<![\p{L}\p{N}])(?:to|for|recipient|user|account|address|an|à|para|a|кому|destinatario|mailbox)\s{1,4}(?:the )?(?:following )?(?:user |address |recipient |mailbox |e-?mail (?:address )?)?[<"'([«„]{0,3}$/iu;
const PHRASE_BEHIND =
  /^[>"')\]]{0,3}\s{1,3}(?:was|is|could|couldn|has|does|did|not|failed|konnte|wurde|n'a|no se|não)\b/i;

/** Addresses that only write reports, and those that mailing lists are managed by. */
const WRITES_REPORTS = /^(?:mailer-daemon|mail-?daemon)$|.-(?:owner|request|bounces|admin|ctl)$/;

/** Addresses of machines, which are written to when somebody needs help. */
const RESERVED = new Set(['postmaster', 'abuse', 'noreply', 'no-reply', 'support', 'helpdesk', 'root']);

/** Exim: `generated by a@b.example`, `(ultimately generated from a@b.example)`; Sendmail, Postfix: `(expanded from: <a@b.example>)`. */
function generatedFrom(line: string): string | null {
  const match = /\b(?:generated (?:by|from)|expanded from):?\s{0,4}<?/i.exec(line);
  if (!match || findAddresses(line.slice(0, match.index)).length > 0) return null;
  return findAddresses(line.slice(match.index))[0]?.address ?? null;
}

/** The address above such a line failed; where a pipe or file stands above it, the alias is all there is. */
const ALIAS = /ultimately generated from|expanded from/i;

/** … as Postfix breaks the line. */
const ALIAS_BELOW = /\((?:ultimately generated|expanded) from:?\s{0,4}$/i;

/** Somebody who is quoted in a thread. */
const QUOTED_BEHIND =
  /^[>"')\]]{0,3}\s{1,2}(?:wrote|schrieb|a écrit|escribió|escreveu|ha scritto|schreef|skrev|napisał|написал)(?![\p{L}\p{N}])/iu;

/** Whom a report greets: the sender. */
const GREETED_BEHIND = /^[>"')\]]{0,3}\s?様\s*$/;
const GREETED_AHEAD =
  /^\W{0,8}(?:hello|hi|dear|hallo|liebe[rs]?|sehr geehrte[rs]?|bonjour|cher|hola|estimad[oa]|olá|ciao|gentile|здравствуйте|уважаемый)\s{1,4}[<"'(]{0,2}$/iu;

/** Fields and words before an address that make it the sender's or the reporter's. */
const SENDER_AHEAD =
  /^\W{0,8}(?:from|original address|(?:original )?sender(?:'s)?(?: e-?mail)?(?: address)?|reply-to|return-path|mail from|envelope-from|envelope sender|message-id|sent by|x-[\w-]{1,40}|received|by|cc|de|von|от)\s?:|\bMAIL FROM\s?:\s?<?$|envelope-from\s?<?$|^\s{0,8}from\s/i;

/** `from <sender> to <recipient>`: the second is the one. */
const TO_SOMEBODY = /\b(?:to|for|RCPT TO)\b\s?:?\s{0,4}[<"']{0,2}$/i;

/** Words before an address that help is to be had from. */
const HELP_AHEAD =
  /\b(?:please )?(?:contact|forward|report to|e-?mail us|send (?:mail|e-?mail|a message) to|write to|assistance|directed to)\b[^.]{0,80}$/i;
