import { KEY_LENGTH } from './seal';

const HEX = /^[0-9a-f]{64}$/i;
const BASE64 = /^[0-9A-Za-z+/_-]{43}=?$/;

/** The keys in a list with commas or spaces between them, each in hexadecimal or base64; null for one that is no key. */
export function readSecretKeys(written: string): readonly (Uint8Array | null)[] {
  return written
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(readKey);
}

function readKey(written: string): Uint8Array | null {
  if (HEX.test(written)) return Buffer.from(written, 'hex');
  const key = Buffer.from(written, 'base64');
  return BASE64.test(written) && key.length === KEY_LENGTH ? key : null;
}
