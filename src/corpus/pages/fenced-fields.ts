/** A text whose first lines may be fields between two lines `---`. */
interface FencedText {
  /** Empty where there are none. */
  readonly fields: string;
  readonly body: string;
}

const FENCE = '---';

/** Parts a text, its lines ended by line feeds, into front matter and body. */
export function partFields(text: string): FencedText {
  const end = text.indexOf(`\n${FENCE}`, FENCE.length);
  const behind = end + 1 + FENCE.length;
  const isClosed = end >= 0 && (behind === text.length || text[behind] === '\n');
  if (!text.startsWith(`${FENCE}\n`) || !isClosed) return { fields: '', body: text };
  return { fields: text.slice(FENCE.length + 1, end), body: text.slice(behind + 1) };
}
