/**
 * Gives back the lines to a text that a chat client or a phone flattened into one: breaks before what
 * mail systems always begin a line with. Lines of ordinary length stay as they are.
 */
export function reflow(lines: readonly string[]): readonly string[] {
  return lines.flatMap(line => (line.length > FLATTENED_LENGTH ? unflatten(line) : [line]));
}

/** RFC 5322 section 2.1.1 advises lines under 78 characters; a paragraph of prose on one line stays below this. */
const FLATTENED_LENGTH = 200;

function unflatten(line: string): string[] {
  return breakBefore(line, [FIELD]).flatMap(piece => (HOLDS_ONE_VALUE.test(piece) ? [piece] : breakSections(piece)));
}

/** Header fields, of the report and of the returned message (RFC 5322) and of delivery-status (RFC 3464). */
const FIELD =
  /\s(?:From|Sent|Date|To|Cc|Subject|Reply-To|Sender|Received|Return-[Pp]ath|Message-I[Dd]|M[Ii][Mm][Ee]-Version|Content-Type|Content-Transfer-Encoding|DKIM-Signature|User-Agent|X-[\w-]{2,40}|Reporting-MTA|Received-From-MTA|Arrival-Date|Original-Recipient|Final-Recipient|Action|Status|Remote-MTA|Diagnostic-Code|Last-Attempt-Date|Will-Retry-Until):(?=\s|$)/g;

/** A field other than the subject, behind which the text of the report follows in a flattened paste. */
const HOLDS_ONE_VALUE = /^(?!Subject:)[A-Z][\w-]{1,40}:\s(?!.{400})/;

function breakSections(text: string): string[] {
  return breakBehind(breakBefore(text, SECTION_STARTS), SECTION_ENDS);
}

const SECTION_STARTS: readonly RegExp[] = [
  // Rules that part the sections of a report: `----- Original message -----`.
  /\s-{2,60}\s?(?=\p{L})/gu,
  // An SMTP dialogue.
  /\s(?:>>>|<<<)\s/g,
  /\s\.\.\. while talking to\b/g,
  /\s\((?:reason|expanded from): /g,
  // A recipient at the head of its refusal: `<a@b.example>: host …`, `"a@b.example": …`.
  /\s<[^\s<>@]{1,256}@[^\s<>@]{1,255}>:?(?=\s)/g,
  /\s"?[^\s<>@"']{1,256}@[^\s<>@"':]{1,255}"?:?(?=\s+(?:SMTP error|#?[45]\d\d|host |Remote |\(|[Uu]nrouteable|retry|mailbox|Diagnostic|The email|on \d))/g,
  // A list of recipients behind its introduction.
  /(?<!FROM|From|from):\s(?=[<"']?[^\s<>@]{1,256}@[^\s<>@]{1,255})/g,
  // Stock sentences that reports open their sections with.
  /\s(?:This is (?:the|an|a|what)|This message was created|I'm sorry to have|I was unable|Hi\. This is|Sorry, (?:we|I)|The original message|The following (?:address|recipient|message|error)|Delivery (?:to|has|of)|Your (?:message|mail|e-?mail)|A message (?:that|from)|For (?:further|more)|If you do so|Technical details|Diagnostic information|Generating server|Original message|Message headers?|Remote (?:host|Server)|Reason|Recipient(?: address)?|Unable to deliver|The error that|The response|An error occurred|Included is|Below this line|This has been a permanent|Message could not be delivered)\b/g,
];

const SECTION_ENDS: readonly RegExp[] = [/[\p{L}:]\s?-{2,60}\s/gu];

function breakBefore(text: string, patterns: readonly RegExp[]): string[] {
  const broken = patterns.reduce(
    (rest, pattern) => rest.replace(pattern, start => (start.startsWith(':') ? `:\n${start.slice(1).trimStart()}` : `\n${start.trimStart()}`)),
    text,
  );
  return broken.split(/\s*\n/);
}

function breakBehind(lines: readonly string[], patterns: readonly RegExp[]): string[] {
  return lines.flatMap(line => patterns.reduce((rest, pattern) => rest.replace(pattern, end => `${end.trimEnd()}\n`), line).split('\n'));
}
