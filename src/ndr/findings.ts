import { addressesIn, sameAddress } from './address';
import { addressTypeOf, typedAddressIn } from './address-type';
import type { RecipientStatus } from './delivery-status';
import type { NamedRecipient } from './failed-recipients';
import type { Layout } from './layout';
import { paragraphAround, type RecipientSections, recipientSections } from './recipient-section';
import { refusalAmong, refusalIn } from './refusal';
import type { SmtpAnswer } from './smtp-answer';

/** A recipient and all that the report says of it. */
export interface Finding {
  readonly address: string | null;
  readonly addressType: string | null;
  readonly status: RecipientStatus | null;
  readonly answer: SmtpAnswer | null;
  /** The paragraphs that name this recipient and that quote the answer. */
  readonly words: string;
  /** All lines about this recipient; all lines where it is the only one. */
  readonly section: string;
}

/** What there is to find recipients in. */
export interface Sources {
  /** Of those that were not delivered to. */
  readonly statuses: readonly RecipientStatus[];
  /** Whether the delivery status came as a part of its own, so that it lists everybody. */
  readonly isComplete: boolean;
  readonly named: readonly NamedRecipient[];
  readonly lines: readonly string[];
  /** All that stand in the lines. */
  readonly answers: readonly SmtpAnswer[];
  readonly layout: Layout;
}

/** The failed recipients of a report, with what is said of each; one without an address where it names nobody. */
export function findings({
  statuses,
  isComplete,
  named,
  lines,
  answers,
  layout,
}: Sources): readonly Finding[] {
  const text = lines.join('\n');
  const whole = { section: text, answer: refusalAmong(answers, text) };
  const sections = recipientSections(named, lines);
  const listed = statuses.map(status => fromStatus(status, statuses, named, sections, whole));
  if (listed.length === 0) {
    return named.length > 0
      ? named.map(recipient => fromWords(recipient, named, sections, whole))
      : [fromReport(layout, whole)];
  }
  if (isComplete || named.length <= listed.length) return listed;
  const besides = named.filter(
    ({ address }) => address && !listed.some(known => known.address && sameAddress(known.address, address)),
  );
  return [...listed, ...besides.map(recipient => fromWords(recipient, named, sections, whole))];
}

type Section = Pick<Finding, 'section' | 'answer'>;

function sectionOf(
  recipient: NamedRecipient,
  named: readonly NamedRecipient[],
  sections: RecipientSections,
  whole: Section,
): Section {
  if (named.length === 1) return whole;
  const section = sections.sectionOf(recipient);
  return { section, answer: refusalIn(section) };
}

function fromStatus(
  status: RecipientStatus,
  statuses: readonly RecipientStatus[],
  named: readonly NamedRecipient[],
  sections: RecipientSections,
  whole: Section,
): Finding {
  const own = named.find(({ address }) => address && status.address && sameAddress(address, status.address));
  const { section, answer } = own ? sectionOf(own, named, sections, whole) : wordsOfNobody(statuses, whole);
  const address = status.address?.includes('@') ? status.address : (named[0]?.address ?? status.address);
  return {
    address,
    addressType: address ? addressTypeOf(address) : null,
    status,
    answer: (status.diagnosticCode ? refusalIn(status.diagnosticCode) : null) ?? answer,
    words: own ? sections.paragraphOf(own) : '',
    section,
  };
}

/** What a report says without a name is about its recipient, if there is one alone. */
function wordsOfNobody(statuses: readonly RecipientStatus[], whole: Section): Section {
  return statuses.length === 1 ? whole : { section: '', answer: null };
}

function fromWords(
  recipient: NamedRecipient,
  named: readonly NamedRecipient[],
  sections: RecipientSections,
  whole: Section,
): Finding {
  const { section, answer } = sectionOf(recipient, named, sections, whole);
  const typed = recipient.address === null ? typedAddressIn(section) : null;
  return {
    address: recipient.address ?? typed?.address ?? null,
    addressType: recipient.address === null ? (typed?.type ?? null) : addressTypeOf(recipient.address),
    status: null,
    answer,
    words: [sections.paragraphOf(recipient), answer ? paragraphAround(section, answer.start) : ''].join('\n'),
    section,
  };
}

/** A report that names nobody: the recipient is taken from its header or the returned message, if there is one alone. */
function fromReport({ header, original }: Layout, whole: Section): Finding {
  const typed = typedAddressIn(whole.section);
  const address =
    typed?.address ?? soleAddress(header.get('x-failed-recipients')) ?? soleOriginalRecipient(original);
  return {
    address,
    addressType: typed?.type ?? (address ? addressTypeOf(address) : null),
    status: null,
    words: '',
    ...whole,
  };
}

function soleAddress(field: string | undefined): string | null {
  const addresses = addressesIn(field ?? '');
  return addresses.length === 1 ? (addresses[0] as string) : null;
}

function soleOriginalRecipient(original: readonly string[]): string | null {
  const to = original.filter(line => /^\s{0,8}(?:to|cc|bcc)\s?:/i.test(line));
  return to.length === 1 ? soleAddress(to[0]) : null;
}
