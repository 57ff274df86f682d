import MsgReader, { type FieldsData } from '@kenjiuno/msgreader';
import { decodeCharset } from './charset';
import { trustworthyCompoundFile } from './compound-file';
import { decompressRtf } from './compressed-rtf';
import { groupFields, type HeaderField, parseHeaderFields } from './header-fields';
import type { Message } from './message';
import { undoLinks } from './plain-links';
import { rtfToText } from './rtf-text';
import { textLines } from './text-lines';
import { UnreadableInput } from './unreadable-input';

/**
 * Opens an Outlook item (.msg); of an item that only carries a report as an attachment, the report.
 *
 * @throws UnreadableInput when the file is damaged
 */
export async function readOutlookMsg(file: Uint8Array): Promise<Message> {
  const item = report(readItem(trustworthyCompoundFile(file)));
  const { lines, cut } = textLines(await itemText(item));
  return {
    form: 'msg',
    headers: groupFields(itemHeader(item)),
    lines,
    deliveryStatus: [],
    original: [],
    cut,
  };
}

function readItem(file: Uint8Array<ArrayBuffer>): FieldsData {
  try {
    const reader = new MsgReader(file.buffer);
    reader.parserConfig = { includeRawProps: true, ansiEncoding: BYTES };
    const item = reader.getFileData();
    if (!item.rawProps) throw new Error('no properties');
    return item;
  } catch (cause) {
    throw new UnreadableInput(
      'This is no message that Outlook saved. Paste the text of the report instead.',
      { cause },
    );
  }
}

/** Reads the strings of old items as bytes; their code page stands in the item itself. */
const BYTES = 'latin1';

/** Property identifiers ([MS-OXPROPS]), in the form of the names of the streams they lie in. */
const PROPERTY = {
  messageClass: '001a',
  subject: '0037',
  transportHeaders: '007d',
  senderName: '0c1a',
  supplementaryInfo: '0c1b',
  senderAddress: '0c1f',
  displayTo: '0e04',
  body: '1000',
  reportText: '1001',
  compressedRtf: '1009',
  html: '1013',
  displayName: '3001',
  address: '3003',
  smtpAddress: '39fe',
  internetCodePage: '3fde',
  messageCodePage: '3ffd',
} as const;
type Property = keyof typeof PROPERTY;

/** Types of property values ([MS-OXCDATA] section 2.11.1). */
const TYPE = { integer: '0003', bytes: '001e', unicode: '001f', binary: '0102' } as const;

function rawValue(fields: FieldsData, property: Property, type: keyof typeof TYPE): unknown {
  const tag = PROPERTY[property] + TYPE[type];
  return fields.rawProps?.find(({ propertyTag }) => propertyTag === tag)?.value;
}

function textValue(fields: FieldsData, property: Property, item: FieldsData = fields): string {
  const unicode = rawValue(fields, property, 'unicode');
  if (typeof unicode === 'string') return unicode;
  const bytes = rawValue(fields, property, 'bytes');
  return typeof bytes === 'string' ? decodeCharset(Buffer.from(bytes, BYTES), codePage(item)) : '';
}

function codePage(item: FieldsData): string | null {
  const number =
    rawValue(item, 'messageCodePage', 'integer') ?? rawValue(item, 'internetCodePage', 'integer');
  return typeof number === 'number' ? codePageName(number) : null;
}

function codePageName(number: number): string {
  return number === 65001 ? 'utf-8' : number === 932 ? 'shift_jis' : `cp${number}`;
}

/** The item itself, or the report in it: someone forwarded it as an attachment. */
function report(item: FieldsData): FieldsData {
  if (isReport(item)) return item;
  const attached =
    item.attachments?.flatMap(({ innerMsgContentFields }) => innerMsgContentFields ?? []) ?? [];
  return attached.find(isReport) ?? item;
}

/** Outlook's class for reports is such as `REPORT.IPM.Note.NDR` ([MS-OXOMSG] section 2.2.2.35); others come as mail. */
function isReport(item: FieldsData): boolean {
  return (
    /^report\./i.test(textValue(item, 'messageClass')) ||
    /mailer-daemon|postmaster|mail delivery (?:sub)?system/i.test(
      `${textValue(item, 'senderName')} ${textValue(item, 'senderAddress')}`,
    )
  );
}

function itemHeader(item: FieldsData): readonly HeaderField[] {
  const transport = parseHeaderFields(textValue(item, 'transportHeaders').split(/\r\n?|\n/));
  const shown = parseHeaderFields([
    `From: ${mailbox(textValue(item, 'senderName'), textValue(item, 'senderAddress'))}`,
    `To: ${textValue(item, 'displayTo')}`,
    `Subject: ${textValue(item, 'subject')}`,
  ]);
  const known = groupFields(transport);
  return [...transport, ...shown.filter(([name, value]) => !known.has(name.toLowerCase()) && value !== '')];
}

/** The body in its best form. A report that Outlook shows as a form has none: its text lies with each recipient. */
async function itemText(item: FieldsData): Promise<string> {
  const plain = textValue(item, 'body');
  if (plain.trim() !== '') return undoLinks(plain);
  const html = htmlBody(item);
  if (html.trim() !== '') return (await import('./html-text')).htmlToText(html);
  const rtf = rawValue(item, 'compressedRtf', 'binary');
  const richText = rtf instanceof Uint8Array ? rtfToText(decompressRtf(rtf)) : '';
  if (richText.trim() !== '') return undoLinks(richText);
  return (item.recipients ?? []).map(recipient => recipientText(recipient, item)).join('\n\n');
}

function htmlBody(item: FieldsData): string {
  const binary = rawValue(item, 'html', 'binary');
  if (!(binary instanceof Uint8Array)) return textValue(item, 'html');
  const number = rawValue(item, 'internetCodePage', 'integer');
  return decodeCharset(binary, typeof number === 'number' ? codePageName(number) : null);
}

function recipientText(recipient: FieldsData, item: FieldsData): string {
  const value = (property: Property) => textValue(recipient, property, item);
  const lines = [
    mailbox(value('displayName'), value('smtpAddress') || value('address')),
    value('reportText'),
    value('supplementaryInfo'),
  ];
  return lines.filter(text => text.trim() !== '').join('\n');
}

function mailbox(name: string, address: string): string {
  return address === '' ? name : `${name} <${address}>`;
}
