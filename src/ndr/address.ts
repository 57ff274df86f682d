/** A mail address found in a line of text. */
export interface FoundAddress {
  /** As written, without angle brackets or a type prefix. */
  readonly address: string;
  readonly start: number;
  /** Offset behind the address. */
  readonly end: number;
}

/** RFC 5321 section 4.5.3.1 allows 64 octets; some systems encode whole directory names into it. */
const LOCAL_PART_MAX = 256;
const DOMAIN_MAX = 255;

/** Scripts without spaces, in which a sentence may go on right behind an address or lead up to it. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u;
const LOCAL_PART_CHARACTER = /[\p{L}\p{N}!#$%&'*+/=?^_`{|}~.-]/u;
const DOMAIN_CHARACTER = /[\p{L}\p{N}.-]/u;

/** Every mail address in a line, in order (RFC 5322 section 3.4.1, with the liberties that mail systems take). */
export function findAddresses(line: string): FoundAddress[] {
  const found: FoundAddress[] = [];
  let floor = 0;
  for (let at = line.indexOf('@'); at >= 0; at = line.indexOf('@', at + 1)) {
    const start = localPartStart(line, at, floor);
    const end = domainEnd(line, at);
    if (start === at || end === at + 1) continue;
    found.push({ address: line.slice(start, end), start, end });
    floor = end;
  }
  return found;
}

/** The addresses of a line alone. */
export function addressesIn(line: string): string[] {
  return findAddresses(line).map(found => found.address);
}

/** The local part of an address, in lower case. */
export function localPart(address: string): string {
  return address.slice(0, address.lastIndexOf('@')).toLowerCase();
}

/** Whether two spellings name one mailbox: case and quotes aside. */
export function sameAddress(a: string, b: string): boolean {
  return canonical(a) === canonical(b);
}

/** Lower case, without the quotes that a local part may carry. */
export function canonical(address: string): string {
  return address.toLowerCase().replaceAll('"', '');
}

function localPartStart(line: string, at: number, floor: number): number {
  if (line[at - 1] === '"') {
    const open = line.lastIndexOf('"', at - 2);
    if (open >= floor && at - open <= LOCAL_PART_MAX) return open;
  }
  const spaced = !UNSPACED.test(line[at - 1] ?? '');
  let start = at;
  while (
    start > floor &&
    at - start < LOCAL_PART_MAX &&
    LOCAL_PART_CHARACTER.test(line[start - 1] as string)
  ) {
    if (spaced && UNSPACED.test(line[start - 1] as string)) break;
    start -= 1;
  }
  if (line[start - 1] !== '<') while (start < at && /['`/=|]/.test(line[start] as string)) start += 1;
  return start;
}

function domainEnd(line: string, at: number): number {
  const literal = /^\[[\d.:a-fA-FIPv]{3,60}\]/.exec(line.slice(at + 1, at + 64));
  if (literal) return at + 1 + literal[0].length;
  const spaced = !UNSPACED.test(line[at + 1] ?? '');
  let end = at + 1;
  while (end < line.length && end - at < DOMAIN_MAX && DOMAIN_CHARACTER.test(line[end] as string)) {
    if (spaced && UNSPACED.test(line[end] as string)) break;
    end += 1;
  }
  while (end > at + 1 && /[.-]/.test(line[end - 1] as string)) end -= 1;
  return end;
}
