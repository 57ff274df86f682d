import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { FILE_LIMIT_MB } from '../../src/file-limit';
import { systemCode } from './system-code';
import { Unusable } from './unusable';

/** All bytes of a file. Throws Unusable when there is none to read, and when it is too large. */
export async function readInputFile(path: string): Promise<Buffer> {
  try {
    return await readAll(createReadStream(path), path);
  } catch (error) {
    if (error instanceof Unusable) throw error;
    throw new Unusable(`can't read ${path}: ${problem(error, path)}`, { cause: error });
  }
}

/** All bytes of standard input; the same errors. */
export async function readStandardInput(stream: Readable): Promise<Buffer> {
  return readAll(stream, 'standard input');
}

async function readAll(stream: Readable, name: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const data of stream) {
    const chunk: Buffer = Buffer.isBuffer(data) ? data : Buffer.from(data);
    size += chunk.length;
    if (size > FILE_LIMIT_MB * 1024 * 1024) {
      throw new Unusable(
        `${name} has more than ${FILE_LIMIT_MB} MB. Give the report without the message that came back with it.`,
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function problem(error: unknown, path: string): string {
  const code = systemCode(error) ?? String(error);
  return (PROBLEMS[code] ?? `the system says ${code}.`).concat(
    code === 'ENOENT' && ARTICLE_NUMBER.test(path) ? ` For the article of that number: ndr show ${path}` : '',
  );
}

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file. Give a path to a .eml, .msg or text file, or paste on standard input.',
  EISDIR: 'it is a folder. Give the path of one file in it.',
  EACCES: 'you may not read it. Ask its owner, or save the report somewhere else.',
};

const ARTICLE_NUMBER = /^(?:kb|q)?\d{5,7}$/i;
