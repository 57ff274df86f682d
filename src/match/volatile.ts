/** Lines after a sign-off or signature mark that may be part of it: name, role, team, company. */
const SIGNATURE_LINES = 4;

/** A signature's line is short and has no colon, code or address, so an error text below "Thanks" stays. */
const SIGNATURE_LINE = /^[^:@\d]{1,40}$/;

const QUOTE_MARKS = /^[>|\s]+/;
const SIGN_OFF =
  /^(?:--|(?:many |best |kind |warm )?(?:thanks|regards|wishes|greetings)|thank you|thx|tia|cheers|sincerely|yours(?: sincerely)?|best|mfg|mit freundlichen gr\S{1,4}en)[\s.,!-]{0,3}$/i;
const GREETING =
  /^(?:hi|hello|hey|dear|hallo|good (?:morning|afternoon|evening))(?:(?:\s[\w.'’-]{1,20}){0,4}\s?[,!]|(?:\s[\w.'’-]{1,20}){0,1})$/i;
const HEADER_FIELD =
  /^\*?(?:from|to|cc|bcc|sent|date|subject|importance|reply-to|message-id|von|an|gesendet|datum|betreff)\*?:/i;

/** What a value has and plain prose has not; the other lines are not searched for values. */
const SUSPECT = /[@:/\d]|\.[a-z]/i;

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}';

interface Value {
  /** A line without it has no such value, so most patterns are seldom tried. */
  readonly sign: string;
  readonly pattern: RegExp;
  readonly left: string;
}

/** All repetitions are bounded, so the time is linear in the text. */
const VALUES: readonly Value[] = [
  // https://example.com/a?b=c
  { sign: ':', pattern: /\b(?:https?|ftp|mailto):\S{1,2000}/gi, left: ' ' },
  // SMTP:a@b.example, <00000C9D@b.example>
  {
    sign: '@',
    pattern: /(?:\b([A-Za-z0-9]{2,5}):)?[^\s@:<>()[\]"',;]{1,64}@[^\s@<>()[\]"',;]{1,255}/g,
    left: ' $1 ',
  },
  // FAX:0171020225, SMS:+49 171 020225
  { sign: ':', pattern: /\b(fax|sms|tel|phone|mobile): ?\+?\d[\d ()./-]{4,24}/gi, left: ' $1 ' },
  // +49 (171) 020225
  { sign: '+', pattern: /\+\d[\d ()./-]{6,24}/g, left: ' ' },
  // 192.0.2.1
  { sign: '.', pattern: /\b\d{1,3}(?:\.\d{1,3}){3}\b/g, left: ' ' },
  // 5/22/97
  { sign: '/', pattern: /\b\d{1,4}\/\d{1,2}\/\d{2,4}\b/g, left: ' ' },
  // 11-14-00, 2000-05-21
  { sign: '-', pattern: /\b\d{1,4}-\d{1,2}-\d{2,4}\b/g, left: ' ' },
  // 12.08.2019; a status code has a single digit before its first dot
  { sign: '.', pattern: /\b\d{2}\.\d{2}\.\d{2,4}\b/g, left: ' ' },
  // 12:55:53 PM, 20:00:00 +0900
  { sign: ':', pattern: /\b\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m\b)?(?: ?[+-]\d{4}\b)?/gi, left: ' ' },
  // November 14, 2000; 29 Apr 2015
  { sign: ' ', pattern: new RegExp(`\\b${MONTH}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}\\b`, 'gi'), left: ' ' },
  { sign: ' ', pattern: new RegExp(`\\b\\d{1,2}\\.? ${MONTH}\\.?,? \\d{4}\\b`, 'gi'), left: ' ' },
  // mail.example.com; not RESOLVER.ADR.RecipNotFound, whose end is no top-level domain
  {
    sign: '.',
    pattern:
      /\b[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,8}\.(?:com|net|org|edu|gov|mil|int|info|biz|local|lan|internal|corp|example|test|invalid|[a-z]{2})\b/gi,
    left: ' ',
  },
];

/**
 * A text without what changes from one report to the next and so speaks for no article: addresses, hosts, dates,
 * times, phone numbers, header fields, greetings and signatures. An address leaves its type behind: `FAX:…` is `FAX`.
 */
export function withoutVolatile(text: string): string {
  let signatureLines = 0;
  return text
    .split('\n')
    .map(quoted => {
      const line = quoted.replace(QUOTE_MARKS, '').trimEnd();
      if (SIGN_OFF.test(line)) {
        signatureLines = SIGNATURE_LINES;
        return '';
      }
      if (signatureLines > 0 && SIGNATURE_LINE.test(line)) {
        signatureLines -= 1;
        return '';
      }
      signatureLines = 0;
      if (GREETING.test(line) || HEADER_FIELD.test(line)) return '';
      return SUSPECT.test(line) ? withoutValues(line) : line;
    })
    .join('\n');
}

function withoutValues(line: string): string {
  return VALUES.reduce(
    (rest, { sign, pattern, left }) => (rest.includes(sign) ? rest.replace(pattern, left) : rest),
    line,
  );
}
