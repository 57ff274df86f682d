import type { RecipientStatus } from './delivery-status';
import type { Finding } from './findings';
import type { Recipient } from './ndr';
import { readReason } from './read-reason';
import type { Reason } from './reason';
import type { SmtpAnswer } from './smtp-answer';
import { stageOf } from './smtp-stage';

/** Turns what a report says of a recipient into facts; `subject` and `report` are the report's own. */
export function readRecipient(finding: Finding, subject: string, report: string): Recipient {
  const { address, addressType, status, answer, words, section } = finding;
  const statusCode = statusCodeOf(status, answer);
  const replyCode = answer?.replyCode ?? null;
  const action =
    status?.action === 'delayed' || (!status && announcesDelay(subject, report)) ? 'delayed' : 'failed';
  const reason = readReason({
    diagnostics: [answer?.text ?? '', status?.diagnosticCode ?? ''].filter(text => text !== ''),
    words,
    explanation: section,
    subject,
    statusCode,
    replyCode,
    stage: answer && stageOf(answer, status?.diagnosticCode ?? section),
  });
  const permanent = PERMANENT.has(reason) && action === 'failed' && !replyCode?.startsWith('4');
  return { address, addressType, statusCode, replyCode, reason, permanent, action };
}

/** The refusing system's words, on one line; null where the report quotes none. */
export function diagnosticCodeOf({ status, answer }: Finding): string | null {
  if (status?.diagnosticCode) return status.diagnosticCode.replace(/\s+/g, ' ');
  if (!answer) return null;
  return [answer.replyCode, answer.statusCode, answer.text].filter(Boolean).join(' ');
}

/** Reasons that lie in the address itself: no waiting and no change at the sender's makes it take mail. */
const PERMANENT: ReadonlySet<Reason> = new Set(['userunknown', 'hostunknown', 'notaccept', 'hasmoved']);

/** The refusing server's code is closer to the cause than the one that the reporter made of it, unless it is a bare class. */
function statusCodeOf(status: RecipientStatus | null, answer: SmtpAnswer | null): string | null {
  const own = answer?.statusCode ?? null;
  return own?.endsWith('.0.0') ? (status?.status ?? own) : (own ?? status?.status ?? null);
}

function announcesDelay(subject: string, report: string): boolean {
  return DELAYED_SUBJECT.test(subject) || DELAYED.test(report);
}

const DELAYED_SUBJECT = /\bdelay|still being retried|warning:|verzögert|retard|задерж|遅延/i;
const DELAYED =
  /this is a warning message only|status=deferred|will be retried|will retry for|has been delayed|has not yet been delivered|delivery is delayed to/i;
