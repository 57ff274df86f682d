import type { ReasonPhrases } from './reason-phrases';

/**
 * A right is missing: the recipient or group takes mail from certain senders only, or the sending program
 * must log in.
 */
export const SECURITYERROR: ReasonPhrases = {
  telling: [
    // several, of a login
    'authentication required',
    'authentication is required',
    'auth required',
    'need authentication',
    'requires authentication',
    'must authenticate',
    'must be authenticated',
    'authentication failure',
    'authentication credentials invalid',
    'authentication not allowed',
    'invalid login',
    'username and password not accepted',
    'turn on smtp authentication',
    'turn on authentication',
    'insufficient privileges',
    // several, of a recipient that takes mail from few
    'accept messages only from',
    'recipient restrictions',
    'not allowed to send to this',
    'not allowed to send messages to this',
    "you're not allowed to send to",
    "you don't have permission to send to",
    'you do not have permission to send to this recipient',
    'user … does not have permission',
    'sender not allowed to send … group',
    // RFC 3463's words for 7.1
    'delivery not authorized',
    // Exchange, Exchange Online
    'resolver.rst.authrequired',
    'resolver.rst.notauthorized',
    'resolver.rst.sendernotauthenticatedforgroup',
    'resolver.rst.sendernotauthenticatedformailbox',
    'resolver.rst.restrictedtorecipientspermission',
    'client was not authenticated',
    'sender not authenticated',
    'sender was not authenticated',
    'restricted to authenticated senders',
    'unauthenticated senders not allowed',
    'group only accepts messages from',
    '5.7.57 smtp',
    // Exchange 5.5 and 2000
    'a restriction in the system prevented delivery',
    // Amazon SES
    'account not subscribed to ses',
    // GoDaddy
    'ib401',
    // several
    'only authenticated users may',
  ],
  vague: [
    // several
    'access denied',
    'permission denied',
    'not authorized',
    'not authorised',
    'not authenticated',
    'authentication failed',
    'only accepts',
    'unauthorized user',
    'unauthorized client',
    'unauthorized relay',
    'access is restricted',
    'restricted recipient',
    'restricted group',
  ],
};
