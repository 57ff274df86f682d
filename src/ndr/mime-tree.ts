import { groupFields, type HeaderField, type HeaderFields, parseHeaderFields } from './header-fields';
import { LIMITS } from './limits';
import { parseParameters } from './mime-parameters';

/** A part of a mail (RFC 2045), still in its transfer encoding; the mail itself is the outermost part. */
export interface MimePart {
  readonly fields: readonly HeaderField[];
  readonly headers: HeaderFields;
  /** Lower-case media type, such as `text/plain`. */
  readonly type: string;
  readonly charset: string | null;
  /** Lower case; empty where none is declared. */
  readonly transferEncoding: string;
  /** Empty where none is given. */
  readonly fileName: string;
  readonly isAttachment: boolean;
  /** A character for each byte; of a multipart, all that follows its header. */
  readonly body: string;
  readonly parts: readonly MimePart[];
}

/** A mail as its parts, and what was left out, in sentences for the reader. */
export interface MimeTree {
  readonly root: MimePart;
  readonly cut: readonly string[];
}

/**
 * Takes mail source apart, in one pass over its boundary lines.
 *
 * `source` has a character for each byte and only line feeds as line ends; it starts at the header, or at the first
 * boundary where the header was lost. A boundary that is not closed, not declared or declared wrongly is coped with.
 */
export function parseMimeTree(source: string): MimeTree {
  const cut = new Set<string>();
  const root = source.startsWith('--') ? partWithoutHeader(source) : readPart(source, 0, 'text/plain');
  if (root.headerIsCut) cut.add('The header of the mail is too long; only its first fields were read.');
  if (root.boundary !== null) fillParts(source, root, root.boundary, cut);
  if (root.parts.length === 0) {
    const boundary = undeclaredBoundary(root);
    if (boundary !== null) fillParts(source, root, boundary, cut);
  }
  return { root, cut: [...cut] };
}

/** A part while its end and its parts are not known yet. */
interface OpenPart extends MimePart {
  readonly headerIsCut: boolean;
  readonly bodyStart: number;
  readonly boundary: string | null;
  body: string;
  readonly parts: OpenPart[];
}

/** RFC 2046 allows 70 characters; what is longer than this is a line of dashes in a text. */
const BOUNDARY_LENGTH = 200;
const MEDIA_TYPE = /^[\w.+-]{1,100}\/[\w.+-]{1,100}$/;

function partWithoutHeader(source: string): OpenPart {
  const [line = ''] = source.slice(2, BOUNDARY_LENGTH).split('\n', 1);
  return {
    ...readPart('', 0, 'multipart/mixed'),
    bodyStart: 0,
    body: source,
    boundary: line.trimEnd(),
  };
}

function readPart(source: string, start: number, defaultType: string): OpenPart {
  const { text, end } = readHeader(source, start);
  const fields = parseHeaderFields(text.slice(0, LIMITS.headerLength).split('\n'));
  const headers = groupFields(fields);
  const contentType = parseParameters(headers.get('content-type')?.[0] ?? '');
  const disposition = parseParameters(headers.get('content-disposition')?.[0] ?? '');
  const type = MEDIA_TYPE.test(contentType.value) ? contentType.value : defaultType;
  return {
    fields,
    headers,
    type,
    charset: contentType.parameters.get('charset') ?? null,
    transferEncoding:
      /[\w-]+/.exec(headers.get('content-transfer-encoding')?.[0]?.toLowerCase() ?? '')?.[0] ?? '',
    fileName: disposition.parameters.get('filename') ?? contentType.parameters.get('name') ?? '',
    isAttachment: disposition.value === 'attachment',
    headerIsCut: text.length > LIMITS.headerLength,
    bodyStart: end,
    boundary: type.startsWith('multipart/') ? (contentType.parameters.get('boundary') ?? null) : null,
    body: source.slice(end),
    parts: [],
  };
}

/**
 * The header of the whole mail ends at the first empty line; that of a part also at a boundary, and is looked for in a
 * window, because a thousand parts without an empty line would each be searched to the end of the mail.
 */
