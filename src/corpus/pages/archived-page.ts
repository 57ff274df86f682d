import { mendText, withoutEntities } from './mend-text';
import type { Outline, OutlinePart } from './outline';
import { roleOf } from './roles';
import { readTextBlocks } from './text-blocks';

/** The first field of every page, behind its front matter. */
const NUMBER = /^\tArticle: Q?(\d{5,7})\s*$/m;
const TITLE = /^title: (?:"(.*)"|(.*))$/m;
const HEADING = /^[A-Z][A-Z /-]{2,40}$/;
const RULE = /^={4,}\s*$/;
/** What ends the text: words to search by, then fields for machines. */
const QUERY_WORDS = /\bAdditional query words:/;
const FOOT = /^(?:={60,}\s*$|Keywords {2,})/;
/** Longer underlines are rules across the page. */
const LONGEST_UNDERLINE = 40;

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** Whether a text is a page of the archived Knowledge Base: front matter, then a text that is indented by a tab. */
export function isArchivedPage(text: string): boolean {
  return NUMBER.test(text.slice(0, 2000));
}

/** Reads a page of the archived Knowledge Base; `isArchivedPage` holds for it. */
export function readArchivedPage(text: string): Outline {
  const number = NUMBER.exec(text)?.[1] ?? '';
  const id = number.length === 7 ? `KB${number}` : `Q${number}`;
  const lines = mendText(text).replaceAll('\n\t', '\n').split('\n');
  const start = lines.findIndex(line => line.startsWith('Article: '));
  const fields = readFields(lines.slice(start, start + 12));
  const { appliesTo, end } = readAppliesTo(lines, start);
  const { body, queryWords } = splitFoot(lines.slice(end));
  const date = isoDate(fields.get('Last Modified') ?? '');
  return {
    id,
    title: titleOf(text, id),
    appliesTo: appliesTo.length > 0 ? appliesTo : [fields.get('Product(s)') ?? ''].filter(isProduct),
    source: { name: `Microsoft Knowledge Base ${id}`, url: addressOf(text), date },
    queryWords,
    parts: readParts(body),
  };
}

/** Old pages leave the product to their text. */
const isProduct = (name: string) => name !== '' && !/^see article\b/i.test(name);

function titleOf(text: string, id: string): string {
  const match = TITLE.exec(text);
  const written = withoutEntities((match?.[1] ?? match?.[2] ?? '').replaceAll('\\"', '"'));
  return mendText(written.replace(/^Q\d{5,7}:\s*/, '')).trim() || `Article ${id}`;
}

/** Where the archive shows the page; Microsoft's own address for it is gone. */
function addressOf(text: string): string | null {
  const path = /^permalink: (\/kb\/[\w/]{1,40})$/m.exec(text)?.[1];
  return path === undefined ? null : `https://jeffpar.github.io/kbarchive${path}`;
}

function readFields(lines: readonly string[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of lines) {
    const [, name, value] = FIELD.exec(line) ?? [];
    if (name !== undefined && value !== undefined && !fields.has(name)) fields.set(name, value.trim());
  }
  return fields;
}

function isoDate(written: string): string | null {
  const [, day = '', name = '', year] = /^(\d{1,2})-([A-Z]{3})-(\d{4})$/i.exec(written) ?? [];
  const month = MONTHS.indexOf(name.toUpperCase()) + 1;
  return year === undefined || month === 0
    ? null
    : `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const FIELD = /^([A-Z][\w ()]{2,24}):(.*)$/;
const APPLIES = /^The information in this article applies to/;

/** The products, which stand as a list between two rules, and the line behind it. */
function readAppliesTo(lines: readonly string[], start: number): { appliesTo: string[]; end: number } {
  const head = lines.findIndex((line, at) => at >= start && APPLIES.test(line));
  if (head === -1 || head > start + 30) {
    const text = lines.findIndex(
      (line, at) => at > start && line !== '' && !FIELD.test(line) && !/^-{60,}$/.test(line),
    );
    return { appliesTo: [], end: text === -1 ? lines.length : text };
  }
  const foot = lines.findIndex((line, at) => at > head && /^-{60,}$/.test(line));
  const end = foot === -1 ? head + 1 : foot;
  const products: string[] = [];
  for (const line of lines.slice(head + 1, end)) {
    if (/^\s*- /.test(line)) products.push(line.replace(/^\s*- /, '').trim());
    else if (line.trim() !== '' && products.length > 0) products.push(`${products.pop()} ${line.trim()}`);
  }
  return { appliesTo: products, end: foot === -1 ? end : foot + 1 };
}

/** The text, and the query words that follow it; they sometimes stand in the text's last line. */
function splitFoot(lines: readonly string[]): { body: string[]; queryWords: string } {
  const body: string[] = [];
  const words: string[] = [];
  let isText = true;
  for (const line of lines) {
    if (FOOT.test(line)) break;
    if (/^\{% endraw %\}$/.test(line)) break;
    const at = isText ? line.search(QUERY_WORDS) : -1;
    if (at >= 0) {
      isText = false;
      body.push(line.slice(0, at).trimEnd());
      words.push(line.slice(at).replace(QUERY_WORDS, '').trim());
    } else if (isText) body.push(line);
    else words.push(line.replace(QUERY_WORDS, '').trim());
  }
  return { body, queryWords: words.join(' ').trim() };
}

function readParts(lines: readonly string[]): OutlinePart[] {
  const parts: { heading: string; lines: string[] }[] = [{ heading: '', lines: [] }];
  for (let at = 0; at < lines.length; at += 1) {
    const line = (lines[at] as string).trim();
    if (isHeading(line, lines[at + 1] ?? '')) {
      parts.push({ heading: line, lines: [] });
      at += 1;
    } else parts.at(-1)?.lines.push(lines[at] as string);
  }
  return parts
    .filter(({ lines }) => lines.some(line => line.trim() !== ''))
    .map(({ heading, lines }) => ({
      role: heading === '' ? 'lead' : roleOf(heading),
      heading,
      blocks: readTextBlocks(lines),
    }));
}

/** Underlined as the archive does it: with `=`, and STATUS or WORKAROUND sometimes with `-`. */
function isHeading(line: string, below: string): boolean {
  if (below.length > LONGEST_UNDERLINE) return false;
  return RULE.test(below)
    ? line !== '' && line.length <= 60 && !/ {3,}/.test(line)
    : isKnown(line) && /^-{4,}\s*$/.test(below);
}

function isKnown(line: string): boolean {
  return (
    HEADING.test(line) &&
    /^(?:SYMPTOMS?|CAUSE|RESOLUTION|WORKAROUND|STATUS|MORE INFORMATION|SUMMARY|REFERENCES)$/.test(line)
  );
}
