import { type Code, findCodes } from './codes';

/** A refusal as a mail server words it: `550 5.1.1 <a@b.example>... User unknown`. */
export interface SmtpAnswer {
  /** SMTP reply code (RFC 5321 section 4.2). */
  readonly replyCode: string | null;
  /** Enhanced status code (RFC 3463). */
  readonly statusCode: string | null;
  /** The words behind the codes, on one line, codes repeated on continuation lines taken out. */
  readonly text: string;
  /** Offset of the first code in the searched text. */
  readonly start: number;
}

/** What qmail writes below an answer, whatever that was. */
export const QMAIL_CLOSES = /^[ \t]{0,8}(?:Giving up on \S{1,255}|I'm not going to try again;)/;

/** An answer's own words end here at the latest; longer ones are policy texts and returned content. */
const ANSWER_TEXT_MAX = 1_000;

/** Every answer in a text, in order; look-alikes of codes (addresses, versions, ids, links) are none. */
export function findAnswers(text: string): SmtpAnswer[] {
  const codes = findCodes(text).filter(code => !isArgument(text, code));
  const answers: SmtpAnswer[] = [];
  for (let i = 0; i < codes.length; i += 1) {
    const first = codes[i] as Code;
    const second = codes[i + 1];
    const paired = second && second.kind !== first.kind && isGlue(text.slice(first.end, second.start));
    const reply = first.kind === 'reply' ? first : paired ? second : null;
    const status = first.kind === 'status' ? first : paired ? second : null;
    const end = paired ? second.end : first.end;
    if (paired) i += 1;
    while (codes[i + 1] && isContinuation(text, codes[i + 1] as Code, reply, status)) i += 1;
    const words = answerText(text, first.start, end, codes[i + 1]?.start ?? text.length);
    answers.push({
      replyCode: reply?.value ?? null,
      statusCode: status?.value ?? null,
      text: withoutRepeatedCode(words, reply?.value ?? null) || (reply ? '' : wordsBefore(text, first.start)),
      start: first.start,
    });
  }
  return answers.filter(hasWords).map(withTrailingStatus(text, codes)).map(withLeadingStatus(text));
}

/** A number that ends a quoted command line, broken before it, is one of the command's arguments. */
function isArgument(text: string, { start, end }: Code): boolean {
  return text[end] === '"' && /\n[ \t]{0,16}$/.test(text.slice(Math.max(0, start - 17), start));
}

/** What may stand between the two codes of one answer. */
function isGlue(between: string): boolean {
  return /^[\s\-#([:;,.'"|=]{1,40}$/.test(between);
}

function isContinuation(text: string, next: Code, reply: Code | null, status: Code | null): boolean {
  if (next.kind === 'reply')
    return (
      reply !== null &&
      next.value === reply.value &&
      /[-\s]/.test(text[next.end] ?? '') &&
      /\d-/.test(text.slice(reply.end - 1, reply.end + 1))
    );
  return status !== null && next.value === status.value;
}

function answerText(text: string, start: number, codesEnd: number, limit: number): string {
  const rest = text.slice(codesEnd, Math.min(limit, codesEnd + ANSWER_TEXT_MAX));
  const quote = /['"]/.exec(text[start - 1] ?? '')?.[0];
  const quoted = quote ? rest.split(CLOSING[quote] as RegExp, 1)[0] : rest;
  const paragraph = (quoted as string).split(ANSWER_END, 1)[0] as string;
  return withoutStrayCloser(
    paragraph
      .replace(/^[\s\-#)\]:;,.'"|]+/, '')
      .replace(/[ \t]?\(#?$/, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

/** A quote that closes an answer stands before white space, the end, or the punctuation of JSON. */
const CLOSING: Readonly<Record<string, RegExp>> = { "'": /'(?=[\s,;.)}\]]|$)/, '"': /"(?=[\s,;.)}\]]|$)/ };

/** Where an answer's words end: an empty line, the next line of a dialogue, a rule, a field, the marks of Exchange. */
const ANSWER_END =
  /\n[ \t]*\n|\n[ \t]*(?:>>>|<<<|Giving up on |I'm not going to try again|[A-Z][A-Za-z ]{2,30}:\s)|\s-{3}|>? ?#(?:SMTP)?#|"[,}\]]/;

/** Continuation lines of a multi-line reply repeat its codes (RFC 5321 section 4.2.1). */
function withoutRepeatedCode(text: string, replyCode: string | null): string {
  return text.replace(/ ([245]\d\d)[ -](?:[245]\.\d{1,3}\.\d{1,3} )?/g, (repeated, code: string) =>
    code === replyCode ? ' ' : repeated,
  );
}

/** qmail puts the code behind its own words: `The user's mailbox is over quota (#5.2.2)`. */
function wordsBefore(text: string, at: number): string {
  const line = text.slice(Math.max(text.lastIndexOf('\n', at - 1) + 1, at - ANSWER_TEXT_MAX), at);
  return /\(#$/.test(line) ? line.slice(0, -2).replace(/\s+/g, ' ').trim() : '';
}

/** Sendmail puts an answer in brackets, Exchange in quotes: the closing one belongs to the report. */
function withoutStrayCloser(text: string): string {
  const closer = text.at(-1) ?? '';
  const opener = { ')': '(', '>': '<', ']': '[', "'": "'" }[closer];
  if (!opener) return text;
  const inside = text.slice(0, -1);
  const isPaired =
    closer === opener
      ? inside.split(opener).length % 2 === 0
      : inside.lastIndexOf(opener) > inside.lastIndexOf(closer);
  return isPaired ? text : inside.trimEnd();
}

/** `554 <a@b.example>... 550 Host unknown` is one refusal inside another: only the inner one tells something. */
function hasWords({ text, statusCode }: SmtpAnswer): boolean {
  return statusCode !== null || !/^<?[^\s<>@]{1,256}@[^\s<>@]{1,255}>?\s?(?:\.{3})?$/.test(text);
}

/** Amazon SES puts its own code before what the server said: `5.3.0 - Other mail system problem 550-'Unknown user …'`. */
function withLeadingStatus(text: string) {
  return (answer: SmtpAnswer, index: number, answers: readonly SmtpAnswer[]): SmtpAnswer => {
    const before = answers[index - 1];
    if (answer.statusCode || !before?.statusCode || before.replyCode) return answer;
    return text.slice(before.start, answer.start).includes('\n')
      ? answer
      : { ...answer, statusCode: before.statusCode };
  };
}

/** Servers such as qmail's put the status code behind the words: `550 sorry, no mailbox here (#5.1.1)`. */
function withTrailingStatus(text: string, codes: readonly Code[]) {
  return (answer: SmtpAnswer, index: number, answers: readonly SmtpAnswer[]): SmtpAnswer => {
    if (answer.statusCode || !answer.replyCode) return answer;
    const end = answers.slice(index + 1).find(next => next.replyCode)?.start ?? text.length;
    const trailing = codes.find(
      code => code.kind === 'status' && code.start > answer.start && code.start < end,
    );
    return trailing ? { ...answer, statusCode: trailing.value } : answer;
  };
}
