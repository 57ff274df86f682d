import { samples } from '../samples';

/** The text of a sample report in test/ndrs. */
function report(name: string): string {
  const sample = samples().find(known => known.name === name);
  if (sample === undefined) throw new Error(`There is no sample ${name}`);
  return new TextDecoder().decode(sample.message);
}

/** Out of the small core one article fits: `mailboxfull`, for lena.brandt@kestrel-freight.example. */
export const MAILBOX_FULL = report('exchange-online-mailbox-full');
/** Several articles fit, Q169117 first. */
export const MS_MAIL = report('ms-mail-event-log-slack');
/** A mail file: `mailboxfull` and `userunknown`. */
export const MAIL_FILE = report('postfix-two-recipients');
/** A report that no article fits. */
export const UNCLEAR =
  'Reason: unable to transfer diagnostic: no route. Delivery to kim.lee@example.org failed';

/** A question for which an article is near, but none is sure. */
export const VAGUE = 'relay';

export const TALK = [
  'Has anybody seen why mail to Kestrel bounces? The NDR said something about a full mailbox.',
  'lunch at noon?',
  'The mail server is down for maintenance at 5.1.1 o’clock, 550 people are affected',
  'Q169117',
  '<@U7> can you send me the NDR please',
  '',
] as const;
