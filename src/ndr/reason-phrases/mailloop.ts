import type { ReasonPhrases } from './reason-phrases';

/**
 * The message came back to a server that had already passed it on: two addresses or servers forward to
 * each other.
 */
export const MAILLOOP: ReasonPhrases = {
  telling: [
    // several
    'mail loop',
    'possible mail loop',
    'a mail loop was detected',
    'loop detected',
    'message is looping',
    'message looping',
    'looping message',
    'too many hops',
    'hop count exceeded',
    'maximum hop count',
    'exceeded max hops',
    'too many received',
    'loop count over',
    'would loop',
    'sent through the same server too many times',
    // Postfix
    'loops back to myself',
    'mail forwarding loop for',
    // Sendmail
    'mail loops back to me',
    'mx list for … points back to',
    // qmail
    'delivered-to … loop',
    // Exchange, Exchange Online
    'routing loop',
    'configured in a loop',
    'routing.loopdetected',
    'maximum forwarding loop count',
    'message depth exceeded',
    'rules loop count exceeded',
    // exceptions to policyviolation: the rules answer each other
    'transport.rules.rejectmessage; transport rules loop count exceeded',
    // FML
    'loop alert',
    // several, in other languages
    'mail-schleife',
    'boucle de messagerie',
  ],
};
