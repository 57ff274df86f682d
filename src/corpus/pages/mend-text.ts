/** What the archive made of characters that it could not write: the byte as a number. */
const AS_A_NUMBER = /\[ASCII (\d{3})\]|<([89A-F][0-9A-F])>/g;

/** Windows-1252 where it is no Latin-1, and the box drawing of MS-DOS that stands in directory trees. */
const BYTES: Readonly<Record<number, string>> = {
  133: '…',
  145: '‘',
  146: '’',
  147: '“',
  148: '”',
  149: '•',
  150: '–',
  151: '—',
  153: '™',
  160: ' ',
  // A placeholder's end in Q194552 and a list separator elsewhere; the letter itself is right in both.
  167: '§',
  // `789 Oak Road<B6>`: Word's paragraph mark.
  182: '',
  183: '•',
  179: '|',
  195: '|',
  196: '-',
};

/** The archive's own letter-spaced query word, and others that were set apart for emphasis: `W A R N I N G`. */
const SPACED_WORD = /\b[A-Z] (?<![A-Z] [A-Z] )(?:[A-Z] ){3,19}[A-Z]\b(?! [A-Z]\b)/g;

/** Within a word a question mark was an apostrophe: `Don?t`, `user?s`, `we?ll`. */
const LOST_APOSTROPHE = /\?(?=(?:t|s|re|ve|ll|d|m)\b)(?<=[a-z]\?)/g;

const ENTITY = /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|(quot|amp|lt|gt|apos|nbsp|reg|copy|trade));/gi;
const NAMED: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  apos: "'",
  nbsp: ' ',
  reg: '®',
  copy: '©',
  trade: '™',
};

/** The text of an archived page without the damage that archiving did to it. */
export function mendText(text: string): string {
  // Most pages have no damage of most kinds, and looking for a character is cheap.
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const whole = lines.includes('<') || lines.includes('[ASCII') ? mendBytes(lines) : lines;
  return whole
    .replace(/\bDownloadDownload\b/g, 'Download')
    .replace(LOST_APOSTROPHE, "'")
    .replace(SPACED_WORD, word => word.replaceAll(' ', ''));
}

/** A text with its HTML entities as characters; the archive's titles are written so. */
export function withoutEntities(text: string): string {
  return text.replace(ENTITY, (written, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? written;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)
      ? written
      : String.fromCodePoint(code);
  });
}

function mendBytes(text: string): string {
  return text
    .replace(AS_A_NUMBER, (written, decimal, hex) => {
      const byte = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return BYTES[byte] ?? (byte >= 0xa0 ? String.fromCharCode(byte) : written);
    })
    .replace(/<br ?\/?>[ \t]*$/gim, '');
}
