import type { SmtpAnswer } from './smtp-answer';

/** How far a dialogue had come when the server refused (RFC 5321 section 3): what it had been told by then. */
export type SmtpStage = 'connect' | 'mail' | 'rcpt' | 'data';

/** Words before an answer, the last of which counts: Exim, DragonFly, Sendmail's and qmail's dialogues. */
const BEFORE =
  /(?:\bafter|\bour|>>>|while performing the)\s{1,4}(?:(?<connect>EHLO|HELO|initial connection|the HELO)|(?<mail>(?:pipelined )?MAIL FROM)|(?<rcpt>(?:pipelined )?RCPT TO)|(?<data>DATA|end of data|final DATA|pipelined end of data))\b|(?<connectWords>refused to talk to me|my name was rejected)|(?<mailWords>sender was rejected)|(?<rcptWords>does not like recipient)/gi;
/** Words behind an answer: Postfix "(in reply to RCPT TO command)", Yahoo "[MAIL_FROM]". */
const BEHIND =
  /(?:in reply to (?:end of )?|\[)(?:(?<connect>EHLO|HELO|initial server greeting)|(?<mail>MAIL[ _]FROM)|(?<rcpt>RCPT[ _]TO)|(?<data>DATA))(?: command)?[)\]]/i;

/** How near such words stand to their answer, in characters. */
const NEAR = 300;

/** The stage at which an answer that stands in `text` was given; null where the report does not tell. */
export function stageOf(answer: SmtpAnswer, text: string): SmtpStage | null {
  const behind = BEHIND.exec(answer.text)?.groups;
  if (behind) return named(behind);
  const inDialogue = answer.replyCode ? text.indexOf(`<<< ${answer.replyCode}`) : -1;
  const start = inDialogue < 0 ? answer.start : inDialogue;
  const before = [...text.slice(Math.max(0, start - NEAR), start).matchAll(BEFORE)].at(-1)?.groups;
  return before ? named(before) : null;
}

function named(groups: Record<string, string | undefined>): SmtpStage | null {
  if (groups.connect || groups.connectWords) return 'connect';
  if (groups.mail || groups.mailWords) return 'mail';
  if (groups.rcpt || groups.rcptWords) return 'rcpt';
  return groups.data ? 'data' : null;
}