function readHeader(source: string, start: number): { readonly text: string; readonly end: number } {
  if (source.startsWith('\n', start)) return { text: '', end: start + 1 };
  const window = start === 0 ? source : source.slice(start, start + LIMITS.headerLength);
  const length = start === 0 ? window.indexOf('\n\n') : window.search(/\n\n|\n--/);
  if (length < 0) return { text: window, end: start + window.length };
  return { text: window.slice(0, length), end: start + length + (window.startsWith('\n\n', length) ? 2 : 0) };
}

/** Hangs the parts between the boundary lines into the tree; text before the first and after the last belongs to none. */
function fillParts(source: string, root: OpenPart, rootBoundary: string, cut: Set<string>): void {
  const open: { readonly part: OpenPart; readonly boundary: string }[] = [];
  const levels = new Map<string, number>();
  let leaf: OpenPart | null = null;
  let count = 0;
  openMultipart(root, rootBoundary);
  for (const { start, text } of boundaryLines(source, root.bodyStart)) {
    const isClosing = !levels.has(text) && text.endsWith('--');
    const level = levels.get(isClosing ? text.slice(0, -2) : text);
    const parent = level === undefined ? undefined : open[level]?.part;
    if (level === undefined || !parent) continue;
    if (leaf) leaf.body = source.slice(leaf.bodyStart, Math.max(start - 1, leaf.bodyStart));
    leaf = null;
    for (const closed of open.splice(isClosing ? level : level + 1)) levels.delete(closed.boundary);
    if (open.length === 0) return;
    if (isClosing) continue;
    if (++count > LIMITS.parts) {
      cut.add(`Only the first ${LIMITS.parts} parts of the mail were read.`);
      return;
    }
    const defaultType = parent.type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
    const part = readPart(source, nextLine(source, start), defaultType);
    parent.parts.push(part);
    if (part.boundary === null || levels.has(part.boundary)) {
      leaf = part;
    } else if (open.length < LIMITS.nesting) {
      openMultipart(part, part.boundary);
    } else {
      cut.add(`Parts nested more than ${LIMITS.nesting} deep were not read.`);
    }
  }

  function openMultipart(part: OpenPart, boundary: string): void {
    levels.set(boundary, open.length);
    open.push({ part, boundary });
  }
}

/** The lines that begin with two dashes: what follows these, and where. */
function* boundaryLines(source: string, from: number) {
  let start = source.startsWith('--', from) ? from : nextDashes(source, from - 1);
  while (start !== null) {
    const end = nextLine(source, start);
    if (end - start > 3) {
      yield { start, text: source.slice(start + 2, Math.min(end, start + 2 + BOUNDARY_LENGTH)).trimEnd() };
    }
    start = nextDashes(source, end - 1);
  }
}

function nextDashes(source: string, from: number): number | null {
  const lineFeed = source.indexOf('\n--', from);
  return lineFeed < 0 ? null : lineFeed + 1;
}

function nextLine(source: string, from: number): number {
  const lineFeed = source.indexOf('\n', from);
  return lineFeed < 0 ? source.length : lineFeed + 1;
}

/** A multipart whose boundary is missing or another one than declared, or a mail that lost the declaration. */
function undeclaredBoundary(root: OpenPart): string | null {
  const match = UNDECLARED_BOUNDARY.exec(root.body.slice(0, LIMITS.headerSearchLength));
  if (!match) return null;
  const preamble = root.body.slice(0, match.index).trim();
  const isLost = !root.headers.has('content-type') && (preamble === '' || MIME_PREAMBLE.test(preamble));
  return isLost || root.type.startsWith('multipart/') ? (match[1] ?? match[2] ?? '').trimEnd() : null;
}

/** A line of two dashes and more above a part's header, or above the empty line of a part without one. */
const UNDECLARED_BOUNDARY =
  /(?<![^\n])--(?:([^\n]{1,200})\n(?=Content-(?:Type|Transfer-Encoding|Disposition|Description|ID):)|([^\s-][^\n]{0,199})\n\n)/i;
/** "This is a MIME-encapsulated message": with other text above it, the boundary is that of a quoted mail. */
const MIME_PREAMBLE = /^[^\n]{0,100}\bMIME\b[^\n]{0,100}$/;
