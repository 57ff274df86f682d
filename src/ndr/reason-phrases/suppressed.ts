import type { ReasonPhrases } from './reason-phrases';

/**
 * The sending service keeps the address on a list of its own, after earlier failures or complaints, and
 * did not try.
 */
export const SUPPRESSED: ReasonPhrases = {
  telling: [
    // several
    'suppression list',
    'suppressed recipient',
    'recipient … suppressed',
    'globally suppressed',
    'bounced check filter',
    // Amazon SES
    'onaccountsuppressionlist',
    // SendGrid
    'bounced address',
    'unsubscribed address',
    // Mailgun
    'not delivering to previously bounced',
    'suppress-bounce',
    'suppress-unsubscribe',
    'suppress-complaint',
  ],
  vague: [
    // several
    'suppressed',
  ],
};
