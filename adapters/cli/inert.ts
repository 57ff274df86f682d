/**
 * A text that can't act on a terminal: no escape sequences, no control characters but line breaks, no marks that turn
 * the writing direction, no halves of surrogate pairs.
 */
export function inert(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(ESCAPE_SEQUENCES, '')
    .replace(CONTROLS, '')
    .replace(/\p{Surrogate}/gu, '\ufffd');
}

/** The same for JSON, where only the strings' insides can hold such characters and an escape keeps their value. */
export function inertJson(json: string): string {
  return json.replace(CONTROLS, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Control sequences of ECMA-48, introduced by ESC [ or by the single character 0x9b, with at most 32 parameter bytes. */
const ESCAPE_SEQUENCES = /(?:\x1b\[|\x9b)[0-?]{0,32}[ -/]{0,4}[@-~]/g;

/** C0 without line feed, DEL, C1, and the marks and overrides of bidirectional text. */
const CONTROLS = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
