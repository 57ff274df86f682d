import { decode, encodingExists } from 'iconv-lite';

/**
 * The text that bytes of a declared, wrongly declared or undeclared character set stand for.
 *
 * What the bytes prove outranks the label: UTF-8 that is valid is UTF-8, escape sequences are ISO-2022-JP. `label` is a
 * MIME charset; an unknown one counts as none, and without one the charset is guessed from the bytes.
 */
export function decodeCharset(bytes: Uint8Array, label: string | null = null): string {
  const charset = knownCharset(label);
  const binary = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  if (charset === 'utf-7' && !HIGH_BYTE.test(binary)) return decode(bytes, charset);
  if (charset?.startsWith('utf-16') || charset?.startsWith('utf-32')) return decode(bytes, charset);
  if (!HIGH_BYTE.test(binary)) {
    return JAPANESE_ESCAPE.test(binary) ? new TextDecoder('iso-2022-jp').decode(bytes) : binary;
  }
  const declared = charset && MULTI_BYTE.test(charset) ? strictly(charset, bytes) : null;
  return declared ?? strictly('utf-8', bytes) ?? decodeBroken(bytes, binary, charset);
}

const HIGH_BYTE = /[\x80-\xFF]/;
const JAPANESE_ESCAPE = /\x1B[$(][@A-Z]/;
/** Charsets in which a wrong text is hardly ever valid; a single-byte charset accepts anything, so its label proves nothing. */
const MULTI_BYTE = /^(?:shift_jis|euc-jp|euc-kr|gbk|gb18030|big5)$/;
const LABEL_LENGTH = 40;
/** Labels seen in mail that the WHATWG Encoding Standard and iconv-lite do not know. */
const ALIASES: Readonly<Record<string, string>> = {
  cp932: 'shift_jis',
  ms932: 'shift_jis',
  'windows-932': 'shift_jis',
  'x-sjis-jp': 'shift_jis',
  eucjp: 'euc-jp',
  'x-eucjp': 'euc-jp',
  cp936: 'gbk',
  cp949: 'euc-kr',
  cp950: 'big5',
  'unicode-1-1-utf-7': 'utf-7',
  'x-unicode-2-0-utf-7': 'utf-7',
  'us-ascii': 'ascii',
  'iso-8859-8-i': 'iso-8859-8',
};

/** The name under which TextDecoder (multi-byte) or iconv-lite (all else) decodes it. */
function knownCharset(label: string | null): string | null {
  const name = label?.slice(0, LABEL_LENGTH).trim().toLowerCase() ?? '';
  if (name === '') return null;
  const alias = Object.hasOwn(ALIASES, name) ? (ALIASES[name] ?? name) : name;
  const standard = whatwgName(alias);
  if (standard && (MULTI_BYTE.test(standard) || standard === 'utf-8' || standard === 'iso-2022-jp'))
    return standard;
  return encodingExists(alias) ? alias : null;
}

function whatwgName(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function strictly(charset: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** High bytes that are valid neither as declared nor as UTF-8. */
function decodeBroken(bytes: Uint8Array, binary: string, charset: string | null): string {
  if (charset === 'utf-8' || (charset && MULTI_BYTE.test(charset))) {
    const lenient = new TextDecoder(charset).decode(bytes);
    if (isMostlyIntact(lenient)) return lenient;
  } else if (charset && charset !== 'iso-2022-jp' && charset !== 'ascii' && charset !== 'utf-7') {
    return decode(bytes, charset);
  }
  return decode(bytes, guessCharset(bytes, binary));
}

/** A part that was cut in the middle of a character, or holds one foreign byte, is still in its charset. */
function isMostlyIntact(text: string): boolean {
  const broken = text.split('\u{FFFD}').length - 1;
  const foreign = text.match(/[\x80-\uFFFC]/g)?.length ?? 0;
  return foreign > 10 * broken;
}

/** Bytes of the guesses below: a few lines tell as much as a megabyte. */
const GUESS_LENGTH = 4096;

function guessCharset(bytes: Uint8Array, binary: string): string {
  const sample = bytes.subarray(0, GUESS_LENGTH);
  for (const charset of ['euc-jp', 'shift_jis']) {
    if (isMostlyJapanese(new TextDecoder(charset).decode(sample))) return charset;
  }
  return guessSingleByte(binary.slice(0, GUESS_LENGTH));
}

/** Japanese text has kana in every sentence; other text read as Japanese has rare kanji and half-width katakana. */
function isMostlyJapanese(text: string): boolean {
  const kana = text.match(/[\u3041-\u30FE]/g)?.length ?? 0;
  const foreign = text.match(/[\x80-\uFFFD]/g)?.length ?? 0;
  return kana > 0 && kana * 4 >= foreign && isMostlyIntact(text);
}

/** In Cyrillic text letters above 0x7F stand in runs; KOI8-R has its small letters where windows-1251 has its capitals. */
function guessSingleByte(binary: string): string {
  const letters = binary.match(/[\xC0-\xFF]/g)?.length ?? 0;
  const inRuns = binary.match(/[\xC0-\xFF]{4,}/g)?.join('') ?? '';
  if (inRuns.length * 2 < letters || inRuns.length === 0) return 'windows-1252';
  const lower = inRuns.match(/[\xC0-\xDF]/g)?.length ?? 0;
  return lower * 2 > inRuns.length ? 'koi8-r' : 'windows-1251';
}
