import type { ReasonPhrases } from './reason-phrases';

/** The sending IP address or domain is slowed or refused for its poor record, without being on a list. */
export const BADREPUTATION: ReasonPhrases = {
  telling: [
    // several
    'poor reputation',
    'bad reputation',
    'ip reputation',
    'reputation … too low',
    'poor email reputation',
    'sender score',
    'senderbase',
    'generating high volumes of complaints',
    'unusual … complaint',
    // Gmail
    'very low reputation',
    'low reputation of the sending',
    // Yahoo, AOL
    'unexpected volume or user complaints',
    'deferred due to … user complaints',
    'messages from … temporarily deferred due to',
    'permanently deferred',
    'tss04',
    'tss05',
    'tss09',
    'tss11',
    'ts01',
    'ts02',
    'ts03',
    // Outlook.com
    's3113',
    // GoDaddy
    'ib103',
  ],
  vague: [
    // several
    'reputation',
  ],
};
