import type { Report } from './article-error';
import { type Line, plainText } from './plain-text';

/** A paragraph or a bullet, as one line of plain text; that of a bullet begins with `- `. */
export interface Block {
  readonly isBullet: boolean;
  readonly text: string;
}

interface OpenBlock {
  readonly isBullet: boolean;
  readonly lines: Line[];
}

/** Reads paragraphs and bullets that begin at the margin; whatever is wrong goes to `report`. */
export function readBlocks(lines: readonly Line[], report: Report): Block[] {
  const blocks: OpenBlock[] = [];
  let open: OpenBlock | null = null;
  for (const { number, text } of lines) {
    const isBullet = /^[-*+] /.test(text);
    const isIndented = text.startsWith(' ');
    if (text === '') {
      open = null;
    } else if (isBullet || open === null) {
      if (isBullet && !text.startsWith('-')) report(number, `"${text[0]}": write "- " for a bullet`);
      if (isIndented) report(number, 'this line is indented; begin it at the margin of its paragraph');
      open = { isBullet, lines: [{ number, text: isBullet ? text.slice(2).trim() : text.trim() }] };
      blocks.push(open);
    } else {
      if (open.isBullet && !isIndented) {
        report(
          number,
          'this line follows a bullet; indent it by two blanks to continue the bullet, or put an empty line before it',
        );
      }
      if (isIndented && !open.isBullet) {
        report(
          number,
          'this line is indented and its paragraph is not; begin it at the margin of its paragraph',
        );
      }
      open.lines.push({ number, text: text.trim() });
    }
  }
  return blocks.map(({ isBullet, lines }) => ({
    isBullet,
    text: `${isBullet ? '- ' : ''}${plainText(lines, report)}`,
  }));
}
