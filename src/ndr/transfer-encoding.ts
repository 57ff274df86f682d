import { LIMITS } from './limits';

/**
 * The bytes of a part's body, without its transfer encoding (RFC 2045 section 6), within the limit for one part.
 *
 * `body` has a character for each byte. A body that is not what its label says is taken as it stands.
 */
export function decodeTransfer(body: string, encoding: string): Buffer {
  const source = body.slice(0, LIMITS.partLength);
  if (encoding === 'base64' && BASE64_FIRST_LINE.test(source)) {
    return Buffer.from(BASE64.exec(source)?.[0] ?? '', 'base64');
  }
  if (encoding === 'quoted-printable') return Buffer.from(decodeQuotedPrintable(source), 'latin1');
  return Buffer.from(source, 'latin1');
}

const BASE64_FIRST_LINE = /^\s*[A-Za-z0-9+/]+={0,2}[ \t]*(?:\n|$)/;
/** Mailing lists and virus scanners append a footer in plain text. */
const BASE64 = /^[A-Za-z0-9+/=\s]*/;

function decodeQuotedPrintable(source: string): string {
  return source
    .replace(/=[ \t]*\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
