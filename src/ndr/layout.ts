import { focus } from './focus';
import type { Message } from './message';
import { reflow } from './reflow';

/** The parts of a report. */
export interface Layout {
  /** Fields of the report's own header, as a mail client shows them or as they were sent; names in lower case. */
  readonly header: ReadonlyMap<string, string>;
  /** The report's own words, or the most telling of them. */
  readonly report: readonly string[];
  /** The returned message: its header and what there is of its text. */
  readonly original: readonly string[];
  /** What was left out of the report's words, in sentences for the reader. */
  readonly cut: readonly string[];
}

/** Tells the report's words from its header and from the returned message. */
export function layOut(message: Message): Layout {
  const lines = reflow(message.lines);
  const shown = message.headers.size > 0 ? NONE_SHOWN : displayedHeader(lines);
  const body = lines.slice(shown.end);
  const split = originalStart(body);
  const header = message.headers.size > 0 ? firstValues(message.headers) : shown.fields;
  const words = hasWords(body) ? body.slice(0, split) : endlessSubject(header);
  const report = focus([...lines.slice(0, shown.start), ...words]);
  return {
    header,
    report: report.lines,
    cut: report.cut,
    original: [...body.slice(split), ...message.original],
  };
}

function hasWords(lines: readonly string[]): boolean {
  return lines.some(line => line.trim() !== '');
}

/** On one line nothing parts a subject from the report behind it. */
function endlessSubject(header: Layout['header']): readonly string[] {
  const subject = header.get('subject') ?? '';
  return subject.length > SUBJECT_MAX ? [subject] : [];
}

/** The length that RFC 5322 section 2.1.1 recommends for a line. */
const SUBJECT_MAX = 78;

function firstValues(headers: Message['headers']): Map<string, string> {
  return new Map([...headers].map(([name, values]) => [name, values[0] ?? '']));
}

/** How mail clients label the fields of a header, in the languages that Outlook and Gmail show most. */
const DISPLAYED_FIELDS: Readonly<Record<string, string>> = {
  from: 'from|von|de|da|от|från|fra|van|od|差出人|发件人|寄件者|보낸 사람',
  date: 'date|sent|gesendet|datum|envoyé|enviado|inviato|дата|отправлено|data|fecha|日時|送信日時|发送时间',
  to: 'to|an|à|para|a|кому|til|aan|till|komu|宛先|收件人|받는 사람',
  subject:
    'subject|betreff|objet|asunto|assunto|oggetto|тема|ämne|emne|onderwerp|předmět|件名|主题|主旨|제목',
  cc: 'cc|kopie|copie|копия',
};

const DISPLAYED_FIELD = new RegExp(
  `^\\s{0,8}\\*{0,2}(?:${Object.entries(DISPLAYED_FIELDS)
    .map(([name, labels]) => `(?<${name}>${labels})`)
    .join('|')})\\s?[:：]\\*{0,2}\\s?(?<value>.*)$`,
  'iu',
);

/** A greeting may stand before the header of a paste, but not a page of text. */
const HEADER_WITHIN_LINES = 12;

interface DisplayedHeader {
  readonly fields: ReadonlyMap<string, string>;
  /** Lines from `start` up to `end` are the header. */
  readonly start: number;
  readonly end: number;
}

const NONE_SHOWN: DisplayedHeader = { fields: new Map(), start: 0, end: 0 };

function displayedHeader(lines: readonly string[]): DisplayedHeader {
  const start = beforeReport(lines.slice(0, HEADER_WITHIN_LINES)).findIndex(line => displayedField(line));
  if (start < 0) return NONE_SHOWN;
  const fields = new Map<string, string>();
  let end = start;
  for (; end < lines.length; end += 1) {
    const field = displayedField(lines[end] as string);
    if (!field || fields.has(field.name)) break;
    fields.set(field.name, field.value);
  }
  return fields.has('from') || fields.has('subject') ? { fields, start, end } : NONE_SHOWN;
}

/** A header below a refusal, or below the words that part the returned message off, is the returned message's. */
function beforeReport(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex(line => partsOff(line) || (FULL_ANSWER.test(line) && !displayedField(line)));
  return end < 0 ? lines : lines.slice(0, end);
}

const FULL_ANSWER = /^.{0,120}\b[45]\d\d[ -]#?[45]\.\d{1,3}\.\d{1,3}\b/;

