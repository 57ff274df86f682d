import { decodeCharset } from './charset';

/** A header value with its encoded words (RFC 2047) read; a character may be split over adjacent words, as many senders do. */
export function decodeEncodedWords(value: string): string {
  if (!value.includes('=?')) return value;
  let text = '';
  let end = 0;
  let run: Word = NOTHING;
  for (const match of value.matchAll(WORD)) {
    const word = readWord(match);
    const between = value.slice(end, match.index);
    const adjacent = run !== NOTHING && between.trim() === '';
    if (adjacent && word.charset === run.charset) {
      run = { charset: run.charset, binary: run.binary + word.binary };
    } else {
      text += wordText(run) + (adjacent ? '' : between);
      run = word;
    }
    end = match.index + match[0].length;
  }
  return text + wordText(run) + value.slice(end);
}

interface Word {
  readonly charset: string;
  /** A character for each byte. */
  readonly binary: string;
}

const NOTHING: Word = { charset: '', binary: '' };
/** The charset may carry a language after `*` (RFC 2231 section 5); words longer than the RFC's 75 characters are common. */
const WORD = /=\?([^?\s*]{1,40})(?:\*[^?\s]{0,20})?\?([bq])\?([^?\n]{0,1000})\?=/gi;

function readWord([, charset = '', encoding = '', payload = '']: RegExpMatchArray): Word {
  return {
    charset: charset.toLowerCase(),
    binary:
      encoding.toLowerCase() === 'b' ? Buffer.from(payload, 'base64').toString('latin1') : readQ(payload),
  };
}

function readQ(payload: string): string {
  return payload
    .replaceAll('_', ' ')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function wordText(word: Word): string {
  return word.binary === '' ? '' : decodeCharset(Buffer.from(word.binary, 'latin1'), word.charset);
}
