import { canonical, sameAddress } from './address';
import { addressTypeOf, typedAddressIn } from './address-type';
import {
  type FieldGroup,
  type RecipientStatus,
  messageField,
  recipientStatuses,
  statusGroupsIn,
} from './delivery-status';
import { eventLogEntries } from './event-log';
import { type NamedRecipient, failedRecipients } from './failed-recipients';
import { remoteHost, reportingHost, tidyHost } from './hosts';
import { type Layout, layOut } from './layout';
import type { Ndr, Recipient } from './ndr';
import { readReason } from './read-reason';
import type { Reason } from './reason';
import { isNonDelivery } from './report-kind';
import { readReporter } from './reporter';
import { type SmtpAnswer, QMAIL_CLOSES, findAnswers } from './smtp-answer';
import { stageOf } from './smtp-stage';
import { readX400 } from './x400';
import { addressesIn } from './address';

/** What a message says, if it is a non-delivery report; `deliveryStatus` are its RFC 3464 field groups. */
export function interpret(layout: Layout, deliveryStatus: readonly FieldGroup[]): Ndr | null {
  const ndr = readLayout(layout, deliveryStatus);
  return ndr && !isEmpty(ndr) ? ndr : (forwarded(layout) ?? ndr);
}

/** A report that quotes no answer and tells no reason only wraps another one. */
function isEmpty({ recipients, diagnosticCode }: Ndr): boolean {
  return diagnosticCode === null && recipients.every(({ statusCode, reason }) => statusCode === null && reason === 'undefined');
}

/** Somebody passed a report on, so that it stands where else the returned message does. */
function forwarded({ original }: Layout): Ndr | null {
  if (original.length === 0) return null;
  const fields = originalHeader(original);
  const inner = layOut({
    form: 'text',
    headers: fields,
    lines: fields.size > 0 ? original.slice(original.indexOf('') + 1) : original,
    deliveryStatus: [],
    original: [],
    cut: [],
  });
  return readLayout(inner, []);
}

/** The header that a returned message begins with; empty where it begins otherwise or has nothing but a header. */
function originalHeader(original: readonly string[]): Map<string, readonly string[]> {
  const end = original.indexOf('');
  const fields = original.slice(0, Math.max(end, 0)).flatMap(line => {
    const field = /^([A-Za-z][\w-]{1,60}):\s?(.{0,2000})$/.exec(line);
    return field ? [[(field[1] as string).toLowerCase(), [field[2] as string]] as const] : [];
  });
  return new Map(fields);
}

function readLayout(layout: Layout, parts: readonly FieldGroup[]): Ndr | null {
  const { header, report } = layout;
  const groups = parts.length > 0 ? parts : statusGroupsIn(report);
  const statuses = recipientStatuses(groups);
  const text = joinReplies(report.join('\n'));
  const lines = text.split('\n');
  const answers = findAnswers(text);
  const named = failedRecipients(lines, notRecipients(layout));
  const events = eventLogEntries(lines);
  const isReport = isNonDelivery({
    headers: header,
    report: text,
    statuses,
    answers,
    namesRecipient: named.length > 0,
    returnsMessage: layout.original.length > 0,
    namesMailEvent: events.some(({ source }) => source !== null && /^MSExchange/i.test(source)),
  });
  if (!isReport) return null;
  const failing = statuses.filter(status => status.action === null || /^(?:failed|delayed)/.test(status.action));
  const found = findings(failing, parts.length > 0, named, lines, layout);
  const recipients = found.map(finding => toRecipient(finding, header, text));
  const reportingMta = tidyHost(messageField(groups, 'reporting-mta')) ?? reportingHost(text);
  return {
    recipients,
    reporter: readReporter({
      from: header.get('from') ?? '',
      subject: header.get('subject') ?? '',
      body: text,
      reportingMta: reportingMta ?? '',
      mailer: header.get('x-mailer') ?? '',
    }),
    reportingMta,
    remoteMta: tidyHost(failing[0]?.remoteMta ?? null) ?? remoteHost(text),
    diagnosticCode: found[0] ? diagnosticOf(found[0]) : null,
    events,
    x400: readX400(text),
  };
}

/** A recipient and all that the report says of it. */
interface Finding {
  readonly address: string | null;
  readonly addressType: string | null;
  readonly status: RecipientStatus | null;
  readonly answer: SmtpAnswer | null;
  /** The paragraphs that name this recipient and that quote the answer. */
  readonly words: string;
  /** All lines about this recipient; all lines where it is the only one. */
  readonly section: string;
}

