import type { ReasonPhrases } from './reason-phrases';

/** The mailbox has moved to another address and mail is not passed on. */
export const HASMOVED: ReasonPhrases = {
  telling: [
    // several
    'has moved',
    'user has moved',
    'mailbox has moved',
    'account has moved',
    'recipient has moved',
    'mailbox has been moved',
    'moved permanently',
    'address has changed',
    'address … has changed',
    'new address is',
    'please use the new address',
    'forwarding has expired',
    // RFC 5321's words for 551
    'user not local; please try',
    // iCloud, Oracle Messaging Server
    'no longer on server',
  ],
  vague: [
    // several
    'address change',
    'has been replaced by',
    'has been changed to',
  ],
};
