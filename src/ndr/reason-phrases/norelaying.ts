import type { ReasonPhrases } from './reason-phrases';

/**
 * The server reached is not responsible for the recipient's domain and passes nothing on to it for this
 * sender.
 */
export const NORELAYING: ReasonPhrases = {
  telling: [
    // several
    'relay denied',
    'denies relay',
    'relay access denied',
    'relay access is denied',
    'relay prohibited',
    'relay not allowed',
    'relay not permitted',
    'relay rejected',
    'relaying is denied',
    'relaying to … not permitted',
    'sender is not allowed to relay',
    'relay operation not allowed',
    'relaying prohibited',
    'relaying not allowed',
    'relaying is not allowed',
    'relaying is prohibited',
    'relaying disallowed',
    'relaying mail to … is not allowed',
    'no relaying',
    'no relaying allowed',
    'disallowed … relay',
    'forward … denied',
    'unable to relay',
    'cannot relay',
    'can not relay',
    'could not relay',
    'will not relay',
    "won't relay",
    'we do not relay',
    "we don't relay",
    'not permitted to relay',
    'not allowed to relay',
    'not configured to relay',
    'not authorized to relay',
    'not authorised to relay',
    'insecure mail relay',
    'please authenticate … relay',
    'pop before smtp',
    // several, of a domain that is not theirs
    'not in my list of allowed',
    'not local host',
    'not local; please try',
    'is not a local domain',
    'recipient not local',
    'domain … is not served',
    'we do not handle mail for',
    "we don't handle mail for",
    // Sendmail
    'relaying denied',
    'relaying temporarily denied',
    // qmail
    "isn't in my list of allowed rcpthosts",
    // Exchange, Exchange Online
    'non-accepted domain',
    // MailEnable
    'mail server requires authentication when attempting to send to a non-local',
    'send to a non-local e-mail address',
    // Symantec
    'trying to use me',
    'configured to let you',
    // Proofpoint and other gateways
    'no-domain',
    // several in China
    'permitted to this user only in the same domain',
    // exceptions to securityerror: a login would help, but the relay is what is refused
    'relaying denied. proper authentication required',
  ],
  vague: [
    // several
    'mail relay',
    'not a gateway',
    'not hosted here',
    'not responsible for',
    'does not host',
  ],
};
