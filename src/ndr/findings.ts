import { addressesIn, sameAddress } from './address';
import { addressTypeOf, typedAddressIn } from './address-type';
import type { RecipientStatus } from './delivery-status';
import type { NamedRecipient } from './failed-recipients';
import type { Layout } from './layout';
import { paragraphAround, paragraphAt, sectionAbout } from './recipient-section';
import { refusalIn } from './refusal';
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
  readonly layout: Layout;
}

/** The failed recipients of a report, with what is said of each; one without an address where it names nobody. */
export function findings(sources: Sources): readonly Finding[] {
  const { statuses, isComplete, named, lines } = sources;
  const text = lines.join('\n');
  const whole = { section: text, answer: refusalIn(text) };
  const listed = statuses.map(status => fromStatus(status, sources, whole));
  if (listed.length === 0) {
    return named.length > 0
      ? named.map(recipient => fromWords(recipient, sources, whole))
      : [fromReport(sources.layout, whole)];
  }
  if (isComplete || named.length <= listed.length) return listed;
  const besides = named.filter(
    ({ address }) => address && !listed.some(known => known.address && sameAddress(known.address, address)),
  );
  return [...listed, ...besides.map(recipient => fromWords(recipient, sources, whole))];
}

type Section = Pick<Finding, 'section' | 'answer'>;

function sectionOf(recipient: NamedRecipient, { named, lines }: Sources, whole: Section): Section {
  if (named.length === 1) return whole;
  const section = sectionAbout(recipient, named, lines);
  return { section, answer: refusalIn(section) };
}

function fromStatus(status: RecipientStatus, sources: Sources, whole: Section): Finding {
  const own = sources.named.find(
    ({ address }) => address && status.address && sameAddress(address, status.address),
  );
  const { section, answer } = own ? sectionOf(own, sources, whole) : whole;
  const address = status.address?.includes('@')
    ? status.address
    : (sources.named[0]?.address ?? status.address);
  return {
    address,
    addressType: address ? addressTypeOf(address) : null,
    status,
    answer: (status.diagnosticCode ? refusalIn(status.diagnosticCode) : null) ?? answer,
    words: own ? paragraphAt(sources.lines, own.line) : '',
    section,
  };
}

function fromWords(recipient: NamedRecipient, sources: Sources, whole: Section): Finding {
  const { section, answer } = sectionOf(recipient, sources, whole);
  const typed = recipient.address === null ? typedAddressIn(section) : null;
  return {
    address: recipient.address ?? typed?.address ?? null,
    addressType: recipient.address === null ? (typed?.type ?? null) : addressTypeOf(recipient.address),
    status: null,
    answer,
    words: [
      paragraphAt(sources.lines, recipient.line),
      answer ? paragraphAround(section, answer.start) : '',
    ].join('\n'),
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
