import { decodeCharset } from './charset';
import { decodeEncodedWords } from './encoded-words';
import { LIMITS } from './limits';
import { visibleText } from './visible-text';

/** Header fields (RFC 5322 section 2.2): names in lower case, values in order, unfolded and decoded. */
export type HeaderFields = ReadonlyMap<string, readonly string[]>;

/** A field as it stands: its name in its own spelling, its value unfolded and decoded. */
export type HeaderField = readonly [name: string, value: string];

/**
 * The fields of a header, given as lines; a line that is neither a field nor folded continues the field before it,
 * since chat products take the white space off the start of folded lines.
 */
export function parseHeaderFields(lines: readonly string[]): readonly HeaderField[] {
  const fields: { name: string; parts: string[] }[] = [];
  for (const line of lines) {
    const name = FIELD_NAME.exec(line)?.[1];
    const last = fields.at(-1);
    if (name) {
      fields.push({ name, parts: [line.slice(line.indexOf(':') + 1).trim()] });
    } else if (last && line.trim() !== '') {
      last.parts.push(line.trim());
    }
  }
  return fields.map(({ name, parts }) => [name, decodeFieldValue(parts.join(' ').trim())]);
}

/** Groups fields by their lower-case name. */
export function groupFields(fields: readonly HeaderField[]): HeaderFields {
  const grouped = new Map<string, string[]>();
  for (const [name, value] of fields) {
    const key = name.toLowerCase();
    const values = grouped.get(key);
    if (values) values.push(value);
    else grouped.set(key, [value]);
  }
  return grouped;
}

/** RFC 5322 allows any printable character in a name; what systems use starts with a letter. White space before the colon is obsolete syntax. */
const FIELD_NAME = /^([A-Za-z][\w.-]{0,75})[ \t]{0,10}:/;
const BYTES = /^[\0-\xFF]*$/;
const HIGH_BYTES = /[\x80-\xFF\x1B]/;

function decodeFieldValue(value: string): string {
  const text =
    HIGH_BYTES.test(value) && BYTES.test(value) ? decodeCharset(Buffer.from(value, 'latin1')) : value;
  return visibleText(decodeEncodedWords(text)).replace(/\s+/g, ' ').slice(0, LIMITS.lineLength).trim();
}
