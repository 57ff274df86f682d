import type { ReasonPhrases } from './reason-phrases';

/**
 * The recipient's own settings refused the message: a personal block list, or a mailbox that takes chosen
 * senders only.
 */
export const FILTERED: ReasonPhrases = {
  telling: [
    // several
    'user reject',
    'user rejected',
    'user refuses',
    'rejected by user',
    'rejected by recipient',
    'rejected by recipients',
    'rejected by the recipient',
    'refused by recipient',
    'refused by the recipient',
    'blocked by recipient',
    'blocked by the recipient',
    'recipient has blocked',
    'the recipient has refused',
    'recipient … refused … your mail',
    'recipient … does not accept mail from',
    "recipient's filter",
    'this mailbox does not accept',
    'user … does not want',
    'rule … recipient … reject',
    'block-send-er',
    // qmail
    'badrcptto',
    'mail to that recipient is not accepted',
    // Symantec
    'message filtered',
    // AOL, Facebook
    'because of the email preferences',
    'email preferences of the person',
    'only accepting mail from specific',
    'rcp-p2',
    // several, in Japanese
    '受信拒否',
    // Facebook, au
    "due to that person's email preferences",
    'by user preference',
  ],
  vague: [
    // several, that name no cause beside the recipients
    'permanent failure for one or more recipients',
    'was rejected by a remote mail server',
    'i did not reach the following recipient',
  ],
};
