import type { ReasonPhrases } from './reason-phrases';

/** The message is larger than this recipient takes, where others on the same server may take it. */
export const EXCEEDLIMIT: ReasonPhrases = {
  telling: [
    // Exchange, Exchange Online
    'resolver.rst.recipsizelimit',
    'too large for this recipient',
    'exceeds the size limit set for this recipient',
    // several
    'message length exceeds limit set by recipient',
    'max number of lines exceeded',
    // exceptions to mesgtoobig: it is the recipient's limit
    'message size exceeds … recipient',
  ],
};
