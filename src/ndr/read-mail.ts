import { boundParts } from './bound-parts';
import { decodeCharset } from './charset';
import { LIMITS } from './limits';
import { findMailSource } from './mail-source';
import type { Message } from './message';
import { type MimePart, type MimeTree, parseMimeTree } from './mime-tree';
import { undoLinks } from './plain-links';
import { parseStatusGroups } from './status-groups';
import { textLines } from './text-lines';
import { decodeTransfer } from './transfer-encoding';

/** The source of a mail. */
export interface MailSource {
  /** A character for each byte, line feeds as line ends; from the header on. */
  readonly binary: string;
  /** Whether the source was a text already, so that its bytes are UTF-8 whatever charset a part declares. */
  readonly isUtf8: boolean;
}

/** Opens the source of a mail; of a mail that only carries a report as an attachment, the report. */
export async function readMail(source: MailSource): Promise<Message> {
  return readReport(source, parseParts(source.binary), LIMITS.forwards);
}

function parseParts(binary: string): MimeTree {
  return boundParts(parseMimeTree(binary));
}

async function readReport(source: MailSource, tree: MimeTree, forwards: number): Promise<Message> {
  const { root } = tree;
  const content = partContent(root, source.isUtf8);
  const returned = content.messages.map(parseParts);
  if (forwards > 0 && content.statuses.length === 0) {
    const mayWrap = !isReport(root) || content.texts.every(({ text }) => !SAYS_SOMETHING.test(text));
    const report = mayWrap ? returned.find(message => isReport(message.root)) : undefined;
    if (report) return readReport(source, report, forwards - 1);
  }
  const { groups, cut: statusCut } = parseStatusGroups(content.statuses.join('\n\n'));
  const { lines, cut: textCut } = textLines(await readableText(root, content, source.isUtf8));
  return {
    form: 'eml',
    headers: root.headers,
    lines,
    deliveryStatus: groups,
    original: returned[0] ? await originalLines(returned[0].root, source.isUtf8) : [],
    cut: [...tree.cut, ...statusCut, ...textCut],
  };
}

/** An address or a reply code: a report without one that returns another report only passes it on. */
const SAYS_SOMETHING = /\S@\S|\b[45]\d\d\b/;

/** What a part and those in it hold, in order. */
interface PartContent {
  readonly texts: readonly PartText[];
  /** Texts that a mail client lists as files. */
  readonly attachedTexts: readonly PartText[];
  /** Texts of delivery status parts. */
  readonly statuses: readonly string[];
  /** Sources of returned or attached messages, or their headers only. */
  readonly messages: readonly string[];
}

interface PartText {
  readonly isHtml: boolean;
  readonly text: string;
}

const NOTHING: PartContent = { texts: [], attachedTexts: [], statuses: [], messages: [] };
const STATUS_TYPES: readonly string[] = ['message/delivery-status', 'message/global-delivery-status'];
const MESSAGE_TYPES: readonly string[] = [
  'message/global',
  'message/global-headers',
  'message/partial',
  'message/rfc822',
  'text/rfc822',
  'text/rfc822-headers',
];
/** Text that is not for people, or is another rendering of what stands elsewhere. */
const SILENT_TEXT_TYPES: readonly string[] = [
  'text/calendar',
  'text/css',
  'text/vcard',
  'text/x-amp-html',
  'text/x-vcard',
];

function partContent(part: MimePart, isUtf8: boolean): PartContent {
  if (part.parts.length > 0) return multipartContent(part, isUtf8);
  if (MESSAGE_TYPES.includes(part.type) || /\.eml$/i.test(part.fileName)) {
    return { ...NOTHING, messages: [decodeTransfer(part.body, part.transferEncoding).toString('latin1')] };
  }
  if (STATUS_TYPES.includes(part.type)) return { ...NOTHING, statuses: [partText(part, isUtf8)] };
  if (!part.type.startsWith('text/') || SILENT_TEXT_TYPES.includes(part.type)) return NOTHING;
  const text = { isHtml: part.type === 'text/html', text: partText(part, isUtf8) };
  if (STATUS_BEGINNING.test(text.text)) return { ...NOTHING, statuses: [text.text] };
  return part.isAttachment ? { ...NOTHING, attachedTexts: [text] } : { ...NOTHING, texts: [text] };
}

/** Some gateways relabel every part text/plain. */
const STATUS_BEGINNING =
  /^\s*(?:Reporting-MTA|Original-Envelope-Id|X-[\w-]{1,60}-Queue-ID|Original-Recipient|Final-Recipient):/i;

