import type { ReasonPhrases } from './reason-phrases';

/** The sending IP address has no reverse DNS, or one that does not lead back to it. */
export const REQUIREPTR: ReasonPhrases = {
  telling: [
    // several
    'ptr record',
    'no ptr record',
    'no valid ptr',
    'missing ptr',
    'without ptr',
    'invalid ptr',
    'ptr lookup failure',
    'cannot resolve ptr record',
    'ptr resource record',
    'dynamic … ptr',
    'reverse dns',
    'no reverse dns',
    'fix reverse dns',
    'valid reverse dns',
    'reverse dns failed',
    'reverse dns required',
    'reverse dns lookup failed',
    'reverse dns validation failed',
    'does not have a valid reverse',
    'must have a valid reverse',
    'reverse name',
    'reverse lookup',
    'reverse mapping',
    'reverse hostname',
    'no dns name for',
    'has no dns name',
    'client does not have … dns',
    'ip not resolved',
    'resolve your … ip address',
    'unresolvable … ip',
    'unresolvable relay host name',
    'ip address … does not resolve',
    'message rejected … no rdns',
    'unverifyable sending ips',
    'failure in dns look-up',
    'dns check failure',
    'all senders must have reverse dns',
    'all mail servers must have a ptr record',
    // Postfix
    'cannot find your hostname',
    // Sendmail
    'ip name lookup failed',
    'ip name forged',
    'ip name possibly forged',
    // Gmail
    'does not have a ptr record',
    'ipv6 sending guidelines',
    'ipv6autherror',
    'regarding ptr records',
    // AT&T, Cox, GoDaddy
    'connections not accepted from servers without a valid sender domain',
    'aup#cxdns',
    'ib108',
    // exceptions to norelaying: Sendmail relays to none whose name it can't check
    'relaying temporarily denied. cannot resolve ptr record',
  ],
  vague: [
    // several
    'ptr',
    'rdns',
  ],
};
