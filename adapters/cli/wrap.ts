import { displayWidth, WIDE } from './display-width';

/**
 * Breaks a text into lines of at most `width` cells, at spaces and between East Asian characters.
 * Line breaks in the text stay, and the further lines of a bullet stand behind it. A word that is wider than a line keeps its line to itself, so that addresses and
 * registry keys can be copied whole.
 */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap(line => wrapLine(line, width));
}

function wrapLine(text: string, width: number): string[] {
  const indent = text.startsWith(BULLET) ? ' '.repeat(BULLET.length) : '';
  const lines: string[] = [];
  let line = '';
  let filled = 0;
  for (const piece of text.match(PIECES) ?? []) {
    const size = displayWidth(piece);
    if (filled > indent.length && filled + displayWidth(piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = indent;
      filled = indent.length;
    }
    line += piece;
    filled += size;
  }
  return [...lines, line.trimEnd()];
}

const BULLET = '- ';

/** A wide character or a word, with the spaces behind it. */
const PIECES = new RegExp(`(?:${WIDE.source}|(?:(?!${WIDE.source})\\S)+)\\s*`, 'gu');
