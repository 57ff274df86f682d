import type { ReasonPhrases } from './reason-phrases';

/**
 * A rule of the receiver, or of the sender's own organisation, refused the message and does not say more.
 */
export const POLICYVIOLATION: ReasonPhrases = {
  telling: [
    // Exchange, Exchange Online
    'transport.rules.rejectmessage',
    'tenant allow block list',
    'journaling on-premises messages',
    'not configured to receive journal messages',
    'does not allow external forwarding',
    'does not accept email over ipv6',
    // qmail with chkuser
    'you are violating our security policies',
    // Zoho
    'mailpolicy violation',
    // FML, of a message that its list has had before
    'duplicated message-id',
    // several
    'violates … email policy',
    'policy rejection- abuse',
    'denied (mode: normal)',
    'you have hit a spamtrap',
    'rejected by destination domain',
    'message rejected due to content restrictions',
  ],
  vague: [
    // several, of a policy
    'policy reasons',
    'policy violation',
    'policy violations',
    'policy restriction',
    'policy restrictions',
    'policy rejection',
    'policy error',
    'policy settings',
    'policy prevents',
    'local policy',
    'site policy',
    'server policy',
    'company policy',
    'email policy',
    'mail policy',
    'content policy',
    'security policy',
    'security policies',
    'organization policy',
    'organizational policy',
    "organization's policy",
    'administrative policy',
    'by policy',
    'due to policy',
    'due to corporate policy',
    'for policy',
    'against policy',
    'violates … policy',
    'policy … violated',
    'blocked due to … policy',
    'rejected by … policy',
    'rejected due to … policy',
    // several, of an administrator
    'administrative reasons',
    'administrative prohibition',
    'administratively denied',
    'rejected by administrator',
    'rejected by the administrator',
    // several, of a content filter
    'content filter',
    'content restriction',
    'contains … restricted',
    'filter rule',
    'fortinet',
    // several, that give no grounds
    'message rejected',
    'message refused',
    'message blocked',
    'message not allowed',
    'mail rejected',
    'email rejected',
    'was rejected',
    'we do not accept',
    'not accepted here',
    'unacceptable mail',
    'delivery restricted',
    'access restricted',
    'disallowed by',
    'closed mailing list',
    // exceptions to blocked: a policy, not a list
    'blocked by policy',
  ],
};
