import { typedAddressIn } from '../../ndr/address-type';
import { findCodes } from '../../ndr/codes';
import { eventLogEntries } from '../../ndr/event-log';
import type { EventLogEntry } from '../../ndr/ndr';
import { readReporter } from '../../ndr/reporter';
import type { Signals } from '../article';
import { blockText } from './block-text';
import { drawPhrases } from './error-texts';
import type { Outline } from './outline';
import { titleCodes } from './title-codes';

/** Products whose articles are about mail: for others a bare number of an event tells nothing. */
const ABOUT_MAIL =
  /\b(?:exchange|outlook|mail|smtp|imap|pop3|messag|mapi|office 365|microsoft 365|postfix|sendmail|exim|mta|ndr)/i;
/** A page with more codes than this is a list of them, and answers for none. */
const MOST_CODES = 4;
const MOST_EVENTS = 12;
/** Where the text has none of these, there is no event to look for. */
const SPEAKS_OF_EVENTS = /\bevent\b|MSExchange/i;
/** Where the text has none of these, there is no address with a type to look for. */
const GATEWAY_ADDRESS =
  /\b(?:FAX|SMS|MOBILE|CCMAIL|NOTES|GWISE|PROFS|SNADS|TELEX|RFAX|MSMAIL|IMCEA[A-Z]+)[:-]/i;
/** Every mail has these; the others belong to connectors and gateways. */
const COMMON_TYPES = new Set(['SMTP', 'EX', 'X400', 'MS', 'MAPIPDL']);

/** What in an NDR speaks for a page: the codes, events and error texts that its title and symptoms quote. */
export function drawSignals({ title, appliesTo, parts }: Outline): Signals {
  const told = parts.filter(({ role }) => role === 'symptoms' || role === 'summary' || role === 'lead');
  const blocks = told.flatMap(part => part.blocks);
  const text = blockText(blocks);
  const isAboutMail = ABOUT_MAIL.test(`${title} ${appliesTo.join(' ')}`);
  const codes = isAboutMail ? quotedCodes(title, text) : { statusCodes: [], replyCodes: [] };
  const phrases = drawPhrases(title, blocks);
  const quoted = phrases.join('\n');
  const types =
    isAboutMail && GATEWAY_ADDRESS.test(text) ? text.split('\n').map(line => typedAddressIn(line)?.type) : [];
  const reporter = isAboutMail
    ? readReporter({ from: '', subject: '', body: quoted, reportingMta: '', mailer: '' })
    : null;
  return {
    ...codes,
    events:
      SPEAKS_OF_EVENTS.test(title) || SPEAKS_OF_EVENTS.test(text)
        ? events(`${title}\n${text}`, isAboutMail)
        : [],
    phrases,
    addressTypes: [...new Set(types)]
      .filter(type => type !== undefined)
      .filter(type => !COMMON_TYPES.has(type)),
    reporters: reporter === null ? [] : [reporter],
  };
}

/** Those of the title name what the page is about; where it names none, those that the symptoms quote. */
function quotedCodes(title: string, text: string): Pick<Signals, 'statusCodes' | 'replyCodes'> {
  const named = titleCodes(title);
  if (named.statusCodes.length > 0) return named;
  const codes = findCodes(text).filter(({ value }) => !value.startsWith('2'));
  const statusCodes = [...new Set(codes.filter(({ kind }) => kind === 'status').map(({ value }) => value))];
  const replyCodes = [...new Set(codes.filter(({ kind }) => kind === 'reply').map(({ value }) => value))];
  return {
    statusCodes: statusCodes.length > MOST_CODES ? [] : statusCodes,
    replyCodes: replyCodes.length > MOST_CODES ? [] : replyCodes,
  };
}

function events(text: string, isAboutMail: boolean): readonly EventLogEntry[] {
  const entries = eventLogEntries(text.split('\n')).filter(
    ({ source, id }) => id > 0 && (source !== null || isAboutMail),
  );
  return entries.slice(0, MOST_EVENTS);
}
