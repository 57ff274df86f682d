import { withoutLegalFooters } from './legal-footer';

/** What a quoted line begins with. */
const QUOTE = '^[>| \\t]{0,20}';

/** `Hi helpdesk,` and `Dear all`: a line of its own, so that a sentence which begins with a greeting stays. */
const GREETING = new RegExp(
  `${QUOTE}(?:hi|hello|hey|dear|hallo|good (?:morning|afternoon|evening))(?:(?: [\\w.'’-]{1,20}){0,4} ?[,!]|(?: [\\w.'’-]{1,20})?)[ \\t]{0,9}$`,
  'gim',
);

/** Not cc:Mail, with which questions about that product begin. */
const HEADER_FIELD = new RegExp(
  `${QUOTE}\\*?(?:from|to|cc(?!:mail\\b)|bcc|sent|date|subject|importance|reply-to|message-id|von|an|gesendet|datum|betreff)\\*?:.*$`,
  'gim',
);

/**
 * A sign-off or signature mark with up to four lines of name, role, team and company. Such a line is short and has no
 * colon, code or address, so an error text below "Thanks" stays.
 */
const SIGNATURE = new RegExp(
  `${QUOTE}(?:--|(?:many |best |kind |warm )?(?:thanks|regards|wishes|greetings)|thank you|thx|tia|cheers|sincerely|yours(?: sincerely)?|best|mfg|mit freundlichen gr\\S{1,4}en)[ \\t.,!-]{0,3}(?:\\n[^:@\\d\\n]{1,60}$){0,4}$`,
  'gim',
);

/** A letter without what stands around its text: greetings, header fields, signatures, legal footers. */
export function withoutFrame(letter: string): string {
  return withoutLegalFooters(letter).replace(SIGNATURE, '').replace(GREETING, '').replace(HEADER_FIELD, '');
}
