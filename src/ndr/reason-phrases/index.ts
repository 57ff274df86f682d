import type { Reason } from '../reason';
import { AUTHFAILURE } from './authfailure';
import { BADREPUTATION } from './badreputation';
import { BLOCKED } from './blocked';
import { CONTENTERROR } from './contenterror';
import { EXCEEDLIMIT } from './exceedlimit';
import { EXPIRED } from './expired';
import { FAILEDSTARTTLS } from './failedstarttls';
import { FILTERED } from './filtered';
import { HASMOVED } from './hasmoved';
import { HOSTUNKNOWN } from './hostunknown';
import { MAILBOXFULL } from './mailboxfull';
import { MAILERERROR } from './mailererror';
import { MAILLOOP } from './mailloop';
import { MESGTOOBIG } from './mesgtoobig';
import { NETWORKERROR } from './networkerror';
import { NORELAYING } from './norelaying';
import { NOTACCEPT } from './notaccept';
import { NOTCOMPLIANTRFC } from './notcompliantrfc';
import { ONHOLD } from './onhold';
import { POLICYVIOLATION } from './policyviolation';
import type { ReasonPhrases } from './reason-phrases';
import { REJECTED } from './rejected';
import { REQUIREPTR } from './requireptr';
import { SECURITYERROR } from './securityerror';
import { SPAMDETECTED } from './spamdetected';
import { SPEEDING } from './speeding';
import { SUPPRESSED } from './suppressed';
import { SUSPEND } from './suspend';
import { SYNTAXERROR } from './syntaxerror';
import { SYSTEMERROR } from './systemerror';
import { SYSTEMFULL } from './systemfull';
import { TOOMANYCONN } from './toomanyconn';
import { UNDEFINED } from './undefined';
import { USERUNKNOWN } from './userunknown';
import { VIRUSDETECTED } from './virusdetected';

/** The words by which mail systems tell why they refuse, for each reason a file. */
export const REASON_PHRASES: Readonly<Record<Reason, ReasonPhrases>> = {
  authfailure: AUTHFAILURE,
  badreputation: BADREPUTATION,
  blocked: BLOCKED,
  contenterror: CONTENTERROR,
  exceedlimit: EXCEEDLIMIT,
  expired: EXPIRED,
  failedstarttls: FAILEDSTARTTLS,
  filtered: FILTERED,
  hasmoved: HASMOVED,
  hostunknown: HOSTUNKNOWN,
  mailboxfull: MAILBOXFULL,
  mailererror: MAILERERROR,
  mailloop: MAILLOOP,
  mesgtoobig: MESGTOOBIG,
  networkerror: NETWORKERROR,
  norelaying: NORELAYING,
  notaccept: NOTACCEPT,
  notcompliantrfc: NOTCOMPLIANTRFC,
  onhold: ONHOLD,
  policyviolation: POLICYVIOLATION,
  rejected: REJECTED,
  requireptr: REQUIREPTR,
  securityerror: SECURITYERROR,
  spamdetected: SPAMDETECTED,
  speeding: SPEEDING,
  suppressed: SUPPRESSED,
  suspend: SUSPEND,
  syntaxerror: SYNTAXERROR,
  systemerror: SYSTEMERROR,
  systemfull: SYSTEMFULL,
  toomanyconn: TOOMANYCONN,
  undefined: UNDEFINED,
  userunknown: USERUNKNOWN,
  virusdetected: VIRUSDETECTED,
};