function fromStatus(status: RecipientStatus, named: readonly NamedRecipient[], lines: readonly string[]): Finding {
  const own = named.find(({ address }) => address && status.address && sameAddress(address, status.address));
  const section = own ? sectionAbout(own, named, lines) : lines.join('\n');
  const diagnostic = status.diagnosticCode ? bestAnswer(status.diagnosticCode) : null;
  const address = status.address?.includes('@') ? status.address : (named[0]?.address ?? status.address);
  return {
    address,
    addressType: address ? addressTypeOf(address) : null,
    status,
    answer: diagnostic ?? bestAnswer(section),
    words: own ? paragraphAt(lines, own.line) : '',
    section,
  };
}

/** Those of the delivery status; where that was pasted as text, perhaps in part, those that the words name besides. */
function findings(
  failing: readonly RecipientStatus[],
  isWhole: boolean,
  named: readonly NamedRecipient[],
  lines: readonly string[],
  layout: Layout,
): Finding[] {
  const listed = failing.map(status => fromStatus(status, named, lines));
  if (listed.length === 0) return named.length > 0 ? named.map(recipient => fromWords(recipient, named, lines)) : [fromReport(lines, layout)];
  if (isWhole || named.length <= listed.length) return listed;
  const besides = named.filter(
    ({ address }) => address && !listed.some(known => known.address && sameAddress(known.address, address)),
  );
  return [...listed, ...besides.map(recipient => fromWords(recipient, named, lines))];
}

function fromWords(recipient: NamedRecipient, named: readonly NamedRecipient[], lines: readonly string[]): Finding {
  const section = sectionAbout(recipient, named, lines);
  const answer = bestAnswer(section);
  const typed = recipient.address === null ? typedAddressIn(section) : null;
  return {
    address: recipient.address ?? typed?.address ?? null,
    addressType: recipient.address === null ? (typed?.type ?? null) : addressTypeOf(recipient.address),
    status: null,
    answer,
    words: [paragraphAt(lines, recipient.line), answer ? paragraphAround(section, answer.start) : ''].join('\n'),
    section,
  };
}

/** A report that names nobody: the recipient is taken from its header or the returned message, if there is one alone. */
function fromReport(lines: readonly string[], { header, original }: Layout): Finding {
  const text = lines.join('\n');
  const typed = typedAddressIn(text);
  const address = typed?.address ?? soleAddress(header.get('x-failed-recipients')) ?? soleOriginalRecipient(original);
  return {
    address,
    addressType: typed?.type ?? (address ? addressTypeOf(address) : null),
    status: null,
    answer: bestAnswer(text),
    words: '',
    section: text,
  };
}

function toRecipient(
  { address, addressType, status, answer, words, section }: Finding,
  header: ReadonlyMap<string, string>,
  report: string,
): Recipient {
  const statusCode = statusCodeOf(status, answer);
  const replyCode = answer?.replyCode ?? null;
  const action = status?.action === 'delayed' || (!status && isDelay(header.get('subject') ?? '', report)) ? 'delayed' : 'failed';
  const reason = readReason({
    diagnostics: [answer?.text ?? '', status?.diagnosticCode ?? ''].filter(text => text !== ''),
    words,
    explanation: section,
    subject: header.get('subject') ?? '',
    statusCode,
    replyCode,
    stage: answer && stageOf(answer, status?.diagnosticCode ?? section),
  });
  const permanent = PERMANENT.has(reason) && action === 'failed' && !replyCode?.startsWith('4');
  return { address, addressType, statusCode, replyCode, reason, permanent, action };
}

/** Reasons that lie in the address itself: no waiting and no change at the sender's makes it take mail. */
const PERMANENT: ReadonlySet<Reason> = new Set(['userunknown', 'hostunknown', 'notaccept', 'hasmoved']);

/** The refusing server's code is closer to the cause than the class that the reporter derived from it. */
function statusCodeOf(status: RecipientStatus | null, answer: SmtpAnswer | null): string | null {
  const own = answer?.statusCode ?? null;
  const field = status?.status ?? null;
  if (own && field && isBareClass(own)) return field;
  return own ?? field;
}

function isBareClass(statusCode: string): boolean {
  return statusCode.endsWith('.0.0');
}

function isDelay(subject: string, report: string): boolean {
  return /\bdelay|still being retried|warning:|verzögert|retard|задерж|遅延/i.test(subject) || /this is a warning message only|status=deferred|will be retried|will retry for|has been delayed/i.test(report);
}

function diagnosticOf({ status, answer }: Finding): string | null {
  if (status?.diagnosticCode) return status.diagnosticCode.replace(/\s+/g, ' ');
  if (!answer) return null;
  return [answer.replyCode, answer.statusCode, answer.text].filter(Boolean).join(' ');
}

