import { addressesIn } from './address';

/** A group of fields of a message/delivery-status part (RFC 3464 section 2.1); names in lower case. */
export type FieldGroup = ReadonlyMap<string, readonly string[]>;

/** What a per-recipient group says (RFC 3464 section 2.3), as it stands there. */
export interface RecipientStatus {
  readonly address: string | null;
  /** Also right as the recipient's address: what the sender wrote, when it was rewritten on the way. */
  readonly originalAddress: string | null;
  readonly action: string | null;
  readonly status: string | null;
  /** Without its type (`smtp;`). */
  readonly diagnosticCode: string | null;
  readonly remoteMta: string | null;
}

/** Fields that occur in no other part of a report's text. */
const STATUS_FIELD =
  /^\s{0,12}(Reporting-MTA|Received-From-MTA|Arrival-Date|Original-Envelope-Id|DSN-Gateway|Original-Recipient|Final-Recipient|Action|Status|Remote-MTA|Diagnostic-Code|Last-Attempt-Date|Final-Log-Id|Will-Retry-Until|X-[\w-]{2,60})\s?:\s?(.*)$/i;

/** Groups that stand in the text of a report, as clients show them that know no delivery-status. */
export function statusGroupsIn(lines: readonly string[]): FieldGroup[] {
  const groups: Map<string, string[]>[] = [];
  let group: Map<string, string[]> | null = null;
  let last: string[] | null = null;
  for (const line of lines) {
    const field = STATUS_FIELD.exec(line);
    if (field) {
      const name = (field[1] as string).toLowerCase();
      if (!group || (name === 'final-recipient' && group.has(name))) {
        group = new Map();
        groups.push(group);
      }
      last = [...(group.get(name) ?? []), (field[2] as string).trim()];
      group.set(name, last);
    } else if (last && /^[ \t]+\S/.test(line)) {
      last[last.length - 1] = `${last.at(-1)} ${line.trim()}`;
    } else {
      last = null;
      if (line.trim() === '') group = null;
    }
  }
  return groups.filter(isStatusGroup);
}

function isStatusGroup(group: FieldGroup): boolean {
  return ['reporting-mta', 'final-recipient', 'original-recipient', 'diagnostic-code'].some(name =>
    group.has(name),
  );
}

/** The groups that are about a recipient, read. */
export function recipientStatuses(groups: readonly FieldGroup[]): RecipientStatus[] {
  return rejoined(groups.filter(isRecipientGroup)).map(group => {
    const final = addressOf(value(group, 'final-recipient'));
    const original =
      addressOf(value(group, 'original-recipient')) ?? addressOf(value(group, 'x-actual-recipient'));
    return {
      address: final ?? original,
      originalAddress: final ? original : null,
      action:
        value(group, 'action')
          ?.split(/[\s(;]/)[0]
          ?.toLowerCase() || null,
      status: /[245]\.\d{1,3}\.\d{1,3}/.exec(value(group, 'status') ?? '')?.[0] ?? null,
      diagnosticCode: untyped(value(group, 'diagnostic-code')),
      remoteMta: untyped(value(group, 'remote-mta')),
    };
  });
}

/** Amazon SES parts the fields of one recipient by an empty line: what names no final recipient goes on with the one before. */
function rejoined(groups: readonly FieldGroup[]): FieldGroup[] {
  const joined: FieldGroup[] = [];
  for (const group of groups) {
    const before = joined.at(-1);
    const goesOn = before && !group.has('final-recipient') && !before.has('status');
    if (goesOn) joined.pop();
    joined.push(goesOn ? new Map([...before, ...group]) : group);
  }
  return joined;
}

/** The value of a per-message field, without its type: `dns; mx1.example.org` gives `mx1.example.org`. */
export function messageField(groups: readonly FieldGroup[], name: string): string | null {
  const group = groups.find(candidate => candidate.has(name));
  return group ? untyped(value(group, name)) : null;
}

function isRecipientGroup(group: FieldGroup): boolean {
  return (
    group.has('final-recipient') ||
    group.has('original-recipient') ||
    (group.has('action') && group.has('status'))
  );
}

function value(group: FieldGroup, name: string): string | null {
  const values = group.get(name);
  return values ? values.join(' ').trim() : null;
}

/** Types of RFC 3464 are a word and a semicolon: `rfc822;`, `dns;`, `smtp;`, `x-unix;`. */
function untyped(text: string | null): string | null {
  return text?.replace(/^[\w.-]{1,40}\s?;\s?/, '').trim() || null;
}

function addressOf(field: string | null): string | null {
  const text = untyped(field);
  if (!text) return null;
  return (
    addressesIn(text)[0] ??
    (/^[^\s@]{1,256}$/.test(text) && text !== 'unknown' ? text.replace(/^<|>$/g, '') : null)
  );
}
