import { REPORT_FRAMES } from '../report-frames';

/**
 * What reports, event logs and mail programs print around what happened, beside `REPORT_FRAMES`, as words without
 * punctuation. Hundreds of articles quote it, so it would find any of them.
 */
const FORMS: readonly string[] = [
  // Exchange 4.0 to 5.5 and Outlook
  'your message was not delivered to all recipients',
  'the message was not delivered to the following recipient s',
  'your message was not delivered to the following recipients',
  'was not delivered for the following reason',
  'was not delivered for the following reasons',
  'the following recipients could not be reached',
  'the mts id of the original message is',
  'original message body follows',
  'original message follows',
  'system administrator',
  // MS Mail
  'mail failure',
  'microsoft mail v3 0 ipm microsoft mail note',
  'while attempting to send to the following addresses',
  'parent message id',
  'conversation id',
  'message id',
  // RFC 3464
  'reporting mta dns',
  'final recipient rfc822',
  'action failed',
  'diagnostic code smtp',
  'diagnostic code',
  'mail delivery subsystem',
  'delivery status notification failure',
  'delivery status notification delay',
  'delivery status notification',
  'non delivery notification',
  'mailer daemon',
  // RFC 5321, section 4.2.3: the words that come with a reply code, whatever the server means
  'requested mail action not taken mailbox unavailable',
  'requested action not taken mailbox unavailable',
  'requested action not taken mailbox name not allowed',
  'requested action not taken insufficient system storage',
  'requested mail action aborted exceeded storage allocation',
  'requested action aborted local error in processing',
  'requested action aborted error in processing',
  // Any system
  'your message could not be delivered',
  'this message could not be delivered',
  'the message could not be delivered',
  'a message that you sent could not be delivered to all of its recipients',
  'mail delivery failed returning message to sender',
  // Mail programs
  'sent from my phone',
  'sent from my iphone',
];

const BY_FIRST_WORD = byFirstWord([...REPORT_FRAMES, ...FORMS]);

/** What stands in the place of words that were taken out: what is on its two sides is not adjacent. */
export const GAP = '';

/** Words without those of forms. */
export function withoutForms(words: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (let at = 0; at < words.length; ) {
    const length = formLength(words, at);
    if (length === 0) kept.push(words[at] as string);
    else if (kept.at(-1) !== GAP) kept.push(GAP);
    at += Math.max(1, length);
  }
  return kept;
}

/** How many words from `at` on are a form; 0 where none begins there. */
function formLength(words: readonly string[], at: number): number {
  for (const form of BY_FIRST_WORD.get(words[at] as string) ?? []) {
    if (form.every((word, i) => words[at + i] === word)) return form.length;
  }
  return 0;
}

/** The longest first. */
function byFirstWord(forms: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const found = new Map<string, (readonly string[])[]>();
  for (const form of forms.map(spelled => spelled.split(' '))) {
    const [first = ''] = form;
    found.set(
      first,
      [...(found.get(first) ?? []), form].sort((a, b) => b.length - a.length),
    );
  }
  return found;
}
