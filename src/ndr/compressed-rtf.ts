import { LIMITS } from './limits';

/**
 * The RTF in a PidTagRtfCompressed property ([MS-OXRTFCP]), a character for each byte, within the limit for one part.
 * Data that is cut off gives what there is of it.
 */
export function decompressRtf(data: Uint8Array): string {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  if (data.length < HEADER_LENGTH) return '';
  const body = data.subarray(HEADER_LENGTH);
  const type = view.getUint32(8, true);
  if (type === UNCOMPRESSED) return Buffer.from(body.subarray(0, LIMITS.partLength)).toString('latin1');
  return type === COMPRESSED ? decompress(body) : '';
}

const HEADER_LENGTH = 16;
const COMPRESSED = 0x75465a4c;
const UNCOMPRESSED = 0x414c454d;
/** What the dictionary holds before the first byte ([MS-OXRTFCP] section 2.1.3.1.1). */
const DICTIONARY =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';
const DICTIONARY_SIZE = 4096;

function decompress(input: Uint8Array): string {
  const dictionary = Buffer.alloc(DICTIONARY_SIZE, DICTIONARY, 'latin1').fill(0, DICTIONARY.length);
  const output: number[] = [];
  let end = DICTIONARY.length;
  const write = (byte: number) => {
    output.push(byte);
    dictionary[end] = byte;
    end = (end + 1) % DICTIONARY_SIZE;
  };
  let at = 0;
  while (at < input.length && output.length < LIMITS.partLength) {
    const control = input[at++] ?? 0;
    for (let bit = 0; bit < 8 && at < input.length; bit++) {
      if ((control & (1 << bit)) === 0) {
        write(input[at++] ?? 0);
        continue;
      }
      const reference = ((input[at] ?? 0) << 8) | (input[at + 1] ?? 0);
      at += 2;
      const start = reference >> 4;
      if (start === end) return Buffer.from(output).toString('latin1');
      for (let index = 0; index < (reference & 15) + 2; index++)
        write(dictionary[(start + index) % DICTIONARY_SIZE] ?? 0);
    }
  }
  return Buffer.from(output).toString('latin1');
}
