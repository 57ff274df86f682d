import { decodeCharset } from './charset';

/**
 * Rich Text Format as plain text: its paragraphs as lines, without fields, pictures and tables of fonts. Outlook's HTML in
 * RTF ([MS-OXRTFEX]) needs nothing more: its HTML lies in groups that a reader of RTF skips.
 *
 * `rtf` has a character for each byte.
 */
export function rtfToText(rtf: string): string {
  const codePage = /\\ansicpg(\d{1,5})/.exec(rtf)?.[1] ?? '1252';
  const outer: Group[] = [];
  let group: Group = { isSkipped: false, fallback: 1 };
  let text = '';
  let bytes = '';
  let replaced = 0;
  const write = (words: string) => {
    if (bytes !== '') text += decodeCharset(Buffer.from(bytes, 'latin1'), `windows-${codePage}`);
    bytes = '';
    text += words;
  };
  for (const [token, word, number, hex, symbol, brace, plain] of rtf.matchAll(TOKEN)) {
    if (brace === '{') {
      if (outer.length < MAX_DEPTH) outer.push(group);
      group = { ...group };
    } else if (brace === '}') {
      group = outer.pop() ?? group;
    } else if (symbol === '*' || (word && SKIPPED_GROUPS.has(word))) {
      group = { ...group, isSkipped: true };
    } else if (word === 'uc') {
      group = { ...group, fallback: Number(number ?? 1) };
    } else if (group.isSkipped) {
    } else if (word === 'u') {
      write(String.fromCharCode(Number(number) & 0xffff));
      replaced = group.fallback;
    } else if (hex) {
      if (replaced > 0) replaced--;
      else bytes += String.fromCharCode(Number.parseInt(hex, 16));
    } else if (plain) {
      write(plain.slice(replaced));
      replaced = Math.max(replaced - plain.length, 0);
    } else {
      write(WORDS.get(word ?? symbol ?? token) ?? '');
    }
  }
  write('');
  return text;
}

interface Group {
  readonly isSkipped: boolean;
  /** How many characters after `\u` stand there for readers that know no Unicode. */
  readonly fallback: number;
}

const MAX_DEPTH = 1000;
const TOKEN = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|([^\\{}\r\n]+)/gi;
const SKIPPED_GROUPS = new Set(['colortbl', 'fonttbl', 'info', 'pict', 'stylesheet', 'header', 'footer']);
const WORDS: ReadonlyMap<string, string> = new Map([
  ['par', '\n'],
  ['line', '\n'],
  ['row', '\n'],
  ['cell', ' '],
  ['tab', '\t'],
  ['lquote', "'"],
  ['rquote', "'"],
  ['ldblquote', '"'],
  ['rdblquote', '"'],
  ['endash', '-'],
  ['emdash', '-'],
  ['bullet', '*'],
  ['~', ' '],
  ['_', '-'],
  ['\\', '\\'],
  ['{', '{'],
  ['}', '}'],
]);
