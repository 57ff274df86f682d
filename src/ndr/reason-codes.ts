import type { Reason } from './reason';

/**
 * What an enhanced status code says alone (RFC 3463, IANA registry), where no words were read.
 * A code is left out where systems use it for so many reasons that it says nothing: x.7.1, x.7.0, x.5.0, x.0.0.
 */
const BY_DETAIL: Readonly<Record<string, Reason>> = {
  '1.0': 'userunknown',
  '1.1': 'userunknown',
  '1.2': 'hostunknown',
  '1.3': 'userunknown',
  '1.4': 'userunknown',
  '1.6': 'hasmoved',
  '1.7': 'rejected',
  '1.8': 'rejected',
  '1.9': 'systemerror',
  '1.10': 'userunknown',
  '1.20': 'notcompliantrfc',
  '1.90': 'speeding',
  '2.0': 'filtered',
  '2.1': 'suspend',
  '2.2': 'mailboxfull',
  '2.3': 'exceedlimit',
  '2.4': 'filtered',
  '2.121': 'speeding',
  '2.122': 'speeding',
  '3.0': 'systemerror',
  '3.1': 'systemfull',
  '3.2': 'notaccept',
  '3.3': 'systemerror',
  '3.4': 'mesgtoobig',
  '3.5': 'systemerror',
  '4.1': 'expired',
  '4.2': 'networkerror',
  '4.3': 'systemerror',
  '4.4': 'hostunknown',
  '4.5': 'systemfull',
  '4.6': 'mailloop',
  '4.7': 'expired',
  '4.14': 'mailloop',
  '5.1': 'syntaxerror',
  '5.2': 'syntaxerror',
  '5.3': 'toomanyconn',
  '5.4': 'syntaxerror',
  '5.5': 'syntaxerror',
  '6.0': 'contenterror',
  '6.1': 'contenterror',
  '6.2': 'contenterror',
  '6.3': 'contenterror',
  '6.5': 'contenterror',
  '6.6': 'contenterror',
  '6.7': 'syntaxerror',
  '6.8': 'contenterror',
  '6.9': 'contenterror',
  '6.10': 'contenterror',
  '6.11': 'notcompliantrfc',
  '7.4': 'failedstarttls',
  '7.5': 'failedstarttls',
  '7.8': 'securityerror',
  '7.10': 'failedstarttls',
  '7.11': 'failedstarttls',
  '7.13': 'suspend',
  '7.17': 'hasmoved',
  '7.18': 'hasmoved',
  '7.20': 'authfailure',
  '7.21': 'authfailure',
  '7.22': 'authfailure',
  '7.23': 'authfailure',
  '7.24': 'authfailure',
  '7.25': 'requireptr',
  '7.26': 'authfailure',
  '7.27': 'notaccept',
  '7.28': 'speeding',
  '7.29': 'authfailure',
  '7.30': 'failedstarttls',
  '7.54': 'norelaying',
  '7.57': 'securityerror',
  '7.64': 'norelaying',
  '7.124': 'securityerror',
  '7.133': 'securityerror',
  '7.134': 'securityerror',
  '7.135': 'securityerror',
  '7.136': 'securityerror',
  '7.509': 'authfailure',
  '7.515': 'authfailure',
  '7.501': 'rejected',
  '7.502': 'rejected',
  '7.503': 'rejected',
  '7.504': 'userunknown',
  '7.505': 'rejected',
  '7.506': 'blocked',
  '7.507': 'filtered',
  '7.508': 'speeding',
  '7.511': 'blocked',
  '7.512': 'notcompliantrfc',
  '7.513': 'blocked',
  '7.708': 'blocked',
  '7.750': 'rejected',
  '7.320': 'failedstarttls',
  '7.321': 'failedstarttls',
  '7.322': 'failedstarttls',
  '7.323': 'failedstarttls',
  '7.324': 'failedstarttls',
  '4.300': 'expired',
  '4.310': 'hostunknown',
  '4.312': 'networkerror',
  '4.316': 'expired',
  '4.317': 'networkerror',
  '4.11': 'mailloop',
  '4.12': 'mailloop',
  '4.16': 'expired',
  '4.20': 'mailloop',
};

/** Where a code is a bare class: RFC 5321 section 4.2.3. */
const BY_REPLY: Readonly<Record<string, Reason>> = {
  '421': 'systemerror',
  '452': 'systemfull',
  '500': 'syntaxerror',
  '501': 'syntaxerror',
  '502': 'syntaxerror',
  '503': 'syntaxerror',
  '504': 'syntaxerror',
  '521': 'notaccept',
  '530': 'securityerror',
  '535': 'securityerror',
  '550': 'userunknown',
  '551': 'hasmoved',
  '552': 'mailboxfull',
  '553': 'userunknown',
  '556': 'notaccept',
};

/** The reason that an enhanced status code alone suggests; null where it is used for too many. */
export function reasonOfStatusCode(statusCode: string | null): Reason | null {
  if (!statusCode) return null;
  return (
    (statusCode.startsWith('4') && WHILE_TEMPORARY[statusCode.slice(2)]) ||
    BY_DETAIL[statusCode.slice(2)] ||
    reasonOfRange(statusCode) ||
    null
  );
}

/** Exchange Online gives a kind of refusal a hundred codes or fewer, and numbers its own rules within them. */
const BY_RANGE: readonly (readonly [group: string, first: number, last: number, reason: Reason])[] = [
  ['4.7', 500, 699, 'badreputation'],
  ['4.7', 850, 899, 'badreputation'],
  ['5.7', 606, 649, 'blocked'],
  ['5.7', 700, 749, 'rejected'],
];

function reasonOfRange(statusCode: string): Reason | undefined {
  const detail = Number(statusCode.slice(4));
  return BY_RANGE.find(
    ([group, first, last]) => statusCode.slice(0, 3) === group && detail >= first && detail <= last,
  )?.[3];
}

/** Details that say something else while the failure is temporary. */
const WHILE_TEMPORARY: Readonly<Record<string, Reason>> = {
  '2.0': 'systemerror',
  '2.1': 'speeding',
  '3.2': 'systemerror',
  '4.5': 'systemerror',
};

/** What the subject of a code says (RFC 3463 section 3), where its detail says nothing. */
const BY_SUBJECT: Readonly<Record<string, Reason>> = {
  '1': 'userunknown',
  '3': 'systemerror',
  '4': 'networkerror',
  '6': 'contenterror',
  '7': 'policyviolation',
};

/** The reason that the subject of an enhanced status code alone suggests. */
export function reasonOfSubject(statusCode: string | null): Reason | null {
  return (statusCode && BY_SUBJECT[statusCode[2] ?? '']) || null;
}

/** The reason that an SMTP reply code alone suggests. */
export function reasonOfReplyCode(replyCode: string | null): Reason | null {
  return (replyCode && BY_REPLY[replyCode]) || null;
}
