import { isUtf8 } from 'node:buffer';
import { undoChatMarkup } from './chat-markup';
import { LIMITS } from './limits';
import { findMailSource, hasChatMarkup } from './mail-source';
import type { Message } from './message';
import { textLines } from './text-lines';
import { UnreadableInput } from './unreadable-input';
import { visibleText } from './visible-text';

/**
 * Opens what a person gave: a file (.eml, .msg or text in any charset) as bytes, or a paste (mail source, or what a mail
 * client shows, with or without Slack's or Teams' markup) as a string.
 *
 * @throws UnreadableInput when it is too large, or is an Outlook file that is damaged
 */
export async function openMessage(input: Uint8Array | string): Promise<Message> {
  if (input.length > LIMITS.inputLength) {
    const megabytes = LIMITS.inputLength / 1024 / 1024;
    throw new UnreadableInput(`This is larger than ${megabytes} MB. Paste the text of the report instead.`);
  }
  return typeof input === 'string' ? openPaste(input) : openFile(input);
}

/** Compound File Binary Format, which Outlook's .msg is ([MS-CFB] section 2.2). */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

async function openFile(file: Uint8Array): Promise<Message> {
  if (COMPOUND_FILE.every((byte, index) => file[index] === byte)) {
    return (await import('./outlook-msg')).readOutlookMsg(file);
  }
  const start = findMailSource(bufferOf(file.subarray(0, LIMITS.headerSearchLength)).toString('latin1'));
  if (start !== null) return openMail(bufferOf(file.subarray(start)), false);
  const message = await openPaste(
    (await import('./decode-text')).decodeText(file.subarray(0, LIMITS.pasteLength)),
  );
  return file.length > LIMITS.pasteLength ? sayWhatIsCut(message) : message;
}

async function openPaste(paste: string): Promise<Message> {
  const start = findMailSource(paste);
  if (start !== null && !hasChatMarkup(paste.slice(start))) return openMailText(paste.slice(start));
  const text = await repairCharset(paste.slice(0, LIMITS.pasteLength));
  const shown = withoutTrailingSpace(visibleText(await undoChatMarkup(text)));
  // Mail source may show only now, where chat markup stood in it.
  const source = shown === paste ? start : findMailSource(shown);
  const message: Message =
    source === null
      ? { form: 'text', headers: new Map(), deliveryStatus: [], original: [], ...textLines(shown) }
      : await openMailText(shown.slice(source));
  return paste.length > LIMITS.pasteLength ? sayWhatIsCut(message) : message;
}

function withoutTrailingSpace(text: string): string {
  return text
    .split('\n')
    .map(line => line.trimEnd())
    .join('\n');
}

/** A text of characters up to U+00FF may be bytes of another charset; one with others is Unicode already. */
function openMailText(source: string): Promise<Message> {
  return BYTES.test(source)
    ? openMail(Buffer.from(source, 'latin1'), false)
    : openMail(Buffer.from(source), true);
}

async function openMail(bytes: Buffer, isText: boolean): Promise<Message> {
  const { readMail } = await import('./read-mail');
  return readMail({ binary: withLineFeeds(bytes).toString('latin1'), isUtf8: isText });
}

const BYTES = /^[\0-\xFF]*$/;
/** Control characters that no client copies: bytes of windows-125x, UTF-8 or a Japanese charset. */
const RAW_BYTES = /[\x80-\x9F]|\x1B[$(]/;

/** Text that was taken for Latin-1 on its way here. */
async function repairCharset(text: string): Promise<string> {
  if (!/[\x1B\x80-\xFF]/.test(text) || !BYTES.test(text)) return text;
  const bytes = Buffer.from(text, 'latin1');
  return RAW_BYTES.test(text) || isUtf8(bytes) ? (await import('./charset')).decodeCharset(bytes) : text;
}

function sayWhatIsCut(message: Message): Message {
  if (message.cut.length > 0) return message;
  return { ...message, cut: [`Only the first ${LIMITS.pasteLength / 1024 / 1024} MB were looked at.`] };
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** A copy in which CR LF and a bare CR are a line feed. */
function withLineFeeds(bytes: Buffer): Buffer {
  if (!bytes.includes(CR)) return bytes;
  const copy = Buffer.allocUnsafe(bytes.length);
  let length = 0;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] as number;
    if (byte !== CR) copy[length++] = byte;
    else if (bytes[index + 1] !== LF) copy[length++] = LF;
  }
  return copy.subarray(0, length);
}

const CR = 0x0d;
const LF = 0x0a;
