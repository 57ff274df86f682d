import type { Report } from './article-error';

export interface Line {
  /** In its file, counted from 1. */
  readonly number: number;
  readonly text: string;
}

interface Markup {
  readonly pattern: RegExp;
  readonly advice: string;
}

const IN_BACKTICKS = 'put it in backticks if it is literal text';

const AT_LINE_START: readonly Markup[] = [
  { pattern: /^(?:```|~~~)/, advice: 'code blocks are not shown; write each line of code in backticks' },
  { pattern: /^#/, advice: `headings are only "## " and a section's name; ${IN_BACKTICKS}` },
  { pattern: /^>/, advice: `quotes are not shown; write a paragraph, and ${IN_BACKTICKS}` },
  { pattern: /^\|/, advice: 'tables are not shown; write a line that begins with "- " for each row' },
  { pattern: /^(?:-{3,}|={3,}|\*{3,}|_{3,})$/, advice: 'rules are not shown; remove this line' },
  { pattern: /^\d{1,9}[.)] /, advice: 'numbered steps stand only in Resolution, at the margin; write "- "' },
];

const IN_A_LINE: readonly Markup[] = [
  { pattern: /\t/, advice: 'write blanks for the tab' },
  { pattern: /\*/, advice: `bold, italics and * are not shown; write plain words, or ${IN_BACKTICKS}` },
  {
    pattern: /__|(?<!\w)_\w[^_]{0,80}_(?!\w)/,
    advice: `italics are not shown; write plain words, or ${IN_BACKTICKS}`,
  },
  { pattern: /~~/, advice: `struck text is not shown; write plain words, or ${IN_BACKTICKS}` },
  { pattern: /\]\(/, advice: 'links are not shown; write the address itself, with https:// before it' },
  { pattern: /<[a-z/!]/i, advice: `HTML is not shown; write plain words, or ${IN_BACKTICKS}` },
  { pattern: /&#?\w{1,10};/, advice: `write the character itself, or ${IN_BACKTICKS}` },
  { pattern: /\\[\\*_`[\]]/, advice: IN_BACKTICKS },
];

/**
 * The lines of one paragraph, bullet or step as one line of plain text.
 * Code spans lose their backticks; other markup goes to `report`.
 */
export function plainText(lines: readonly Line[], report: Report): string {
  let openedAt: number | null = null;
  const texts = lines.map(({ number, text }) => {
    if (openedAt === null && reportMarkup(AT_LINE_START, { number, text }, report)) return '';
    for (const [position, piece] of text.split('`').entries()) {
      if (position > 0) openedAt = openedAt === null ? number : null;
      if (openedAt === null) reportMarkup(IN_A_LINE, { number, text: piece }, report);
    }
    return text.replaceAll('`', '');
  });
  if (openedAt !== null) report(openedAt, 'a backtick opens code and none closes it; write the second one');
  return texts.join(' ');
}

function reportMarkup(markup: readonly Markup[], { number, text }: Line, report: Report): boolean {
  for (const { pattern, advice } of markup) {
    const match = pattern.exec(text);
    if (match) {
      report(number, `${JSON.stringify(match[0])}: ${advice}`);
      return true;
    }
  }
  return false;
}
