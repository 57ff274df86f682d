/**
 * The text as a reader sees it: without control characters (tab and line feed stay), invisible and direction-changing
 * characters and lone surrogates, every kind of space a plain one, every kind of line end a line feed, curly quotes straight.
 */
export function visibleText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(LINE_END, '\n')
    .replace(SPACE, ' ')
    .replace(INVISIBLE, '')
    .replace(SINGLE_QUOTE, "'")
    .replace(DOUBLE_QUOTE, '"')
    .replace(LONE_SURROGATE, '\u{FFFD}');
}

const PLAIN = /^[\t\n\x20-\x7E]*$/;
/** Vertical tab is Outlook's line break inside a paragraph. */
const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const SPACE = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
const INVISIBLE =
  /[\x00-\x08\x0E-\x1F\x7F-\x9F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/g;
const SINGLE_QUOTE = /[\u2018\u2019\u201A\u201B]/g;
const DOUBLE_QUOTE = /[\u201C-\u201F]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;
