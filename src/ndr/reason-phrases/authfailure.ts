import type { ReasonPhrases } from './reason-phrases';

/**
 * SPF, DKIM or DMARC of the sender's domain fails: its DNS records do not vouch for the server that sent.
 */
export const AUTHFAILURE: ReasonPhrases = {
  telling: [
    // several, of SPF
    'spf fail',
    'spf failed',
    'failed spf',
    'spf check failed',
    'spf policy',
    'spf violation',
    'spf validation',
    'spf or dkim',
    'violates its spf',
    'bad spf records',
    'invalid spf record',
    'per its spf record',
    "per it's spf record",
    'reject due to spf policy',
    'rejected per spf policy',
    'email rejected per spf',
    'message rejected … spf',
    'not allowed to send from … spf',
    'sender policy framework',
    'please see http://www.openspf',
    'spf unauthorized mail is prohibited',
    'not designated … permitted sender',
    'does not designate … as permitted sender',
    'not permitted by the domain owner',
    'not authorized by … domain owner',
    'mail from … domain … not permitted to use',
    'not allowed to send mail on behalf of',
    'is not allowed to send mail from',
    'is not authorized to send mail',
    // several, of DKIM
    'dkim fail',
    'dkim signature … fail',
    'dkim verification failed',
    'no valid dkim',
    'dkim unauthorized mail is prohibited',
    'sender verification by dkim',
    // several, of DMARC and ARC
    'dmarc reject',
    'dmarc failure',
    'dmarc check fail',
    'dmarc check failed',
    'dmarc … reject',
    'rejected by … dmarc',
    'rejected due to … dmarc',
    'dmarc policy',
    'dmarc verification',
    'fail … alignment',
    'arc validation',
    'from domain … authentication',
    'sender domain … verification',
    'email is rejected … domain … policy',
    // several, of Sender ID (RFC 4406)
    'sender id (pra)',
    'purported responsible address',
    // Gmail
    'unauthenticated email from',
    'unauthenticated mail from',
    'unauthenticated mail is prohibited',
    'sender is unauthenticated',
    'this message does not have authentication information',
    'fails to pass authentication checks',
    'because spf does not pass',
    'because dkim does not pass',
    'does not have a dmarc record',
    // exceptions to speeding: the domain is slowed until it authenticates
    "because spf authentication didn't pass",
    "because dkim authentication didn't pass",
    "isn't aligned with … spf or dkim",
    "isn't aligned with … dkim",
    // Exchange Online, Outlook.com
    "doesn't meet the required authentication level",
    'does not meet the required authentication level',
    'must pass either spf or dkim validation',
    // Yahoo
    'requires all senders to authenticate',
    // Mimecast
    'anti-spoofing policy',
    'spf sender invalid',
    'dkim sender invalid',
    'dmarc sender invalid',
    // Orange, La Poste
    'service refuse. dmarc',
    // NetEase
    'mi:spf',
    // GoDaddy, Cox
    'ib508',
    'aup#cxsndr',
    // several, of authentication at large
    'failed authentication check',
    'failed … authentication … domain',
    'spoofed message',
    // QQ, which names the mechanism last
    'rejected by recipients domain dmarc policy',
    // exceptions to securityerror: it is the domain that fails, not a login
    'spf authentication failure',
    'dkim authentication failure',
    'dmarc authentication failure',
  ],
  vague: [
    // several
    'spf',
    'dkim',
    'dmarc',
    'arc seal',
    'authentication check',
    'domain authentication',
    'sender id',
    'sender-id',
  ],
};