/** Who is no failed recipient: the reporter, the one the report was sent to, the sender of the returned message. */
function notRecipients({ header, original }: Layout): string[] {
  const shown = ['from', 'to', 'cc', 'reply-to', 'return-path', 'delivered-to'].map(name => header.get(name) ?? '');
  const sender = original.filter(line => /^\s{0,8}(?:from|return-path|reply-to|sender)\s?:/i.test(line)).slice(0, 4);
  return [...shown, ...sender].flatMap(addressesIn).map(canonical);
}

function soleAddress(field: string | undefined): string | null {
  const addresses = addressesIn(field ?? '');
  return addresses.length === 1 ? (addresses[0] as string) : null;
}

/** Where the report names nobody, a returned message to one person alone tells who it was. */
function soleOriginalRecipient(original: readonly string[]): string | null {
  const to = original.filter(line => /^\s{0,8}(?:to|cc|bcc)\s?:/i.test(line));
  return to.length === 1 ? soleAddress(to[0]) : null;
}

/** The lines about one of several recipients: those below its name, else those that mention it. */
function sectionAbout(recipient: NamedRecipient, all: readonly NamedRecipient[], lines: readonly string[]): string {
  if (all.length === 1) return lines.join('\n');
  const starts = all.map(({ line }) => line).sort((a, b) => a - b);
  if (recipient.concludes) {
    const before = starts.findLast(line => line < recipient.line) ?? -1;
    return lines.slice(before + 1, recipient.line + 1).join('\n');
  }
  const next = starts.find(line => line > recipient.line) ?? lines.length;
  const below = lines.slice(recipient.line, next);
  const rule = below.findIndex((line, i) => i > 0 && /^\s{0,8}-{3,}/.test(line));
  const own = (rule < 0 ? below : below.slice(0, rule)).join('\n');
  if (findAnswers(own).length > 0) return own;
  const name = recipient.address && canonical(recipient.address);
  const mentioned = lines.flatMap((line, i) =>
    name && canonical(line).includes(name) ? lines.slice(i, i + LINES_OF_A_MENTION) : [],
  );
  return mentioned.length > 0 ? mentioned.join('\n') : own;
}

/** From a line to the next empty one. */
function paragraphAt(lines: readonly string[], at: number): string {
  const end = lines.findIndex((line, i) => i > at && line.trim() === '');
  return lines
    .slice(at, end < 0 ? lines.length : Math.min(end, at + PARAGRAPH_LINES_MAX))
    .filter(line => !QMAIL_CLOSES.test(line))
    .join('\n');
}

/** The lines without an empty one between them in which a character stands. */
function paragraphAround(text: string, at: number): string {
  const start = text.lastIndexOf('\n\n', at) + 1;
  const end = text.indexOf('\n\n', at);
  return text.slice(start, end < 0 ? text.length : end);
}

/** A flattened or endless paragraph says more than why this recipient failed. */
const PARAGRAPH_LINES_MAX = 12;

/** `>>> RCPT TO:<…>` and the answer below it. */
const LINES_OF_A_MENTION = 3;

/** Multi-line replies (RFC 5321 section 4.2.1) in a dialogue, `<<< 550-…` line by line, become one. */
function joinReplies(text: string): string {
  return text.replace(/(<<< (\d{3})-[^\n]{0,1000})((?:\n\s{0,8}<<< \2[- ][^\n]{0,1000}){1,20})/g, (_, first: string, _code, rest: string) =>
    first + rest.replace(/\n\s{0,8}<<< \d{3}[- ](?:\d\.\d{1,3}\.\d{1,3} )?/g, ' '),
  );
}

function bestAnswer(text: string): SmtpAnswer | null {
  const refusals = findAnswers(text).filter(({ replyCode, statusCode }) => /^[45]/.test(replyCode ?? statusCode ?? ''));
  const own = refusals.filter(answer => /(?:<<<|\(reason:|said:|smtp;|response was:)\s{0,4}$/i.test(text.slice(Math.max(0, answer.start - 24), answer.start)));
  const candidates = own.length > 0 ? own : refusals;
  const best = candidates.reduce<SmtpAnswer | null>((a, b) => (!a || weight(b) > weight(a) ? b : a), null);
  if (!best || best.statusCode) return best;
  const same = refusals.find(({ replyCode, statusCode }) => replyCode === best.replyCode && statusCode !== null);
  return same ? { ...best, statusCode: same.statusCode } : best;
}

function weight({ replyCode, statusCode, text }: SmtpAnswer): number {
  const consequence = replyCode === '503' || /^(?:rcpt first|need rcpt|no (?:valid )?recipients)/i.test(text);
  return (replyCode ? 4 : 0) + (statusCode ? 2 : 0) + (text ? 1 : 0) - (consequence ? 8 : 0);
}
