import type { ReasonPhrases } from './reason-phrases';

/** The report holds no error text at all. */
export const UNDEFINED: ReasonPhrases = {
  telling: [
    // several
    'delivery report unavailable',
    'no diagnostic',
  ],
};
