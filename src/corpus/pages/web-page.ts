import type { Outline, OutlinePart } from './outline';
import { roleOf } from './roles';
import { readTextBlocks } from './text-blocks';

/** The first line of a page as it was printed from Microsoft's support site. */
const HEAD =
  /^[ \t]{0,8}Article ID:? (?<number>\d{5,7})(?:[^\n]{0,20}Last Review:? (?<date>[A-Z][a-z]{2,8} \d{1,2}, \d{4}))?/m;
/** What the site put around the text. */
const FURNITURE =
  /^(?:Expand all ?\|? ?Collapse all|Back to the top|On This Page|View products that this article applies to.*|Article Translations|Related Support Cent(?:ers|res)|Keywords: ?.*|kb[a-z]+ .{0,500}\bKB\d{6,7})$/;
const KNOWN_HEADINGS = new Set([
  'SYMPTOMS',
  'CAUSE',
  'RESOLUTION',
  'SUMMARY',
  'INTRODUCTION',
  'MORE INFORMATION',
]);
const HEADING = /^[A-Z][A-Z ]{3,40}$/;
/** The link and, in brackets, the link again: `http://a (http://a)`. */
const LINK_TWICE = / \((?<address>https?:[^\s()]{1,250})\)/g;

/** Whether a text is a page of the later Knowledge Base: a number, a title, headings in capitals. */
export function isWebPage(text: string): boolean {
  return HEAD.test(text.slice(0, 500)) && text.split('\n').some(line => KNOWN_HEADINGS.has(line.trim()));
}

/** Reads a page of the later Knowledge Base; `isWebPage` holds for it. */
export function readWebPage(text: string): Outline {
  const { number = '', date } = HEAD.exec(text)?.groups ?? {};
  const id = number.length <= 6 && Number(number) < 330_000 ? `Q${number}` : `KB${number}`;
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(LINK_TWICE, (again, address: string, at: number, whole: string) =>
      whole.slice(Math.max(0, at - address.length), at) === address ? '' : again,
    )
    .split('\n')
    .map(line => line.trimEnd())
    .filter(line => !FURNITURE.test(line.trim()));
  const head = lines.findIndex(line => HEAD.test(line));
  const title =
    lines
      .slice(head + 1)
      .find(line => line.trim() !== '')
      ?.trim() ?? `Article ${id}`;
  const parts = readParts(lines.slice(lines.findIndex(line => line.trim() === title) + 1));
  return {
    id,
    title,
    appliesTo: productsIn(parts),
    source: {
      name: `Microsoft Knowledge Base ${number}`,
      url: `https://support.microsoft.com/kb/${number}`,
      date: date === undefined ? null : isoDate(date),
    },
    queryWords: '',
    parts: parts.filter(({ role }) => role !== 'dropped'),
  };
}

function isoDate(written: string): string | null {
  const time = Date.parse(`${written} UTC`);
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10);
}

function readParts(lines: readonly string[]): OutlinePart[] {
  const parts: { heading: string; lines: string[] }[] = [{ heading: '', lines: [] }];
  for (const line of lines) {
    if (HEADING.test(line.trim())) parts.push({ heading: line.trim(), lines: [] });
    else parts.at(-1)?.lines.push(line);
  }
  return parts
    .map(({ heading, lines }) => ({
      role: heading === '' ? ('lead' as const) : roleOf(heading),
      heading,
      blocks: readTextBlocks(withQuotations(lines)),
    }))
    .filter(({ blocks }) => blocks.length > 0);
}

/** The site shows a quoted text without a mark: it stands below a line that announces it, up to an empty line. */
function withQuotations(lines: readonly string[]): string[] {
  let isQuoted = false;
  return lines.map(line => {
    const wasQuoted = isQuoted && line.trim() !== '' && !/^\s*(?:\d{1,2}\.|[•-])\s/.test(line);
    isQuoted = wasQuoted || (line.endsWith(':') && ANNOUNCES_QUOTATION.test(line.slice(-ENDING)));
    return wasQuoted
      ? `${line.slice(0, line.length - line.trimStart().length)}    ${line.trimStart()}`
      : line;
  });
}

/** Of the end of a line, which a colon closes. */
const ANNOUNCES_QUOTATION = /\b(?:message|error|report|text|event|following|subkey|key|entry|site)\b/i;
const ENDING = 80;

function productsIn(parts: readonly OutlinePart[]): string[] {
  const list = parts.find(({ heading }) => /^APPLIES TO$/.test(heading))?.blocks ?? [];
  return list.flatMap(block =>
    block.kind === 'item' ? block.blocks.flatMap(inner => (inner.kind === 'item' ? [] : [inner.text])) : [],
  );
}
