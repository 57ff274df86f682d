import { findAddresses } from './address';

/**
 * Gives back the lines to a text that a chat client or a phone flattened into one: breaks before what
 * mail systems always begin a line with. Lines of ordinary length stay as they are.
 */
export function reflow(lines: readonly string[]): readonly string[] {
  return lines.flatMap(line => (isFlattened(line) ? unflatten(line) : [line]));
}

function isFlattened(line: string): boolean {
  return line.length > FLATTENED_LENGTH && !LOG_ENTRY.test(line);
}

/** An entry of a mail log is one long line, whatever its refusal quotes: `mx1 postfix/smtp[421]: 4VzR2x: to=<a@b.example>, …` */
const LOG_ENTRY = /^.{0,80}\bpostfix[\w/-]{1,40}\[\d{1,8}\]:\s/;

/** RFC 5322 section 2.1.1 advises lines under 78 characters; a paragraph of prose on one line stays below this. */
const FLATTENED_LENGTH = 200;

function unflatten(line: string): string[] {
  return breakBefore(line, [FIELD]).flatMap(piece => {
    const end = valueEnd(piece);
    return [piece.slice(0, end).trimEnd(), ...breakSections(piece.slice(end).trimStart())].filter(
      part => part !== '',
    );
  });
}

/**
 * Header fields, of the report and of the returned message (RFC 5322) and of delivery-status (RFC 3464); but not where
 * a refusal speaks of one: `because the From: header (RFC5322) in this message isn't aligned`.
 */
const FIELD =
  /(?<!\b(?:MAIL|RCPT))\s(?:From|Sent|Date|To|Cc|Subject|Reply-To|Sender|Received|Return-[Pp]ath|Message-[Ii][Dd]|M[Ii][Mm][Ee]-Version|Content-Type|Content-Transfer-Encoding|DKIM-Signature|User-Agent|X-[\w-]{2,40}|Reporting-MTA|Received-From-MTA|Arrival-Date|Original-Recipient|Final-Recipient|Action|Status|Remote-MTA|Diagnostic-Code|Last-Attempt-Date|Will-Retry-Until):(?=\s|<|$)(?!\s(?:headers?|fields?|address(?:es)?|domains?|lines?|must|should|is|does|has)\b)/g;

/** Where the value of a field ends that the text of the report may follow; 0 for a piece that is no field. */
function valueEnd(piece: string): number {
  if (/^(?:From|To|Cc|Reply-To|Sender):/.test(piece)) return addressListEnd(piece);
  if (/^(?:Date|Sent):/.test(piece)) return DATE.exec(piece)?.[0].length ?? piece.length;
  if (/^Subject:/.test(piece)) return 0;
  return /^[A-Z][\w-]{1,40}:[\s<]/.test(piece) ? piece.length : 0;
}

const DATE =
  /^(?:Date|Sent):\s.{0,40}?\d{1,2}:\d{2}(?::\d{2})?(?:\s[AP]M)?(?:\s[+-]\d{4})?(?:\s\([A-Z]{2,5}\))?(?:\s(?:UTC|GMT))?/;

/** Behind the last of the addresses that commas join, with the comment that a mail system adds to its own. */
function addressListEnd(piece: string): number {
  let end = 0;
  for (const address of findAddresses(piece)) {
    if (end > 0 && !/^[>)\]]{0,2}\s?[,;]/.test(piece.slice(end))) break;
    end = address.end;
  }
  if (end === 0) return piece.length;
  return end + (/^[>)\]"']{0,2}(?:\s\([^()]{1,60}\))?/.exec(piece.slice(end))?.[0].length ?? 0);
}

function breakSections(text: string): string[] {
  return breakBehind(breakBefore(text, SECTION_STARTS), SECTION_ENDS).flatMap(breakBeforeRecipients);
}

/** A recipient begins a line behind an introduction, or before its refusal. */
function breakBeforeRecipients(line: string): string[] {
  const starts = findAddresses(line)
    .map(({ start, end }) => ({ start: /[<"'(]/.test(line[start - 1] ?? '') ? start - 1 : start, end }))
    .filter(({ start, end }) =>
      isRecipientStart(line.slice(Math.max(0, start - 20), start), line.slice(end, end + 24)),
    )
    .map(({ start }) => start);
  return [0, ...starts].map((start, i) => line.slice(start, starts[i]).trimEnd());
}

function isRecipientStart(ahead: string, behind: string): boolean {
  if (
    !/\s$/.test(ahead) ||
    /(?:\b(?:to|from|by|for)|[45]\d\d|[45]\.\d\.\d{1,3}|\bsaid:)\s{1,3}$/i.test(ahead)
  )
    return false;
  return (
    /^[>"']{0,2}\s?:(?:\s|$)/.test(behind) || /[.:;)]\s{1,3}$/.test(ahead) || REFUSAL_BEHIND.test(behind)
  );
}

const REFUSAL_BEHIND =
  /^[>"')]{0,2}\s{1,3}(?:SMTP error|#?[45]\d\d|host |Remote |\(|unrouteable|retry|mailbox|Diagnostic|The email|on \d|delivery failed)/i;

const SECTION_STARTS: readonly RegExp[] = [
  // Rules that part the sections of a report: `----- Original message -----`.
  /\s-{2,60}\s?(?=\p{L})/gu,
  // An SMTP dialogue.
  /\s(?:>>>|<<<)\s/g,
  /\s\.\.\. while talking to\b/g,
  /\s\((?:reason|expanded from): /g,
  // Sendmail's conclusions: `550 5.1.1 <a@b.example>... User unknown`, `550 b.example (smtp)... 550 Host unknown`.
  /\s[245]\d\d (?:[45]\.\d\.\d{1,3} )?<[^\s<>]{1,320}>\.\.\./g,
  /\s[245]\d\d [\w.-]{1,255} \(smtp\)\.\.\./g,
  // … but not inside an answer: `<a@b.example>: Recipient address rejected`.
  /(?<!:)\sRecipient(?: address)?\b/g,
  // Stock sentences that reports open their sections with.
  /\s(?:This is (?:the|an|a|what)|This message was created|I'm sorry to have|I was unable|Hi\. This is|Sorry, (?:we|I)|The original message|The following (?:address|recipient|message|error)|Delivery (?:to|has|of)|Your (?:message|mail|e-?mail)|A message (?:that|from)|For (?:further|more)|If you do so|Technical details|Diagnostic information|Generating server|Original message|Message headers?|Remote (?:host|Server)|Reason|Unable to deliver|The error that|The response|An error occurred|Included is|Below this line|This has been a permanent|Message could not be delivered)\b/g,
];

const SECTION_ENDS: readonly RegExp[] = [/[\p{L}:]\s?-{2,60}\s/gu];

function breakBefore(text: string, patterns: readonly RegExp[]): string[] {
  const broken = patterns.reduce(
    (rest, pattern) =>
      rest.replace(pattern, start =>
        start.startsWith(':') ? `:\n${start.slice(1).trimStart()}` : `\n${start.trimStart()}`,
      ),
    text,
  );
  return broken.split('\n').map(piece => piece.trimEnd());
}

function breakBehind(lines: readonly string[], patterns: readonly RegExp[]): string[] {
  return lines.flatMap(line =>
    patterns.reduce((rest, pattern) => rest.replace(pattern, end => `${end.trimEnd()}\n`), line).split('\n'),
  );
}
