import type { Match } from '../match/match';
import type { Ndr } from '../ndr/ndr';
import type { Reporter } from '../ndr/reporter';
import { alternatives } from './alternatives';
import { explainCodes } from './explain-codes';
import { factsOf, replyCodesOf, statusCodesOf } from './facts';
import { isDelayed } from './is-delayed';
import type { Reply } from './reply';

const FULL_REPORT =
  'Paste the whole report, down to the part headed “Diagnostic information for administrators”, “Technical details” or ' +
  'the like: the server’s own words stand there.';
const MESSAGE_SOURCE =
  'Paste the source of the report (in Outlook: File, Properties, Internet headers; in Gmail: Show original), or attach ' +
  'it as a .eml or .msg file: it holds fields that the mail program does not show.';
const EVENT_LOG =
  'Look into the Application log of the Event Viewer on the mail server at the time of the report, and paste the entries ' +
  'whose source begins with MSExchange.';
const CHOOSE = 'See whether one of the articles below describes your case, and ask for it by its name.';
const HAND_ON =
  'If there is no more to be had, give the report to your mail administrator together with the facts above.';

/** Systems that tell the event log more than the report. */
const LOGGING_REPORTERS: readonly Reporter[] = [
  'exchange-server',
  'exchange-2003',
  'exchange-5.5',
  'ms-mail',
];

/** The answer to a report that no article fits well enough: what was read, what it means, what piece to give next. */
export function composeUnsure(ndr: Ndr, matches: readonly Match[], cut: readonly string[]): Reply {
  const offered = alternatives(matches);
  const meanings = explainCodes(statusCodesOf(ndr), replyCodesOf(ndr));
  const waiting = isDelayed(ndr);
  return {
    title: 'I am not sure why this message was not delivered',
    facts: factsOf(ndr, 'bare'),
    cause: [
      ...(waiting ? ['The server is still trying: nothing to do yet.'] : []),
      meanings.length > 0
        ? 'This is a non-delivery report, but no article fits it well enough to rely on. What its codes mean:'
        : 'This is a non-delivery report, but it shows no code that I could explain, and no article fits it well enough ' +
          'to rely on.',
      ...meanings,
    ].join('\n\n'),
    steps: [...missingPieces(ndr), ...(offered.length > 0 ? [CHOOSE] : []), HAND_ON],
    actor: waiting ? 'nobody' : null,
    evidence: [],
    source: null,
    alternatives: offered,
    notes: cut,
  };
}

/** What would tell more than what was given, the easiest to get first. */
function missingPieces({ recipients, diagnosticCode, events, reporter }: Ndr): readonly string[] {
  const named = recipients.some(({ address }) => address !== null);
  return [
    diagnosticCode === null || !named ? FULL_REPORT : MESSAGE_SOURCE,
    ...(reporter !== null && LOGGING_REPORTERS.includes(reporter) && events.length === 0 ? [EVENT_LOG] : []),
  ];
}
