import type { ReasonPhrases } from './reason-phrases';

/**
 * The server, the far one or one's own, has a fault inside or puts mail off for now. Greylisting is among
 * it: it passes within minutes.
 */
export const SYSTEMERROR: ReasonPhrases = {
  telling: [
    // several, of greylisting
    'address verification in progress',
    // several, of a fault that passes
    'too busy',
    'server too busy',
    'temporarily deferred',
    'recipient … deferred',
    'recipient temporarily unavailable',
    'temporarily unavailable to accept',
    'server temporarily unavailable',
    'service temporarily unavailable',
    'service currently unavailable',
    'service is currently unavailable',
    'system temporary unavailable',
    'resource temporarily unavailable',
    'resources temporarily unavailable',
    'temporary service',
    'temporary internal',
    'temporary lookup failure',
    'temporary local problem',
    'temporary system problem',
    'temporary domain failure',
    'temporary message delivery failure',
    'temporary ldap lookup failure',
    'verification … temporarily',
    'host rejected … temporarily',
    'this site is … maintenance',
    'infrastructure problem',
    // several, of a fault that stays
    'internal system error',
    'internal server error',
    'internal software error',
    'server configuration error',
    'server configuration problem',
    'mail system configuration error',
    'database error',
    'upstream error',
    'could not load drd',
    'license expired',
    'system not capable',
    'insufficient permission',
    'operation not permitted',
    'interrupted system call',
    'bad file descriptor',
    'i/o error',
    'out of memory',
    'unable to open mailbox',
    'unable to accept message',
    'cannot open mailbox',
    "can't open mailbox",
    'proxy … unavailable',
    // RFC 5321's words for 451
    'local error in processing',
    // Postfix
    'queue file write error',
    'local configuration error',
    // Sendmail
    'timeout waiting for input',
    // qmail
    'trouble in home directory',
    // Mimecast
    'unable to process connection',
    // Gmail
    'mail server temporarily rejected message',
    // Exchange, Exchange Online
    'storedrv.deliver; delivery result banner',
    'storedrv … exception',
    'mapiexception',
    'failed to be replicated',
  ],
  vague: [
    // several, that ask for patience
    'try again later',
    'come back later',
    'service unavailable',
    'service not available',
    'temporarily unavailable',
    'temporary failure',
    'temporarily rejected',
    'a temporary error',
    'server busy',
    "can't create output",
    // several, of a fault
    'internal error',
    'server error',
    'system error',
    'local error',
    'error in processing',
    'configuration error',
    'permanent exception',
    'unhandled exception',
    'ldap lookup',
    'ldap server',
    'ldap error',
    'ldap failure',
    'database failure',
    'database unavailable',
    'timeout exceeded',
    'closing connection',
    'closing control connection',
    'closing transmission channel',
    'requested action aborted',
    'unable to verify',
    'unable to complete',
    'could not complete',
    // RFC 3463's words for 3.0
    'other mail system problem',
  ],
};
