import { withoutMarkup } from './markdown-inline';

/** A line of Markdown without its markup. */
export type MarkdownLine =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  /** Indented as it was, where it stands in a list; by four blanks, where it is code or a table. */
  | { readonly kind: 'text'; readonly text: string };

const HEADING = /^(#{1,6}) (.*)$/;
const FENCE = /^\s*(?:```|~~~)/;
/** Of nothing but bars, hyphens and colons: what parts a table's head from its rows. */
const TABLE_RULE = /^[\s|:-]+$/;
const LIST_ITEM = /^(?<indent>\s*)(?:[-*+]|(?<number>\d{1,3})[.)])\s+(?=\S)/;
/** Of a heading, or a rule across the page. */
export const UNDERLINE = /^(?:={3,}|-{3,}|~{3,})\s*$/;
const ALERT = /^\[!(?<kind>[A-Z]+)\]\s*/;

/** The lines of a Markdown text: markup removed, a paragraph on one line, the entries of a list counted from 1. */
export function markdownLines(markdown: string): MarkdownLine[] {
  const lines: MarkdownLine[] = [];
  const counts = new Map<number, number>();
  let isCode = false;
  let goesOn = false;
  for (const raw of withoutComments(markdown).split('\n')) {
    const written = raw.replace(/\t/g, '    ').trimEnd();
    if (FENCE.test(written)) {
      isCode = !isCode;
      goesOn = false;
      continue;
    }
    if (isCode) {
      lines.push({ kind: 'text', text: `    ${written}` });
      continue;
    }
    const heading = HEADING.exec(written);
    if (heading) {
      lines.push({
        kind: 'heading',
        level: heading[1]?.length ?? 1,
        text: withoutMarkup(heading[2] ?? '')
          .replace(/#{1,6}$/, '')
          .trim(),
      });
      counts.clear();
      goesOn = false;
      continue;
    }
    const text = tidyLine(written);
    const item = LIST_ITEM.exec(text);
    if (text.trim() === '' || (written.includes('|') && TABLE_RULE.test(written))) {
      lines.push({ kind: 'text', text: '' });
      goesOn = false;
    } else if (UNDERLINE.test(written)) {
      lines.push({ kind: 'text', text: written });
      goesOn = false;
    } else if (written.trimStart().startsWith('|')) {
      lines.push({ kind: 'text', text: `    ${text.trim()}` });
      goesOn = false;
    } else if (item) {
      lines.push({ kind: 'text', text: counted(text, item, counts) });
      goesOn = true;
    } else {
      const last = lines.at(-1);
      if (goesOn && last?.kind === 'text')
        lines[lines.length - 1] = { kind: 'text', text: `${last.text} ${text.trim()}` };
      else {
        if (!text.startsWith(' ')) counts.clear();
        lines.push({ kind: 'text', text });
      }
      goesOn = !/(?: {2}|\\)$/.test(raw);
    }
  }
  return lines;
}

/** Many write `1.` before every entry and leave counting to the view. */
function counted(text: string, item: RegExpExecArray, counts: Map<number, number>): string {
  const { indent = '', number } = item.groups ?? {};
  for (const deeper of [...counts.keys()].filter(key => key > indent.length)) counts.delete(deeper);
  if (number === undefined) return text;
  const count = (counts.get(indent.length) ?? 0) + 1;
  counts.set(indent.length, count);
  return `${indent}${count}. ${text.slice(item[0].length)}`;
}

function tidyLine(line: string): string {
  const plain = withoutMarkup(line.replace(/^(\s*)(?:>\s?)+/, '$1'));
  const isTable = plain.trimStart().startsWith('|');
  const text = isTable
    ? plain
        .split('|')
        .map(cell => cell.trim())
        .filter(cell => cell !== '')
        .join(' | ')
    : plain;
  return text.replace(ALERT, (_, kind: string) => `${kind}: `);
}

function withoutComments(markdown: string): string {
  const [first = '', ...rest] = markdown.split('<!--');
  return [first, ...rest.map(piece => piece.slice(endOfComment(piece)))].join('');
}

/** A comment that nobody closed hides nothing. */
function endOfComment(piece: string): number {
  const end = piece.indexOf('-->');
  return end < 0 ? 0 : end + '-->'.length;
}
