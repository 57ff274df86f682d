import type { Readable } from 'node:stream';
import { FILE_LIMIT_MB } from '../../src/file-limit';
import { Unusable } from './unusable';

/** A text as large as the largest file, if JSON escapes every character of it: `\u00e9` for one. */
const MAX_LINE_MB = 6 * FILE_LIMIT_MB;
const LINE_FEED = 0x0a;

/**
 * The lines of a stream of UTF-8, read no faster than they are taken. Only a line feed ends one: `readline` also breaks
 * at U+2028, which may stand in JSON. Throws Unusable for a line that does not fit into memory well.
 */
export async function* lines(stream: Readable): AsyncGenerator<string> {
  let pieces: Buffer[] = [];
  let size = 0;
  let number = 1;
  for await (const data of stream) {
    const chunk: Buffer = Buffer.isBuffer(data) ? data : Buffer.from(data);
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      yield decode([...pieces, chunk.subarray(start, end)]);
      pieces = [];
      size = 0;
      number += 1;
      start = end + 1;
    }
    pieces.push(chunk.subarray(start));
    size += chunk.length - start;
    if (size > MAX_LINE_MB * 1024 * 1024) {
      throw new Unusable(
        `line ${number}: it has more than ${MAX_LINE_MB} MB. Give the report without the message that came back with it.`,
      );
    }
  }
  if (size > 0) yield decode(pieces);
}

const decode = (pieces: readonly Buffer[]) => Buffer.concat(pieces).toString('utf8');
