import { LIMITS } from './limits';
import { visibleText } from './visible-text';

/** Lines of a text, and what was left out of them, in sentences for the reader. */
export interface TextLines {
  readonly lines: readonly string[];
  readonly cut: readonly string[];
}

/** The visible lines of a text within the limits, without white space at their ends and without empty lines around them. */
export function textLines(text: string): TextLines {
  const cut: string[] = [];
  if (text.length > LIMITS.textLength)
    cut.push(`Only the first ${kilobytes(LIMITS.textLength)} of the text were read.`);
  const lines = visibleText(text.slice(0, LIMITS.textLength))
    .split('\n')
    .map(line => line.trimEnd());
  if (lines.some(line => line.length > LIMITS.lineLength)) {
    cut.push(`Only the first ${kilobytes(LIMITS.lineLength)} of a line were read.`);
  }
  return { lines: trimEmptyLines(lines).map(shorten), cut };
}

function kilobytes(length: number): string {
  return `${length / 1024} KB`;
}

function trimEmptyLines(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex(line => line !== '');
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex(line => line !== '') + 1);
}

/** A cut through the middle of a surrogate pair leaves no half behind. */
function shorten(line: string): string {
  return line.length <= LIMITS.lineLength ? line : visibleText(line.slice(0, LIMITS.lineLength)).trimEnd();
}
