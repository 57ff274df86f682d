import { decode } from 'iconv-lite';
import { decodeCharset } from './charset';

/** The text of a file that does not say its charset; UTF-16 is known by its byte order mark or by its zero bytes. */
export function decodeText(bytes: Uint8Array): string {
  const charset = utf16(bytes.subarray(0, SAMPLE_LENGTH));
  return charset === null ? decodeCharset(bytes) : decode(bytes, charset);
}

const SAMPLE_LENGTH = 1024;

function utf16(sample: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le';
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const mostUnits = sample.length / 4;
  if (odd > mostUnits && even * 4 < odd) return 'utf-16le';
  if (even > mostUnits && odd * 4 < even) return 'utf-16be';
  return null;
}
