import { LIMITS } from './limits';

/**
 * Where the source of a mail begins in a text, or null where the text is none.
 *
 * A mail client's "From: … Sent: … To: … Subject: …" is not mail source: that takes fields only transport writes, or a
 * Content-Type whose boundary follows. White space, an mbox `From ` line, the rest of a cut field and a line or two of
 * greeting may stand above it. Works on characters and on bytes read as characters.
 */
export function findMailSource(text: string): number | null {
  const head = text.slice(0, LIMITS.headerSearchLength);
  const start = headerStart(head);
  if (start === null) return null;
  if (head.startsWith('--', start)) return start;
  const end = EMPTY_LINE.exec(head.slice(start))?.index ?? head.length;
  const fromMbox = MBOX_LINE.test(head.slice(0, start).trim());
  return fromMbox || isMailHeader(head.slice(start, start + end), head) ? start : null;
}

/** True where chat markup stands inside the header, so that the source is not yet what was sent. */
export function hasChatMarkup(source: string): boolean {
  return CHAT_MARKUP.test(
    source.slice(0, EMPTY_LINE.exec(source.slice(0, LIMITS.headerSearchLength))?.index),
  );
}

const CHAT_MARKUP = /&lt;|&gt;|<mailto:[^<>|\n]{1,500}\|/;
const LINE = /([^\r\n]*)(\r\n|\r|\n|$)/y;
const EMPTY_LINE = /(?:\r\n|\r(?!\n)|\n)[ \t]{0,10}(?:\r|\n)/;
const FIELD = /^([A-Za-z][\w-]{0,75}):(?!\/\/)/;
/** `From MAILER-DAEMON Thu Apr 29 23:34:45 2010`, as mailbox files separate mails (RFC 4155). */
const MBOX_LINE = /^>?From \S{1,320} {1,10}[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d/;
const BOUNDARY_LINE = /^--\S.{0,200}$/;
const CONTENT_FIELD = /^content-(?:type|transfer-encoding|disposition|description|id):/i;
const SKIPPED_LINES = 30;
const GREETING_LINES = 2;
const GREETING_LENGTH = 200;
/** A report's own words, above the header of the mail it returns: that header is not the report's. */
const NOT_A_GREETING = /\b[245]\d\d\b|\b[245]\.\d{1,3}\.\d{1,3}\b|\S@\S|original (?:message )?headers?/i;

/** Position of the first field, or of a boundary line that a part's header follows. */
function headerStart(head: string): number | null {
  let greeting = 0;
  let at = /^(?:\uFEFF|\xEF\xBB\xBF)/.exec(head)?.[0].length ?? 0;
  for (let skipped = 0; skipped < SKIPPED_LINES && at < head.length; skipped++) {
    const { line, next } = lineAt(head, at);
    if (FIELD.test(line)) return at;
    if (BOUNDARY_LINE.test(line) && CONTENT_FIELD.test(lineAt(head, next).line)) return at;
    const isGreeting = line.trim() !== '' && !MBOX_LINE.test(line) && !/^[ \t]/.test(line);
    if (
      isGreeting &&
      (++greeting > GREETING_LINES || line.length > GREETING_LENGTH || NOT_A_GREETING.test(line))
    ) {
      return null;
    }
    at = next;
  }
  return null;
}

function lineAt(text: string, at: number): { readonly line: string; readonly next: number } {
  LINE.lastIndex = at;
  const [all = '', line = ''] = LINE.exec(text) ?? [];
  return { line, next: at + all.length };
}

/** Fields that mail systems write and mail clients do not show. */
const TRANSPORT_FIELDS = new Set([
  'authentication-results',
  'auto-submitted',
  'content-transfer-encoding',
  'content-type',
  'delivered-to',
  'dkim-signature',
  'in-reply-to',
  'message-id',
  'mime-version',
  'received',
  'received-spf',
  'references',
  'return-path',
]);
const CLIENT_FIELDS = new Set(['cc', 'date', 'from', 'reply-to', 'sender', 'subject', 'to']);
/** Fields of a delivery status (RFC 3464), which has `X-` fields too; Original-Recipient stands in headers as well. */
const STATUS_FIELDS = ['final-recipient', 'reporting-mta'];

function isMailHeader(header: string, head: string): boolean {
  const names = new Set(header.split(/[\r\n]+/).flatMap(line => FIELD.exec(line)?.[1]?.toLowerCase() ?? []));
  if (STATUS_FIELDS.some(name => names.has(name))) return false;
  const transport = [...names].filter(name => TRANSPORT_FIELDS.has(name) || /^(?:x|arc)-/.test(name)).length;
  const client = [...names].filter(name => CLIENT_FIELDS.has(name)).length;
  return (
    transport >= 2 || (transport === 1 && client >= 2 && !names.has('sent')) || isMimeHeader(header, head)
  );
}

function isMimeHeader(header: string, head: string): boolean {
  if (/^content-type:[ \t]*message\//im.test(header)) return true;
  const boundary = /\bboundary="?([^"\s;]{1,200})/i.exec(header)?.[1];
  return boundary !== undefined && (head.includes(`\n--${boundary}`) || head.includes(`\r--${boundary}`));
}
