import type { ReasonPhrases } from './reason-phrases';

/**
 * The domain or host exists but takes no mail: a null MX, no MX at all, or a server that is closed for
 * mail.
 */
export const NOTACCEPT: ReasonPhrases = {
  telling: [
    // several, of RFC 7505's null MX
    'null mx',
    'nullmx',
    'does not accept mail (nullmx)',
    'recipient address has null mx',
    'an mx or srv record indicated no smtp service',
    // several, of a missing MX
    'no mx found',
    'no mx record found',
    'no mx records',
    'no mx or a records',
    'has no mx',
    'does not have mx record',
    // Postfix, Sendmail and others, of a host that declines
    'host does not accept mail',
    'host … does not accept mail',
    'domain does not accept mail',
    'domain … does not accept mail',
    'this server does not accept mail',
    'mail server does not accept',
    'sorry, we do not accept mail',
    'we do not accept mail from … this domain',
    'does not receive mail',
    'mail receiving disabled',
    'not accepting any mail',
    'configured not to accept mail',
    'smtp protocol disabled',
    // RFC 3463's words for 3.2
    'system not accepting messages',
    'system not accepting network messages',
  ],
};
