import type { EventLogEntry, Ndr, Recipient } from '../ndr/ndr';
import { reporterName } from '../ndr/reporter-name';
import { explainStatus } from '../ndr/status-code';
import { clip } from './clip';
import { isDelayed } from './is-delayed';
import type { Fact } from './reply';

/** A list of hundreds of recipients would push the steps out of sight. */
export const RECIPIENTS_SHOWN = 4;
const CODES_SHOWN = 3;
export const EVENTS_SHOWN = 6;
/** An address has at most 254 characters (RFC 5321 section 4.5.3.1.3); X.400 and EX addresses may have more. */
const NAME_LENGTH = 320;
export const SERVER_WORDS_LENGTH = 500;

/**
 * What was read from a report, in the reader's words, the most telling first.
 * `codes` says whether a status code's meaning stands beside it, or the answer explains it elsewhere.
 */
export function factsOf(ndr: Ndr, codes: 'explained' | 'bare'): readonly Fact[] {
  const { recipients, reporter, reportingMta, remoteMta, diagnosticCode, events, x400 } = ndr;
  return [
    ...recipientFacts(recipients),
    fact('Outcome', outcome(ndr)),
    fact('Server said', diagnosticCode && clip(diagnosticCode, SERVER_WORDS_LENGTH)),
    ...statusCodesOf(ndr).map(code =>
      fact('Status code', codes === 'bare' ? code : `${code} — ${explainStatus(code)}`),
    ),
    fact('Reply code', replyCodesOf(ndr).join(', ')),
    fact('X.400 outcome', x400 && [x400.reason, x400.diagnostic].filter(part => part !== null).join(', ')),
    fact('Windows events', eventList(events)),
    fact('Reported by', [reporter && reporterName(reporter), reportingMta].filter(Boolean).join(', ')),
    fact('Remote server', remoteMta),
  ].filter(known => known !== null);
}

/** The status codes of all recipients, each once; a report has few different ones. */
export function statusCodesOf({ recipients }: Ndr): readonly string[] {
  return distinct(recipients.map(({ statusCode }) => statusCode));
}

/** The SMTP reply codes of all recipients, each once. */
export function replyCodesOf({ recipients }: Ndr): readonly string[] {
  return distinct(recipients.map(({ replyCode }) => replyCode));
}

function distinct(codes: readonly (string | null)[]): readonly string[] {
  return [...new Set(codes.filter(code => code !== null))].slice(0, CODES_SHOWN);
}

function fact(name: string, value: string | null): Fact | null {
  return value ? { name, value: clip(value, Math.max(NAME_LENGTH, SERVER_WORDS_LENGTH)) } : null;
}

function recipientFacts(recipients: readonly Recipient[]): readonly (Fact | null)[] {
  const addresses = [
    ...new Set(recipients.map(({ address }) => address).filter(address => address !== null)),
  ];
  const more = addresses.length - RECIPIENTS_SHOWN;
  return [
    ...addresses.slice(0, RECIPIENTS_SHOWN).map(address => fact('Recipient', clip(address, NAME_LENGTH))),
    fact('Recipient', more > 0 ? `and ${more} more` : null),
  ];
}

function outcome(ndr: Ndr): string | null {
  const { recipients } = ndr;
  if (isDelayed(ndr)) return 'Still trying: the message may yet arrive';
  if (recipients.some(({ action }) => action === 'delayed')) {
    return 'Still trying for some recipients, given up for others';
  }
  // A line of the event log names nobody and ends nothing.
  if (!recipients.some(({ address, statusCode, replyCode }) => address ?? statusCode ?? replyCode))
    return null;
  return recipients.every(({ permanent }) => permanent)
    ? 'Final: sending it again to the same address will fail again'
    : 'Final: the server has given up on this message';
}

function eventList(events: readonly EventLogEntry[]): string {
  const shown = events
    .slice(0, EVENTS_SHOWN)
    .map(({ source, id }) => (source === null ? `${id}` : `${id} from ${source}`));
  const more = events.length - EVENTS_SHOWN;
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}
