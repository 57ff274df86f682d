import { addressesIn } from './address';
import {
  type FieldGroup,
  messageField,
  type RecipientStatus,
  recipientStatuses,
  statusGroupsIn,
} from './delivery-status';
import { eventLogEntries } from './event-log';
import { failedRecipients } from './failed-recipients';
import { findings } from './findings';
import { remoteHost, reportingHost, tidyHost } from './hosts';
import { type Layout, layOut } from './layout';
import { LIMITS } from './limits';
import type { Ndr } from './ndr';
import { diagnosticCodeOf, readRecipient } from './read-recipient';
import { joinReplies } from './refusal';
import { isNonDelivery } from './report-kind';
import { readReporter } from './reporter';
import { findAnswers } from './smtp-answer';
import { readX400 } from './x400';

/** What a message says, and which part of it says so. */
export interface Interpretation {
  /** Null when it is no non-delivery report. */
  readonly ndr: Ndr | null;
  readonly layout: Layout;
  /** What was not looked at, in sentences. */
  readonly cut: readonly string[];
}

/** Reads a message as a non-delivery report; `deliveryStatus` are its RFC 3464 field groups. */
export function interpret(layout: Layout, deliveryStatus: readonly FieldGroup[]): Interpretation {
  const outer = readLayout(layout, deliveryStatus);
  if (outer.ndr && !isEmpty(outer.ndr)) return outer;
  const inner = layout.original.length > 0 ? readLayout(passedOn(layout.original), []) : outer;
  return inner.ndr ? inner : outer;
}

/** A report that names nobody, quotes no answer and tells no reason may only pass on another one. */
function isEmpty({ recipients, diagnosticCode }: Ndr): boolean {
  return (
    diagnosticCode === null &&
    recipients.every(({ address, reason }) => address === null && reason === 'undefined')
  );
}

/** A report that somebody passed on, so that it stands where else the returned message does. */
function passedOn(original: readonly string[]): Layout {
  const headers = headerOf(original);
  const lines = headers.size > 0 ? original.slice(original.indexOf('') + 1) : original;
  return layOut({ form: 'text', headers, lines, deliveryStatus: [], original: [], cut: [] });
}

/** The header that a returned message begins with; empty where it begins otherwise or has nothing but a header. */
function headerOf(original: readonly string[]): Map<string, readonly string[]> {
  const fields = original.slice(0, Math.max(original.indexOf(''), 0)).flatMap(line => {
    const field = /^([A-Za-z][\w-]{1,60}):\s?(.{0,2000})$/.exec(line);
    return field ? [[(field[1] as string).toLowerCase(), [field[2] as string]] as const] : [];
  });
  return new Map(fields);
}

function readLayout(layout: Layout, parts: readonly FieldGroup[]): Interpretation {
  const { header, original } = layout;
  const subject = header.get('subject') ?? '';
  const text = joinReplies(layout.report.join('\n'));
  const lines = text.split('\n');
  const groups = parts.length > 0 ? parts : statusGroupsIn(lines);
  const statuses = recipientStatuses(groups);
  const named = lazily(() => failedRecipients(lines, notRecipients(layout)));
  const answers = findAnswers(text);
  const events = lazily(() => eventLogEntries(lines));
  const isReport = isNonDelivery({
    headers: header,
    report: text,
    statuses,
    answers,
    namesRecipient: () => named().length > 0,
    returnsMessage: original.length > 0,
    namesMailEvent: () => events().some(({ source }) => source !== null && /^MSExchange/i.test(source)),
  });
  if (!isReport) return { ndr: null, layout, cut: [] };
  const failing = statuses.filter(isUndelivered);
  const found = findings({
    statuses: failing.slice(0, LIMITS.recipients),
    isComplete: parts.length > 0,
    named: named().slice(0, LIMITS.recipients),
    lines,
    answers,
    layout,
  });
  const reportingMta = tidyHost(messageField(groups, 'reporting-mta')) ?? reportingHost(text);
  const ndr: Ndr = {
    recipients: found.map(finding => readRecipient(finding, subject, text)),
    reporter: readReporter({
      from: header.get('from') ?? '',
      subject,
      body: text,
      reportingMta: reportingMta ?? '',
      mailer: header.get('x-mailer') ?? '',
    }),
    reportingMta,
    remoteMta: tidyHost(failing[0]?.remoteMta ?? null) ?? remoteHost(text),
    diagnosticCode: found[0] ? diagnosticCodeOf(found[0]) : null,
    events: events(),
    x400: readX400(text),
  };
  const isCut = Math.max(failing.length, named().length) > LIMITS.recipients;
  return { ndr, layout, cut: isCut ? [`Only the first ${LIMITS.recipients} recipients were read.`] : [] };
}

function lazily<T>(find: () => readonly T[]): () => readonly T[] {
  let found: readonly T[] | null = null;
  return () => {
    found ??= find();
    return found;
  };
}

function isUndelivered({ action }: RecipientStatus): boolean {
  return action === null || action === 'failed' || action === 'delayed';
}

/** Who is no failed recipient: the reporter, the one the report was sent to, the sender of the returned message. */
function notRecipients({ header, original }: Layout): string[] {
  const shown = ['from', 'to', 'cc', 'reply-to', 'return-path', 'delivered-to'].map(
    name => header.get(name) ?? '',
  );
  const senders = original
    .filter(line => /^\s{0,8}(?:from|return-path|reply-to|sender)\s?:/i.test(line))
    .slice(0, 4);
  return [...shown, ...senders].flatMap(addressesIn);
}
