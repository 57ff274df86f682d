import type { ReasonPhrases } from './reason-phrases';

/**
 * Too many messages in a span of time, from the sender, from the server or to the recipient. It passes
 * with waiting.
 */
export const SPEEDING: ReasonPhrases = {
  telling: [
    // several
    'too many emails',
    'too many mails',
    'too many recipients … hour',
    'too much mail from',
    'too much email in a short period',
    'sent too many',
    'sending too many',
    'number of messages exceeds',
    'too many messages from',
    'mailbox received too much email',
    'message rate',
    'message submission rate',
    'sending rate',
    'send rate exceeded',
    'rate limited',
    'rate-limited',
    'ratelimit',
    'rate limit reached',
    'rate limit exceeded',
    'exceeded the rate limit',
    'unusual rate',
    'throttled',
    'slow down',
    'please slow down',
    'please try again slower',
    'please try again later … rate',
    'daily quota',
    'daily relay quota',
    'daily sending quota',
    'daily user sending quota',
    'daily message quota',
    'daily sending limit',
    'daily user sending limit',
    'relay sending limit',
    'sending limit exceeded',
    'reached a limit for sending',
    'daily limit for',
    'hourly limit',
    'hourly quota',
    'hourly sending',
    'exceeded the limit of',
    'exceeded the allowed number',
    'exceeded the recipient limit',
    'exceeded permitted limits',
    'exceed … per hour',
    'exceed … per day',
    'exceeded … per hour',
    'exceeded … per day',
    'limit exceeded … messages',
    'relay limit exceeded',
    'policy rejection- quota exceeded',
    'excessive volume',
    // cPanel
    'domain … has exceeded the max',
    'max defers and failures per hour',
    // Gmail, Google Workspace
    'receiving mail at a rate',
    'receiving mail too quickly',
    'receiving email too quickly',
    'smtp relay limit',
    // Yahoo, AOL
    'max message per connection reached',
    // Exchange, Exchange Online, Outlook.com
    'submission quota',
    'submissionquotaexceeded',
    'submissionquotaexceededexception',
    'queue quota exceeded',
    'recipient thread limit exceeded',
    'message receive limit',
    'limits for how many messages can be sent',
    // NetEase
    'mi:sfq',
    'mi:dmc',
    // Comcast
    'rl000003',
    // GoDaddy
    'ib504',
    'ib510',
    'ib607',
    // exceptions to spamdetected: what counts is how much came
    'unusual rate of unsolicited mail',
  ],
  vague: [
    // several
    'rate limit',
    'sending limit',
    'sending quota',
    'per minute',
    'too many messages',
    'you have exceeded',
    "you've reached your",
  ],
};
