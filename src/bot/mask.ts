import { findAddresses } from '../ndr/address';
import type { Ndr } from '../ndr/ndr';

/**
 * A report for the eyes of a whole channel: of each person's address only the first and the last letter of the local part
 * stay (`k…i@example.jp`), in the recipients and in the server's own words. The domain stays: it tells who must act.
 */
export function maskNdr(ndr: Ndr): Ndr {
  const addresses = ndr.recipients.map(({ address }) => address).filter(address => address !== null);
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
  if (at >= 0) return `${maskWord(address.slice(0, at))}${address.slice(at)}`;
  return PERSON_FIELD.test(address)
    ? address.replace(PERSON_FIELD_ALL, (_, name: string, value: string) => name + maskWord(value))
    : maskWord(address);
}

/** Surname, given name, initials and common name of an X.400 address (F.401) or a distinguished name. */
const PERSON_FIELD = /(?<![^;/,\s])(?:s|g|i|cn|dda:[^=;/]{1,40})=/i;
const PERSON_FIELD_ALL = /((?<![^;/,\s])(?:s|g|i|cn|dda:[^=;/]{1,40})=)([^;/]{1,200})/gi;

/** A local part that is shorter is part of too many words. */
const TELLING_LENGTH = 4;

function maskText(text: string, addresses: readonly string[]): string {
  let masked = text;
  // The longest first: one address can end with another.
  for (const address of [...addresses].sort((a, b) => b.length - a.length)) {
    masked = masked.replaceAll(address, maskAddress(address));
  }
  for (const { address, start, end } of findAddresses(masked).reverse()) {
    if (masked[start - 1] === ELLIPSIS) continue;
    masked = masked.slice(0, start) + maskAddress(address) + masked.slice(end);
  }
  for (const address of addresses) {
    const local = address.slice(0, Math.max(0, address.lastIndexOf('@')));
    if (local.length >= TELLING_LENGTH) masked = replaceWord(masked, local);
  }
  return masked;
}

/** Servers name the mailbox without its domain too: `550 unknown user kim.lee`. */
function replaceWord(text: string, word: string): string {
  let result = text;
  for (let at = result.indexOf(word); at >= 0; at = result.indexOf(word, at + 1)) {
    if (isWordCharacter(result[at - 1]) || isWordCharacter(result[at + word.length])) continue;
    result = result.slice(0, at) + maskWord(word) + result.slice(at + word.length);
  }
  return result;
}

const isWordCharacter = (character: string | undefined) =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);

const ELLIPSIS = '…';

/** One or two letters tell too much when both are left. */
function maskWord(word: string): string {
  const letters = [...word];
  return letters.length <= 2
    ? `${letters.length === 2 ? letters[0] : ''}${ELLIPSIS}`
    : `${letters[0]}${ELLIPSIS}${letters.at(-1)}`;
}
