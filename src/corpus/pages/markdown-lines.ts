import { withoutEntities } from './mend-text';

/** A line of Markdown without its markup. */
export type MarkdownLine =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  /** Indented as it was, where it stands in a list; by four blanks, where it is code or a table. */
  | { readonly kind: 'text'; readonly text: string };

const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/;
const FENCE = /^\s*(?:```|~~~)/;
const TABLE_RULE = /^\s*\|?(?:\s*:?-{2,}:?\s*\|){1,40}(?:\s*:?-{2,}:?)?\s*$/;
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
  for (const raw of markdown.replace(/<!--[\s\S]{0,5000}?-->/g, '').split('\n')) {
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
        text: withoutMarkup(heading[2] ?? '').trim(),
      });
      counts.clear();
      goesOn = false;
      continue;
    }
    const text = tidyLine(written);
    const item = LIST_ITEM.exec(text);
    if (text.trim() === '' || TABLE_RULE.test(written)) {
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

/** In-page links of tables and lists are a page's own navigation. */
function withoutMarkup(line: string): string {
  return withoutEntities(
    line
      .replace(/!\[[^\]]{0,500}\]\([^)]{0,500}\)/g, '')
      .replace(/\[\s*\]\([^)]{0,500}\)/g, '')
      .replace(/^(\s*\|.*)$/, row => row.replace(/\[[^\]]{0,300}\]\(#[^)]{0,300}\)/g, ''))
      .replace(/\[([^\]]{1,300})\]\((https?:[^)\s]{1,500})[^)]{0,100}\)/g, (_, text, url) =>
        text === url ? url : `${text} (${url})`,
      )
      .replace(/\[([^\]]{1,300})\]\([^)]{0,500}\)/g, '$1')
      .replace(/`([^`\n]{1,500})`/g, (_, code: string) =>
        code.trim().includes(' ') ? `"${code.trim()}"` : code,
      )
      .replace(
        /<\/?(?:br|p|b|i|em|strong|code|kbd|sup|sub|span|div|a|img|details|summary)\b[^>]{0,200}>/gi,
        ' ',
      )
      .replace(/(\*\*|__)(?=\S)(.{1,500}?)(?<=\S)\1/g, '$2')
      .replace(/(?<![\w*])\*(?=[^\s*])([^*\n]{1,300})(?<=[^\s*])\*(?![\w*])/g, '$1')
      .replace(/(?<!\w)_(?=[^\s_])([^_\n]{1,300})(?<=[^\s_])_(?!\w)/g, '$1')
      .replace(/\\([\\`*_{}[\]()#+.!<>|~-])/g, '$1'),
  );
}
