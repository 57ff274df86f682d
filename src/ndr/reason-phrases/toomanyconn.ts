import type { ReasonPhrases } from './reason-phrases';

/**
 * Too many connections at a time, too many recipients in one message, or too many mistakes in one session.
 */
export const TOOMANYCONN: ReasonPhrases = {
  telling: [
    // several, of connections
    'too many connections',
    'too many open connections',
    'too many concurrent',
    'too many simultaneous',
    'too many sessions',
    'concurrent connections',
    'simultaneous connections',
    'concurrency limit',
    'session limit',
    'connection limit',
    'connection rate',
    'connection count',
    'connect rate',
    'connections per',
    'limit … per connection',
    'exceeded … connections',
    'too many messages in … connection',
    'all server ports are busy',
    'all available ips',
    // several, of recipients
    'too many rcpts',
    'too many addresses',
    'too many invalid recipients',
    'max recipients',
    'number of recipients',
    'recipients per message',
    'recipient limit exceeded',
    // several, of mistakes
    'too many errors',
    // QQ, NetEase
    'frequency limited',
    'hl:icc',
    'hl:icu',
    // Cox, GoDaddy
    'aup#cxcnct',
    'aup#cxmxrt',
    'ib007',
    'ib605',
    // exceptions to speeding: the rate of connections
    'connection rate limit exceeded',
  ],
  vague: [
    // several
    'too many recipients',
  ],
};
