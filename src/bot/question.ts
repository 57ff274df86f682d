import { blankLookAlikes } from '../ndr/look-alikes';

/** What a question in a person's own words is about. */
export interface Question {
  /** Enhanced status codes that it names, each once. */
  readonly statusCodes: readonly string[];
  /** SMTP reply codes that it names, each once. */
  readonly replyCodes: readonly string[];
  /** Whether it speaks of a code, of mail or of its delivery. */
  readonly aboutMail: boolean;
}

/** People ask in a few sentences; a longer text is a mail or a story, and no question. */
const QUESTION_LENGTH = 1_000;
const CODES_EXPLAINED = 3;

/** Reads a text that is no report as a question. */
export function readQuestion(text: string): Question {
  if (text.length > QUESTION_LENGTH || isMail(text))
    return { statusCodes: [], replyCodes: [], aboutMail: false };
  const plain = blankLookAlikes(text);
  const statusCodes = distinct(plain.match(STATUS_CODE));
  const replyCodes =
    statusCodes.length > 0 || ASKS_FOR_A_CODE.test(plain) ? distinct(plain.match(REPLY_CODE)) : [];
  return {
    statusCodes,
    replyCodes,
    aboutMail: statusCodes.length + replyCodes.length > 0 || SPEAKS_OF_MAIL.test(text),
  };
}

/** A vacation reply or newsletter speaks of mail too, but nobody asks anything with it. */
function isMail(text: string): boolean {
  return (text.match(HEADER_LINE) ?? []).length >= HEADER_LINES_OF_A_MAIL;
}

const HEADER_LINES_OF_A_MAIL = 2;
const HEADER_LINE =
  /^(?:from|to|sent|date|subject|von|an|gesendet|betreff|de|à|envoyé|objet|para|enviado|asunto|assunto|da|oggetto)\s?:\s/gim;

const distinct = (codes: readonly string[] | null) => [...new Set(codes)].slice(0, CODES_EXPLAINED);

/** Class 2, 4 or 5 and a subject of RFC 3463. */
const STATUS_CODE = /(?<![\w.-])[245]\.[0-7]\.\d{1,3}(?![\w-]|\.\d)/g;

/** The failures of RFC 5321: 400 to 599. A bare number of this size is a code only beside words that say so. */
const REPLY_CODE = /(?<![\w.,:$€£-])[45]\d\d(?![\w%€$:-]|[.,]\d)/g;
const ASKS_FOR_A_CODE =
  /\b(?:codes?|errors?|smtp|esmtp|ndrs?|bounces?|bounced|means?|meaning|reject\w{0,5}|refus\w{0,4})\b/i;

const SPEAKS_OF_MAIL =
  /\b(?:e-?mail|mail|mailbox|inbox|bounc|ndr|dsn|undeliver|non-?deliver|smtp|esmtp|imap|spf|dkim|dmarc|mta|mx record|exchange server|exchange online|outlook|gmail|recipient|sender|postmaster|post ?office|distribution list|address (?:book|list)|x\.?400|relay|spam)/i;
