import type { Busboy, BusboyConfig } from '@fastify/busboy';
import { FILES_READ } from '../../src/bot/request';
import { Refusal } from './refusal';

/** What a multipart form holds that the bot may read. */
export interface Form {
  /** The field `text`; empty where there is none. */
  readonly text: string;
  readonly files: readonly FormFile[];
  /** There are more files than are read. */
  readonly hasMoreFiles: boolean;
}

interface FormFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads a form of RFC 7578 whose size has been bounded before. Fields of other names are passed over.
 * @throws Refusal where it is malformed or has more parts than a person's form
 */
export async function readForm(body: Buffer, contentType: string): Promise<Form> {
  const { Busboy } = await import('@fastify/busboy');
  return new Promise((resolve, reject) => {
    const files: FormFile[] = [];
    let text = '';
    let hasMoreFiles = false;
    let isRefused = false;
    const refuse = (why: string) => {
      isRefused = true;
      reject(new Refusal(400, why));
    };
    const parser = parserOf(Busboy, contentType, body.length);
    if (parser === null) return refuse(MALFORMED);
    parser
      .on('field', (name, value) => {
        if (name === 'text') text = value;
      })
      .on('file', (_field, stream, name, _encoding, mediaType) => {
        const chunks: Buffer[] = [];
        stream
          .on('data', chunk => chunks.push(chunk))
          .on('end', () => files.push({ name: name ?? '', mediaType, bytes: Buffer.concat(chunks) }))
          .on('error', () => refuse(MALFORMED));
      })
      .on('filesLimit', () => {
        hasMoreFiles = true;
      })
      .on('partsLimit', () => refuse(`A form has at most ${PARTS} parts.`))
      .on('error', () => refuse(MALFORMED))
      .on('finish', () => resolve({ text, files, hasMoreFiles }));
    for (let start = 0; start < body.length && !isRefused; start += PIECE) {
      parser.write(body.subarray(start, start + PIECE));
    }
    parser.end();
  });
}

const MALFORMED = 'The form is malformed.';

/** A form of a million empty parts. */
const PARTS = 50;
/** Bytes that are read at once: Busboy reads what it is given to the end, also where the form has been refused. */
const PIECE = 16 * 1024;

/** Null where the content type names no boundary. */
function parserOf(Parser: typeof Busboy, contentType: string, length: number) {
  const limits: BusboyConfig['limits'] = { files: FILES_READ, parts: PARTS, fieldSize: length };
  try {
    return new Parser({ headers: { 'content-type': contentType }, limits });
  } catch {
    return null;
  }
}
