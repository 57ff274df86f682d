import { posix } from 'node:path';
import { crc32 } from 'node:zlib';
import { slugOf } from '../slug';
import { partFields } from './fenced-fields';
import { markdownLines, UNDERLINE } from './markdown-lines';
import type { Outline, OutlinePart } from './outline';
import { type Role, roleOf } from './roles';
import { readTextBlocks, type TextBlock } from './text-blocks';

/** Microsoft Learn's own fields. */
const OF_LEARN = /^ms\.\w+:/m;
/** In a plain text a heading is a line by itself: in capitals, with a colon, or underlined. */
const PLAIN_HEADING = /^(?:(?<capitals>[A-Z][A-Z ]{3,40}):?|(?<name>[A-Z][\w ']{2,60}):) {0,3}$/;
const KB_NAME = /^(?:(?<kb>KB)|Q)(?<number>\d{5,7})$/i;
/** Names of files that say nothing of what is in them. */
const NAMELESS = /^(?:readme|index|default|article|page)$/i;
const LONGEST_TITLE = 120;
const PRODUCT =
  /\b(?:Exchange Online|Exchange Server(?: \d{4})?|Microsoft 365|Office 365|Outlook(?: \d{4})?)\b/;

/** Whether a text is an article in the project's own format, or means to be one. */
export function isOwnFormat(text: string): boolean {
  const { fields } = partFields(text.replace(/\r\n?/g, '\n'));
  return /^id:/m.test(fields) && /^(?:family|signals|appliesTo):/m.test(fields);
}

/** Whether a text has headings that tell symptoms, cause or resolution, or comes from Microsoft Learn. */
export function hasHeadings(text: string): boolean {
  const plain = text.replace(/\r\n?/g, '\n');
  const { fields, body } = partFields(plain);
  if (OF_LEARN.test(fields)) return true;
  return sectionsOf(body).some(({ role }) => role !== 'lead' && role !== 'more' && role !== 'dropped');
}

/** Reads Markdown, or a text with headings of its own; `path` ends with the page's folder and name. */
export function readMarkdownPage(text: string, path: string): Outline {
  const plain = text.replace(/\r\n?/g, '\n');
  const { fields, body } = partFields(plain);
  const sections = sectionsOf(body);
  const name = nameOf(path);
  const title = fieldOf(fields, 'title') ?? sections.title ?? firstLine(body) ?? name.replace(/[-_]+/g, ' ');
  const listed = sections.find(({ heading }) => /^applies to\b/i.test(heading))?.blocks ?? [];
  const products = listed.flatMap(block =>
    block.kind === 'item'
      ? block.blocks.flatMap(inner => (inner.kind === 'item' ? [] : [inner.text]))
      : block.text.split(/;\s*|\n/),
  );
  const product = PRODUCT.exec(title)?.[0];
  return {
    id: idOf(name),
    title,
    appliesTo: products.length > 0 ? products : product === undefined ? [] : [product],
    source: {
      name: posix.join(posix.basename(posix.dirname(path)), posix.basename(path)),
      url: null,
      date: dateOf(fields),
    },
    queryWords: fieldOf(fields, 'description') ?? '',
    parts: sections.filter(({ role }) => role !== 'dropped').map(part => withoutTitle(part, title)),
  };
}

/** Where the title was the first line, it is no text. */
function withoutTitle(part: OutlinePart, title: string): OutlinePart {
  const [first, ...rest] = part.blocks;
  const isTitle = part.role === 'lead' && first?.kind === 'paragraph' && first.text === title;
  return isTitle ? { ...part, blocks: rest } : part;
}

/** A plain text often has its title in its first line, apart from the rest. */
function firstLine(body: string): string | null {
  const [line = '', next = ''] = body.trimStart().split('\n', 2);
  const isTitle = line.length <= LONGEST_TITLE && next.trim() === '' && roleOf(line) === 'more';
  return isTitle && /^[\p{L}\p{N}"']/u.test(line) ? line.trim() : null;
}

function nameOf(path: string): string {
  const name = posix.basename(path).replace(/\.[a-z]{1,9}$/i, '');
  return NAMELESS.test(name) ? posix.basename(posix.dirname(path)) : name;
}

/** A KB number keeps its form; any other name becomes one in small letters. */
function idOf(name: string): string {
  const { kb, number } = KB_NAME.exec(name)?.groups ?? {};
  if (number !== undefined) return kb === undefined && number.length < 7 ? `Q${number}` : `KB${number}`;
  return slugOf(name) || `page-${crc32(name).toString(16)}`;
}

function fieldOf(fields: string, name: string): string | null {
  const line = fields.split('\n').find(line => line.startsWith(`${name}:`)) ?? '';
  const value = line.slice(name.length + 1).trim();
  const quote = /^["']/.exec(value)?.[0];
  const text = quote !== undefined && value.endsWith(quote) ? value.slice(1, -1) : value;
  return text === '' ? null : text;
}

/** Microsoft Learn writes months first; others write ISO dates. */
function dateOf(fields: string): string | null {
  const written = fieldOf(fields, 'ms.date') ?? fieldOf(fields, 'date') ?? '';
  const [, month = '', day = '', year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(written) ?? [];
  const iso =
    year === undefined ? written.slice(0, 10) : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return /^\d{4}-\d\d-\d\d$/.test(iso) && !Number.isNaN(Date.parse(iso)) ? iso : null;
}

interface Heading {
  readonly level: number;
  readonly text: string;
}

/** The parts of a page, each with a heading of its own; sub-headings stay within. */
function sectionsOf(body: string): readonly OutlinePart[] & { readonly title?: string | null } {
  const lines = withPlainHeadings(body);
  const headings = lines.filter(line => typeof line !== 'string');
  const title = titleAmong(headings);
  const top = Math.min(...headings.filter(heading => heading !== title).map(({ level }) => level));
  const sections: { role: Role; heading: string; blocks: TextBlock[] }[] = [
    { role: 'lead', heading: '', blocks: [] },
  ];
  let open: string[] = [];
  const close = () => {
    sections.at(-1)?.blocks.push(...readTextBlocks(open));
    open = [];
  };
  for (const line of lines) {
    if (typeof line === 'string') open.push(line);
    else if (line !== title) {
      close();
      const role = roleOf(line.text);
      const above = sections.at(-1)?.role ?? 'lead';
      if (line.level <= top || (role !== 'more' && (above === 'more' || above === 'lead'))) {
        sections.push({ role, heading: line.text, blocks: [] });
      } else sections.at(-1)?.blocks.push({ kind: 'heading', text: line.text });
    }
  }
  close();
  return Object.assign(
    sections.filter(({ blocks }) => blocks.some(({ kind }) => kind !== 'heading')),
    { title: title?.text ?? null },
  );
}

/** The only heading of the first level, or one that stands above all others and names no section. */
function titleAmong(headings: readonly Heading[]): Heading | null {
  const [first, ...others] = headings;
  if (first === undefined) return null;
  const isAlone = others.every(({ level }) => level > first.level);
  return isAlone && (others.length > 0 || roleOf(first.text) === 'more') ? first : null;
}

function withPlainHeadings(text: string): (string | Heading)[] {
  const lines = markdownLines(text);
  const isMarkdown = lines.some(({ kind }) => kind === 'heading');
  return lines.flatMap((line, at): (string | Heading)[] => {
    if (line.kind === 'heading') return [{ level: line.level, text: line.text }];
    const below = lines[at + 1];
    const isUnderlined =
      line.text.trim() !== '' &&
      !line.text.startsWith(' ') &&
      below?.kind === 'text' &&
      UNDERLINE.test(below.text);
    if (isUnderlined) return [{ level: below.text.startsWith('=') ? 1 : 2, text: line.text.trim() }];
    if (UNDERLINE.test(line.text)) return [];
    const groups = isMarkdown ? undefined : PLAIN_HEADING.exec(line.text)?.groups;
    const name = groups?.capitals ?? groups?.name;
    return name !== undefined && roleOf(name) !== 'more' ? [{ level: 2, text: name }] : [line.text];
  });
}