function displayedField(line: string): { name: string; value: string } | null {
  const groups = line.length < 2_000 ? DISPLAYED_FIELD.exec(line)?.groups : undefined;
  if (!groups) return null;
  const name = Object.keys(DISPLAYED_FIELDS).find(field => groups[field] !== undefined);
  return name ? { name, value: groups.value?.trim() ?? '' } : null;
}

/** Lines that systems part the returned message off with. */
const ORIGINAL_FOLLOWS: readonly RegExp[] = [
  // Exim "This is a copy of the message", Yahoo "Below this line is a copy", GMX, MXLogic, DragonFly, fml …
  /^\W{0,80}(?:this is a copy of (?:the|your) message|below this line is|the header of the original|included is a copy|message headers? follows?|(?:unsent )?message (?:text )?follows|start of returned message|begin(?:ning)? of (?:returned|original) message|text of (?:the )?(?:original|returned) message|original mail as follows|a copy of (?:the|your) (?:original )?message|copy of (?:the )?original|here is a copy)\b.{0,120}$/i,
  // Gmail, Exchange, IMail, m-FILTER, Domino: the words alone between rules or before a colon.
  /^\W{0,80}(?:the )?(?:original|returned) (?:message|mail)(?: headers?| text| info| follows)?\W{0,80}$/i,
  // Exchange's "Original message headers:" in its languages.
  /^\W{0,10}(?:urspr(?:ü|u)ngliche nachrichten(?:kopfzeilen|header)|en-têtes de message d'origine|en-têtes du message d'origine|encabezados de mensajes? original(?:es)?|encabezados del mensaje original|cabeçalhos d[ae]s? mensage(?:m|ns) origina(?:l|is)|intestazioni (?:del )?messaggio originale|oorspronkelijke berichtkoppen|исходные заголовки сообщения|заголовки исходного сообщения|původní hlavičky zprávy|původní záhlaví zprávy|元のメッセージ\s?ヘッダー|原始邮件头|原始郵件標頭)/iu,
  /^\W{0,80}(?:ursprüngliche nachricht|message d'origine|mensaje original|mensagem original|messaggio originale|исходное сообщение|元のメッセージ|原始邮件|original nachricht)\W{0,80}$/iu,
];

function partsOff(line: string): boolean {
  return ORIGINAL_FOLLOWS.some(pattern => pattern.test(line));
}

/** Fields that only a message's header has; where a few stand together, the returned message has begun. */
const HEADER_FIELD =
  /^\s{0,8}(?:received|return-path|message-id|mime-version|content-type|content-transfer-encoding|dkim-signature|domainkey-signature|x-[\w-]{2,60}|arc-[\w-]{2,60}|authentication-results|references|in-reply-to|user-agent|delivered-to|from|to|cc|date|subject|reply-to|sender|thread-index|thread-topic|importance|list-[\w-]{2,40}|precedence|received-spf)\s?:/i;
const TRANSPORT_FIELD =
  /^\s{0,8}(?:received|return-path|message-id|mime-version|dkim-signature|domainkey-signature|x-google-smtp-source|x-received|arc-seal|delivered-to)\s?:/i;

function originalStart(lines: readonly string[]): number {
  for (const [i, line] of lines.entries()) {
    if (partsOff(line)) return i;
    if (TRANSPORT_FIELD.test(line) && isInHeader(lines, i)) return headerStart(lines, i);
  }
  return lines.length;
}

/** How many header fields must stand near a transport field, so that one quoted line is no message. */
const FIELDS_OF_A_HEADER = 3;
const FIELDS_WITHIN_LINES = 12;

function isInHeader(lines: readonly string[], at: number): boolean {
  const near = lines.slice(at, at + FIELDS_WITHIN_LINES);
  const blank = near.indexOf('');
  const fields = (blank < 0 ? near : near.slice(0, blank)).filter(line => HEADER_FIELD.test(line));
  return (
    fields.length >= FIELDS_OF_A_HEADER &&
    /^\s{0,8}(?:received|return-path|dkim|x-|arc-|delivered-to)/i.test(lines[at] as string)
  );
}

function headerStart(lines: readonly string[], at: number): number {
  let start = at;
  while (start > 0 && HEADER_FIELD.test(lines[start - 1] as string)) start -= 1;
  return start;
}
