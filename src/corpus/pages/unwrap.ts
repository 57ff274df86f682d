/** Lines of prose are about this long at the least where they were wrapped; a shorter line was ended by its writer. */
const SHORTEST_WRAPPED = 66;
/** Where a line is longer, nothing was wrapped: each line is a paragraph. */
const LONGEST_WRAPPED = 110;

/** Words hyphenated at a line's end, as in `non-` and `delivery`, and no lone dash. */
const HYPHENATED = /\w-$/;

/** What tables and listings have: cells that several blanks or bars part, and rules. */
const COLUMNS = ['   ', '\t', '-----', '=====', '_____', '| '];

/**
 * The lines of one paragraph as text. A line whose end was only the margin goes on in the next one: its first word would
 * not have fitted. Other line breaks stay, as do the columns of tables.
 */
export function unwrap(lines: readonly string[]): string {
  if (lines.length === 1) return lines[0]?.trimEnd() ?? '';
  const longest = Math.max(...lines.map(line => line.length));
  const margin = longest > LONGEST_WRAPPED ? Infinity : Math.max(SHORTEST_WRAPPED, longest - 8);
  let text = '';
  let last: string | null = null;
  let isTable = false;
  for (const line of lines) {
    const wasTable = isTable;
    isTable = COLUMNS.some(mark => line.includes(mark));
    const word = /^\s*(\S*)/.exec(line)?.[1] ?? '';
    const isWrapped = last !== null && last.length + 1 + word.length > margin && !wasTable && !isTable;
    if (last === null) text = line.trimEnd();
    else if (isWrapped && HYPHENATED.test(text)) text += line.trim();
    else if (isWrapped) text += ` ${line.trim()}`;
    else text += `\n${line.trimEnd()}`;
    last = line.trimEnd();
  }
  return text;
}
