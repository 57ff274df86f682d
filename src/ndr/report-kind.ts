import type { RecipientStatus } from './delivery-status';
import { normalised } from './phrase';
import { phraseBook } from './phrase-book';
import { reasonInWords } from './read-reason';
import {
  ANNOUNCEMENTS,
  OTHER_SENTENCES,
  OTHER_SUBJECTS,
  STOCK_SENTENCES,
  STOCK_SUBJECTS,
} from './report-phrases';
import type { SmtpAnswer } from './smtp-answer';

/** What tells whether a message is a non-delivery report. */
export interface KindClues {
  readonly headers: ReadonlyMap<string, string>;
  readonly report: string;
  readonly statuses: readonly RecipientStatus[];
  readonly answers: readonly SmtpAnswer[];
  /** Asked only where it decides: most of what is read is no report. */
  readonly namesRecipient: () => boolean;
  /** The same. */
  readonly namesMailEvent: () => boolean;
  /** Whether a returned message stands below the report. */
  readonly returnsMessage: boolean;
}

const isStockSentence = finder(STOCK_SENTENCES);
const isStockSubject = finder(STOCK_SUBJECTS);
const announces = finder(ANNOUNCEMENTS);
const speaksOfSomethingElse = finder(OTHER_SENTENCES);

function finder(phrases: readonly string[]): (text: string) => boolean {
  const book = phraseBook(phrases.map(text => [true, text] as const));
  return text => book.longestIn(text) !== null;
}

/** Whether the message says that a mail was not delivered, or not yet. */
export function isNonDelivery(clues: KindClues): boolean {
  if (clues.statuses.some(isFailure)) return true;
  if (clues.statuses.length > 0 && clues.statuses.every(isSuccess)) return false;
  const refused = clues.answers.some(answer => isRefusal(answer, clues.report));
  return (refused || resemblesReport(clues)) && !isSomethingElse(clues, refused);
}

function resemblesReport(clues: KindClues): boolean {
  if (clues.headers.has('x-failed-recipients')) return true;
  const bySystem = FROM_SYSTEM.test(clues.headers.get('from') ?? '');
  const subject = clues.headers.get('subject') ?? '';
  if (isStockSentence(clues.report) || isStockSubject(subject)) return true;
  if (givesReasonOf(clues.report)) return true;
  if (SPEAKS_OF_DELIVERY.test(clues.report) && clues.namesMailEvent()) return true;
  if (bySystem && (announces(clues.report) || (clues.namesRecipient() && saysWhy(clues.report)))) return true;
  if (!announces(subject)) return false;
  if (bySystem) return true;
  return (
    (clues.returnsMessage || clues.namesRecipient()) && (clues.answers.length > 0 || saysWhy(clues.report))
  );
}

/** An event log says more of a mail system than what it could not deliver. */
const SPEAKS_OF_DELIVERY = /non-?\s?delivery|\bNDRs?\b|\bdeliver|\brecipient|\brout(?:e|ing)\b/i;

function isFailure({ action, status }: RecipientStatus): boolean {
  return (
    action === 'failed' ||
    action === 'delayed' ||
    (!isSuccess({ action, status }) && /^[45]/.test(status ?? ''))
  );
}

function isSuccess({ action, status }: Pick<RecipientStatus, 'action' | 'status'>): boolean {
  return (
    action === 'delivered' ||
    action === 'relayed' ||
    action === 'expanded' ||
    (action === null && /^2/.test(status ?? ''))
  );
}

const FROM_SYSTEM =
  /mailer-daemon|postmaster|mail delivery|mail administrator|delivery (?:sub)?system|mail system|mdaemon|système de messagerie|system administrator|systemadministrator|microsoft outlook|^<>$|mail-daemon|maildaemon|no-reply@sns\.amazonaws\.com/i;

/** Mail that resembles a report and is none: answers of people away, receipts, complaints, digests, tickets. */
function isSomethingElse({ headers, report }: KindClues, refused: boolean): boolean {
  const subject = headers.get('subject') ?? '';
  if (
    /^auto-replied/i.test(headers.get('auto-submitted') ?? '') &&
    !FROM_SYSTEM.test(headers.get('from') ?? '')
  )
    return true;
  if (/report-type="?(?:feedback-report|disposition-notification)/i.test(headers.get('content-type') ?? ''))
    return true;
  if (isOtherSubject(subject)) return true;
  return !refused && speaksOfSomethingElse(subject === '' ? report : `${subject}\n${report}`);
}

/** Whether a text that is no report is an answer of somebody away, a receipt, a digest or the like; a subject stands in its first line. */
export function isOtherMail(text: string): boolean {
  return isOtherSubject(text.slice(0, text.indexOf('\n') + 1 || undefined)) || speaksOfSomethingElse(text);
}

/** Subjects are told by how they begin, behind what forwarding puts before them. */
function isOtherSubject(subject: string): boolean {
  const words = normalised(subject)
    .replace(/^(?:(?:re|fwd?|aw|wg)\s?:\s?){1,3}/, '')
    .replace(/^\W{1,6}/u, '');
  return OTHER_SUBJECTS.some(beginning => words.startsWith(beginning));
}

/** What stands before an answer on its line: nothing but quoting, or words that announce what a server said. */
const QUOTES_AN_ANSWER =
  /^[\s>#*"'<-]*$|(?::|<<<|^[\w -]{1,24}:\s?(?:smtp|x-[\w-]{1,20});)\s{0,3}[("']{0,3}$|\b(?:said|returned|responded)\b\W{0,5}$/i;

/** An answer by which a server refuses, quoted as such and not mentioned in a sentence. */
function isRefusal({ replyCode, statusCode, text, start }: SmtpAnswer, report: string): boolean {
  if (replyCode === null || !/^[45]/.test(replyCode)) return false;
  const ahead = report.slice(report.lastIndexOf('\n', start - 1) + 1, start);
  if (!QUOTES_AN_ANSWER.test(ahead) || isQuestion(text)) return false;
  return text !== '' && (statusCode !== null || saysWhy(text));
}

/** Postfix, qmail, Exim and Courier: `<a@b.example>: Host or domain name not found`. */
const ADDRESS_AND_REASON = /^[ \t>*]{0,8}<[^<>\s@]{1,256}@[^<>\s@]{1,255}>: (\S.{0,1000})$/gm;

/** Whether a line names a recipient and says why it failed, as only systems write. */
function givesReasonOf(report: string): boolean {
  return [...report.matchAll(ADDRESS_AND_REASON)].some(([, words]) => saysWhy(words as string));
}

function isQuestion(text: string): boolean {
  return /\bmeans?\b.{0,20}\?|^\s*\?|^(?:and|or|mean|means|is|errors?\b).{0,60}\?/i.test(text);
}

function saysWhy(text: string): boolean {
  return reasonInWords(text) !== null;
}
