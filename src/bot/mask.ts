import { addressesIn, findAddresses } from '../ndr/address';
import type { Ndr } from '../ndr/ndr';

/**
 * A report for the eyes of a whole channel: of each person's address only the first and the last letter of the local part
 * stay (`k…i@example.jp`), in the recipients and in the server's own words. The domain stays: it tells who must act.
 */
export function maskNdr(ndr: Ndr): Ndr {
  const addresses = ndr.recipients.flatMap(({ address }) => address || []);
  return {
    ...ndr,
    recipients: ndr.recipients.map(recipient => ({
      ...recipient,
      address: recipient.address && maskAddress(recipient.address),
    })),
    diagnosticCode: ndr.diagnosticCode && maskText(ndr.diagnosticCode, addresses),
  };
}

/** A mail address, an X.400 or directory name, a fax number: what tells the person is masked. */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf('@');
  if (at >= 0) {
    const domain = address.slice(at + 1);
    return `${maskWord(address.slice(0, at))}@${NUMBER.test(domain) ? maskWord(domain) : domain}`;
  }
  return PERSON_FIELD.test(address)
    ? address.replace(PERSON_FIELD_ALL, (_, name: string, value: string) => name + maskWord(value))
    : maskWord(address);
}

/** Outlook puts a fax number where others have the domain: `Karl Meier@+49 (171) 020225`. */
const NUMBER = /^\+?[\d\s()/…-]+$/;

/** Surname, given name, initials and common name of an X.400 address (F.401) or a distinguished name. */
const PERSON_FIELD = /(?<![^;/,\s])(?:s|g|i|cn|dda:[^=;/]{1,40})=/i;
const PERSON_FIELD_ALL = /((?<![^;/,\s])(?:s|g|i|cn|dda:[^=;/]{1,40})=)([^;/]+)/gi;

/** Of one letter nothing would be left to mask that stands not also in every other word. */
const TELLING_LENGTH = 2;

/** A mailbox that servers name where no address was read: `User unknown: kim.lee`. */
const UNKNOWN_USER =
  /\b(user unknown|unknown user|unknown mailbox|no such user|no such mailbox)( ?[:=] ?"?| ?")([\p{L}\p{N}._+-]{2,64})(?![\p{L}\p{N}@…])/giu;

/** Masks every mail address in a text, and the recipients by whatever else they are called in it. */
function maskText(text: string, recipients: readonly string[]): string {
  const others = recipients.filter(address => addressesIn(address)[0] !== address);
  const masked = maskMailAddresses(replaceWords(text, others, maskAddress));
  // Servers name the mailbox without its domain too: `550 unknown user kim.lee`.
  const locals = recipients
    .map(address => address.slice(0, Math.max(0, address.lastIndexOf('@'))))
    // A subaddress (RFC 5233) leads to the mailbox before its plus sign.
    .flatMap(local => [local, local.split('+')[0] ?? '']);
  return replaceWords(
    masked,
    locals.filter(local => local.length >= TELLING_LENGTH),
    maskWord,
  ).replace(UNKNOWN_USER, (_, words, between, mailbox) => words + between + maskWord(mailbox));
}

function maskMailAddresses(text: string): string {
  let masked = text;
  for (const { address, start, end } of findAddresses(text).reverse()) {
    // The end of one that is masked: `k…` stands before its `e@example.jp`.
    if (masked[start - 1] === ELLIPSIS && ONE_LETTER.test(address)) continue;
    masked = masked.slice(0, start) + maskAddress(address) + masked.slice(end);
  }
  // Behind a masked one, as in `a=@kim@example.jp`, another may have come to light.
  return masked === text ? text : maskMailAddresses(masked);
}

const ONE_LETTER = /^.@/u;

/** Replaces words in any case where they stand alone; in `mail@mail.example` the second is a domain, and stays. */
function replaceWords(text: string, words: readonly string[], mask: (word: string) => string): string {
  // The longest first: one word can hold another.
  return [...words]
    .sort((a, b) => b.length - a.length)
    .reduce((result, word) => {
      const before = STARTS_A_WORD.test(word) ? NOT_BEFORE : '';
      const behind = ENDS_A_WORD.test(word) ? NOT_BEHIND : '';
      const alone = new RegExp(before + word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&') + behind, 'giu');
      return result.replace(alone, mask);
    }, text);
}

/** Letters of scripts that put spaces between words; in others a name may stand right beside a sentence. */
const LETTER = '[\\p{sc=Latin}\\p{sc=Greek}\\p{sc=Cyrillic}\\p{N}]';
const STARTS_A_WORD = new RegExp(`^${LETTER}`, 'u');
const ENDS_A_WORD = new RegExp(`${LETTER}$`, 'u');
const NOT_BEFORE = `(?<!${LETTER}|@|${LETTER}\\.)`;
const NOT_BEHIND = `(?!${LETTER}|[.-]${LETTER})`;

const ELLIPSIS = '…';

/** One or two letters tell too much when both are left. */
function maskWord(word: string): string {
  const letters = [...word];
  return letters.length <= 2
    ? `${letters.length === 2 ? letters[0] : ''}${ELLIPSIS}`
    : `${letters[0]}${ELLIPSIS}${letters.at(-1)}`;
}
