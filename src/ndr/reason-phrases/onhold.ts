import type { ReasonPhrases } from './reason-phrases';

/** There is an error, but its words name no cause. */
export const ONHOLD: ReasonPhrases = {
  telling: [
    // several
    'unknown reason',
    'unspecified reason',
    'unspecified error',
    'no reason given',
  ],
  vague: [
    // several
    'transaction failed',
    'did not reach the following recipient',
    'i was unable to deliver your message',
  ],
};
