import { unwrap } from './unwrap';

/** A piece of a page's text. */
export type TextBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  /** What stands indented below a paragraph: an error text, a command, a table, a reference. Lines are kept. */
  | { readonly kind: 'quotation'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | {
      readonly kind: 'item';
      readonly marker: Marker;
      readonly blocks: readonly TextBlock[];
    };

/** How an entry of a list begins. */
interface Marker {
  readonly kind: 'number' | 'letter' | 'bullet';
  /** Its number, or its letter's place in the alphabet; 0 for a bullet. */
  readonly value: number;
  /** As it is shown: `1.`, `a.`, `-`. */
  readonly shown: string;
}

/** `1.` `1)` `(1)` `Step 1:` `a.` `(b)` `- ` `* ` `• ` and the `o` of pasted lists; what follows is the entry. */
const MARKER =
  /^(?: {0,12})(?:(?<bullet>[-*•–]|o(?= {2}))|\(?(?<number>\d{1,2})[.)](?!\d)|\(?(?<letter>[a-z])[.)]|[Ss](?:tep|TEP) (?<step>\d{1,2})(?:[.:)]| -))\s{1,8}(?=\S)/;

/** Below a heading or a table's head. */
const RULE = /^\s*(?:-{3,}|={3,}|~{3,})\s*$/;
const LONGEST_HEADING = 90;
const LONGEST_RULE = 100;
/** What is nested deeper is shown on the last level. */
const DEEPEST = 4;

const QUOTED_FROM = 2;

/** Reads paragraphs, lists within lists, quotations and underlined headings. */
export function readTextBlocks(lines: readonly string[], depth = 0): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as string;
    if (line.trim() === '') {
      at += 1;
      continue;
    }
    if (isHeading(lines, at)) {
      blocks.push({ kind: 'heading', text: line.trim() });
      at += 2;
      continue;
    }
    const marker = depth < DEEPEST ? markerOf(line) : null;
    const end = marker ? endOfItem(lines, at) : endOfParagraph(lines, at);
    const own = lines.slice(at, end);
    if (marker) {
      blocks.push({ kind: 'item', marker: marker.marker, blocks: bodyOf(own, marker.length, depth) });
    } else if (RULE.test(line)) {
      // A rule between two texts says nothing.
    } else {
      const isQuoted = indentOf(line) >= QUOTED_FROM;
      blocks.push({ kind: isQuoted ? 'quotation' : 'paragraph', text: unwrap(dedented(own)) });
    }
    at = RULE.test(line) && !marker ? at + 1 : end;
  }
  return joinQuotations(blocks);
}

function isHeading(lines: readonly string[], at: number): boolean {
  const line = lines[at] as string;
  const below = lines[at + 1] ?? '';
  return (
    line.length <= LONGEST_HEADING &&
    indentOf(line) === 0 &&
    !RULE.test(line) &&
    /^(?:-{3,}|={3,}|~{3,})\s*$/.test(below) &&
    below.length <= LONGEST_RULE &&
    (lines[at - 1] ?? '').trim() === '' &&
    !/\S {3,}\S/.test(line)
  );
}

function markerOf(line: string): { readonly marker: Marker; readonly length: number } | null {
  const match = MARKER.exec(line);
  if (!match?.groups) return null;
  const { number, letter, step } = match.groups;
  const length = match[0].length;
  if (letter !== undefined) {
    return { marker: { kind: 'letter', value: letter.charCodeAt(0) - 96, shown: `${letter}.` }, length };
  }
  const counted = number ?? step;
  return counted === undefined
    ? { marker: { kind: 'bullet', value: 0, shown: '-' }, length }
    : { marker: { kind: 'number', value: Number(counted), shown: `${Number(counted)}.` }, length };
}

/** Within a paragraph a number begins a line by chance; a list there begins with 1. */
function beginsList(line: string): boolean {
  const marker = markerOf(line)?.marker;
  return marker !== undefined && (marker.kind === 'bullet' || marker.value === 1);
}

/** An entry ends where a line is as little indented as itself, behind an empty line or with a marker of its own. */
function endOfItem(lines: readonly string[], at: number): number {
  const indent = indentOf(lines[at] as string);
  let isApart = false;
  for (let next = at + 1; next < lines.length; next += 1) {
    const line = lines[next] as string;
    if (line.trim() === '') {
      isApart = true;
    } else if (indentOf(line) <= indent && (isApart || markerOf(line) || isHeading(lines, next))) {
      return next;
    } else {
      isApart = false;
    }
  }
  return lines.length;
}

/** A paragraph ends at an empty line, at a marker and where its indentation begins or ends. */
function endOfParagraph(lines: readonly string[], at: number): number {
  const isQuoted = indentOf(lines[at] as string) >= QUOTED_FROM;
  for (let next = at + 1; next < lines.length; next += 1) {
    const line = lines[next] as string;
    if (line.trim() === '' || RULE.test(line) === true) {
      return RULE.test(line) && isQuoted && next + 1 < lines.length ? endOfTable(lines, next) : next;
    }
    if (indentOf(line) >= QUOTED_FROM !== isQuoted || beginsList(line)) return next;
  }
  return lines.length;
}

/** A rule within a quotation is that of a table, and its rows go on. */
function endOfTable(lines: readonly string[], rule: number): number {
  for (let next = rule + 1; next < lines.length; next += 1) {
    if ((lines[next] as string).trim() === '' || indentOf(lines[next] as string) < QUOTED_FROM) return next;
  }
  return lines.length;
}

function bodyOf(lines: readonly string[], markerLength: number, depth: number): TextBlock[] {
  const [first = '', ...rest] = lines;
  const body = dedented(rest);
  return readTextBlocks([first.slice(markerLength), ...body], depth + 1);
}

function dedented(lines: readonly string[]): string[] {
  const indents = lines.filter(line => line.trim() !== '').map(indentOf);
  const least = Math.min(...indents);
  return lines.map(line => line.slice(least));
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** An error text of several paragraphs, or a list of references, is one quotation. */
function joinQuotations(blocks: readonly TextBlock[]): TextBlock[] {
  const joined: TextBlock[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.kind === 'quotation' && last?.kind === 'quotation') {
      joined[joined.length - 1] = { kind: 'quotation', text: `${last.text}\n${block.text}` };
    } else {
      joined.push(block);
    }
  }
  return joined;
}
