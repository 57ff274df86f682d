import type { ReasonPhrases } from './reason-phrases';

/**
 * The sender's address or domain is refused: it does not exist, is not verified, is on a deny list, or may
 * not write to this list or group.
 */
export const REJECTED: ReasonPhrases = {
  telling: [
    // several, of the sender
    'sender rejected',
    'sender refused',
    'sender denied',
    'sender unknown',
    'sender not found',
    'sender not allowed',
    'sender not permitted',
    'sender is not allowed',
    'sender is blocked',
    'sender is spammer',
    'sender … blocked',
    'sender … does not exist',
    'invalid sender',
    'bad sender',
    'unknown sender',
    'unverified sender',
    'unauthorized sender',
    'banned sender',
    'blocked senders',
    'unroutable sender',
    'unrouteable sender',
    'rejecting … sender',
    'address rejected … sender',
    'sender email address rejected',
    'list of allowed senders',
    'host denies the sender',
    'suspected of sending spam',
    'excessive unknown recipients',
    'does not exist e2110',
    // several, of the sender's address
    'sender address rejected',
    'sender address … does not exist',
    "sender address … doesn't exist",
    'sender address … does not resolve',
    'from address is not',
    'from address … rejected',
    'from address … not allowed',
    'from address … not verified',
    'invalid from address',
    'server rejected mail from address',
    'mail from address … not',
    'mail from: … rejected',
    'mail address invalid',
    'from address must be',
    'your email address … blocked',
    'your email address has been',
    'to/from an address that has been blacklisted',
    'message rejected by … recipient … sender',
    'access denied (in reply to mail from',
    'not authorized to send from this address',
    'not permitted to send',
    'not authorised to send',
    'you are not authorized to send',
    // several, of the sender's domain
    'sender domain does not exist',
    'sender domain … does not',
    'sender domain not found',
    'sender domain … not found',
    'sender domain must exist',
    'sender domain … invalid',
    'sender domain is empty',
    "can't find a valid mx for sender domain",
    'from domain not trusted',
    'from domain … not exist',
    'domain … blacklisted',
    // several, of bounces, whose envelope sender is void
    'accept bounce messages',
    'bounce … not accepted',
    'bounce messages with more than one recipient',
    'empty envelope senders not allowed',
    // several, of a list that takes mail from its members
    'members only',
    'members-only',
    'non-member',
    'non-members',
    'only list members',
    'not a member of',
    'not subscribed to this',
    'list … not allowed to post',
    'posting … restricted',
    'you do not have permission to send',
    // Exim
    'sender verify',
    'verify sender',
    'sender verification failed',
    'sender verification error',
    // Sendmail
    'domain name required for sender address',
    // qmail
    'but sender was rejected',
    // Google Groups
    'you do not have permission to post',
    "you don't have permission to",
    'may not have permission to post',
    'groups.google.com/support',
    // Exchange, Exchange Online
    'bad outbound sender',
    'spam abuse detected',
    'tenant has exceeded threshold',
    'unregistered domains',
    'your account has been blocked',
    "isn't able to send",
    'sendasdenied',
    'sendasdeniedexception',
    // Amazon SES
    'email address is not verified',
    'the following identities failed the check',
    'identity … not verified',
    // Mimecast
    'envelope blocked',
    'sender address blocked',
    // Barracuda
    'rejecting spoofed message',
    // MailMarshal
    'rule … imposed mailbox access for',
    // McAfee
    'denied [bouncedeny]',
    // MDaemon
    'backscatter protection detected',
    // Iridis
    'snd-vfy',
    // GoDaddy
    'ib506',
    'from: domain is invalid',
    // Orange, La Poste
    'emetteur invalide',
    // several, in other languages
    'absender … abgelehnt',
    'gruppe … berechtigung',
    'remitente … rechazado',
    // Exim with cPanel, which quotes the callout to the sender
    // exceptions to userunknown: the sender's domain, in Sendmail's words
    'domain of sender address … does not exist',
    'domain of sender address … does not resolve',
  ],
  vague: [
    // several
    'return path',
    'envelope sender',
    'null sender',
    'send as',
    'on behalf of',
    'is not verified',
    'sender … is not',
    'sender address is',
    'sender has been',
    'sender is on',
    'permission to post',
    'only members',
    // Sendmail, Postfix
    'domain of sender',
  ],
};
