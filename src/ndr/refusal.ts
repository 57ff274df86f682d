import { findAnswers, type SmtpAnswer } from './smtp-answer';

/**
 * The answer in a text that tells why delivery failed; null where it quotes none. What the refusing server said counts
 * more than what the reporter made of it, a full answer more than a code alone, and `503 RCPT first` least: it only
 * follows from the refusal before it.
 */
export function refusalIn(text: string): SmtpAnswer | null {
  return refusalAmong(findAnswers(text), text);
}

/** As `refusalIn`, of a text whose answers are known. */
export function refusalAmong(answers: readonly SmtpAnswer[], text: string): SmtpAnswer | null {
  const refusals = answers.filter(({ replyCode, statusCode }) => /^[45]/.test(replyCode ?? statusCode ?? ''));
  const quoted = refusals.filter(({ start }) =>
    QUOTES_THE_SERVER.test(text.slice(Math.max(0, start - QUOTE_LENGTH), start)),
  );
  const candidates = quoted.length > 0 ? quoted : refusals;
  const best = candidates.reduce<SmtpAnswer | null>((a, b) => (!a || outweighs(b, a) ? b : a), null);
  if (!best || best.statusCode) return best;
  const concluded =
    refusals.find(({ replyCode, statusCode }) => replyCode === best.replyCode && statusCode !== null) ??
    refusals.find(({ statusCode }) => statusCode?.endsWith('.0.0'));
  return concluded ? { ...best, statusCode: concluded.statusCode } : best;
}

/** What stands before a server's own words. */
const QUOTES_THE_SERVER = /(?:<<<|\(reason:|said:|smtp;|response was:|\berror:)\s{0,4}$/i;
const QUOTE_LENGTH = 24;

/** Of two that are alike, Sendmail's own `(reason: …)` is cut short and the dialogue has it all. */
function outweighs(answer: SmtpAnswer, other: SmtpAnswer): boolean {
  if (weight(answer) !== weight(other)) return weight(answer) > weight(other);
  const isAlike = answer.replyCode === other.replyCode && answer.statusCode === other.statusCode;
  return isAlike && answer.text.length > other.text.length;
}

function weight({ replyCode, statusCode, text }: SmtpAnswer): number {
  const follows =
    replyCode === '503' || /^(?:message delayed|rcpt first|need rcpt|no (?:valid )?recipients)/i.test(text);
  return (replyCode ? 4 : 0) + (statusCode ? 2 : 0) + (text ? 1 : 0) - (follows ? 8 : 0);
}

/** Multi-line replies (RFC 5321 section 4.2.1) that a dialogue quotes line by line, `<<< 550-…`, each as one line. */
export function joinReplies(text: string): string {
  return text.replace(
    MULTI_LINE_REPLY,
    (_, first: string, _code, rest: string) => first + rest.replace(LINE_START, ' '),
  );
}

const MULTI_LINE_REPLY = /(<<< (\d{3})-[^\n]{0,1000})((?:\n\s{0,8}<<< \2[- ][^\n]{0,1000}){1,20})/g;
const LINE_START = /\n\s{0,8}<<< \d{3}[- ](?:\d\.\d{1,3}\.\d{1,3} )?/g;