function multipartContent(multipart: MimePart, isUtf8: boolean): PartContent {
  const contents = multipart.parts.map((part, index) => {
    const content = partContent(part, isUtf8);
    const isReturned = multipart.type === 'multipart/report' && index > 0 && isHeaderText(content);
    return isReturned
      ? { ...NOTHING, messages: content.texts.map(({ text }) => Buffer.from(text).toString('latin1')) }
      : content;
  });
  return {
    texts:
      multipart.type === 'multipart/alternative'
        ? bestAlternative(contents)
        : contents.flatMap(content => content.texts),
    attachedTexts: contents.flatMap(content => content.attachedTexts),
    statuses: contents.flatMap(content => content.statuses),
    messages: contents.flatMap(content => content.messages),
  };
}

/** The third part of a report that is labelled text/plain, but is the returned message. */
function isHeaderText({ texts }: PartContent): boolean {
  return texts.length === 1 && texts[0] !== undefined && findMailSource(texts[0].text.trimStart()) === 0;
}

/** Plain text loses nothing to a conversion; many senders leave it empty or write only that the mail is HTML. */
function bestAlternative(contents: readonly PartContent[]): readonly PartText[] {
  const candidates = contents
    .map(({ texts }) => texts)
    .filter(texts => texts.some(({ text }) => text.trim() !== ''));
  const isPlain = (texts: readonly PartText[]) => texts.every(({ isHtml }) => !isHtml);
  return (
    candidates.find(texts => isPlain(texts) && !texts.every(({ text }) => isPlaceholder(text))) ??
    candidates.find(texts => !isPlain(texts)) ??
    candidates[0] ??
    []
  );
}

const PLACEHOLDER_LENGTH = 300;

function isPlaceholder(text: string): boolean {
  return (
    text.length < PLACEHOLDER_LENGTH && /\bhtml\b/i.test(text) && !/\b[245]\d\d\b|\b[245]\.\d/.test(text)
  );
}

function partText(part: MimePart, isUtf8: boolean): string {
  const isEncoded = part.transferEncoding === 'base64' || part.transferEncoding === 'quoted-printable';
  const bytes = decodeTransfer(part.body, part.transferEncoding);
  const charset = isUtf8 && !isEncoded ? 'utf-8' : part.charset;
  return decodeCharset(bytes, charset ?? (part.type === 'text/html' ? htmlCharset(bytes) : null)).replaceAll(
    /\r\n?/g,
    '\n',
  );
}

/** HTML that names its charset itself does so in its first kilobyte. */
function htmlCharset(html: Buffer): string | null {
  return /\bcharset=["']?([\w-]{1,40})/i.exec(html.subarray(0, 1024).toString('latin1'))?.[1] ?? null;
}

/** Of a mail in which no part is readable, all that follows its header. */
async function readableText(root: MimePart, content: PartContent, isUtf8: boolean): Promise<string> {
  const isBlank = content.texts.every(({ text }) => text.trim() === '');
  const shown = isBlank ? content.attachedTexts : content.texts;
  const isUnread =
    shown.length + content.statuses.length + content.messages.length === 0 && root.parts.length === 0;
  const isText = /^(?:text|multipart|message)\//.test(root.type);
  return isUnread && isText ? partText({ ...root, type: 'text/plain' }, isUtf8) : plainText(shown);
}

async function plainText(texts: readonly PartText[]): Promise<string> {
  const plain: string[] = [];
  for (const { isHtml, text } of texts) {
    plain.push(isHtml ? (await import('./html-text')).htmlToText(text) : text);
  }
  return undoLinks(plain.join('\n\n'));
}

async function originalLines(root: MimePart, isUtf8: boolean): Promise<readonly string[]> {
  const header = root.fields.map(([name, value]) => `${name}: ${value}`).join('\n');
  const text = await readableText(root, partContent(root, isUtf8), isUtf8);
  return textLines(`${header}\n\n${text}`.slice(0, LIMITS.originalLength)).lines;
}

/** Whether a mail is itself a report: it says so, or a mail system wrote it, which no report may be sent to (RFC 5321 section 4.5.5). */
function isReport({ type, headers }: MimePart): boolean {
  const contentType = headers.get('content-type')?.[0] ?? '';
  if (type === 'multipart/report') return !OTHER_REPORT.test(contentType);
  return headers.get('return-path')?.[0] === '<>' || MAIL_SYSTEM.test(headers.get('from')?.[0] ?? '');
}

const OTHER_REPORT = /report-type="?(?:feedback-report|disposition-notification)/i;
const MAIL_SYSTEM =
  /mailer-daemon|postmaster|mail delivery (?:sub)?system|microsoftexchange329e71ec88ae4615bbc36ab6ce41109e/i;
