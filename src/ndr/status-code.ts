/**
 * Says in one sentence what an enhanced status code means.
 *
 * `code` is class, subject and detail, such as `5.1.1` (RFC 3463 section 2). A detail that nobody registered is told by
 * its class and subject. Where well-known systems use a code otherwise than its RFC, the sentence says so.
 */
export function explainStatus(code: string): string {
  const { outcome, subject, detail } = WELL_FORMED.exec(code)?.groups ?? {};
  if (outcome === undefined || subject === undefined || detail === undefined) {
    return 'This is not an enhanced status code, which has three numbers such as 5.1.1 and begins with 2, 4 or 5.';
  }
  const area = SUBJECTS[subject] ?? 'an area that is not registered';
  const meaning = registeredMeaning(`${subject}.${detail}`);
  if (outcome === '2') {
    return meaning !== undefined && ALSO_SUCCESSES.has(`${subject}.${detail}`)
      ? `Success: ${meaning}.`
      : `Success: the server took this step; the code concerns ${area}.`;
  }
  const failure = outcome === '4' ? 'Temporary failure' : 'Permanent failure';
  const otherUse = OTHER_USES[code];
  if (meaning !== undefined) {
    return otherUse === undefined ? `${failure}: ${meaning}.` : `${failure}: ${meaning}; but ${otherUse}.`;
  }
  return otherUse === undefined
    ? `${failure} that concerns ${area}; the detail ${detail} is the reporting system's own, so go by the text beside it.`
    : `${failure} that concerns ${area}: ${otherUse}.`;
}

function registeredMeaning(detail: string): string | undefined {
  for (const [reference, meanings] of Object.entries(REGISTERED)) {
    if (meanings[detail] !== undefined) return `${meanings[detail]} (${reference})`;
  }
  return undefined;
}

const WELL_FORMED = /^(?<outcome>[245])\.(?<subject>0|[1-9]\d{0,2})\.(?<detail>0|[1-9]\d{0,2})$/;

/** RFC 3463 section 2. */
const SUBJECTS: Readonly<Record<string, string>> = {
  '0': 'an area that the code does not name',
  '1': "an address, the sender's or the recipient's",
  '2': "the recipient's mailbox",
  '3': 'the mail system itself',
  '4': 'the network or the route',
  '5': 'the commands that the mail servers exchange',
  '6': "the message's content",
  '7': 'security or a policy',
};

/** Codes of IANA's registry "SMTP Enhanced Status Codes" by their reference; a meaning completes "Permanent failure: …". */
const REGISTERED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'RFC 3463': {
    '0.0': 'the code names no cause, so go by the text beside it',

    '1.0': "something about an address, the sender's or the recipient's, was refused",
    '1.1': "the part before the @ does not exist at the recipient's domain",
    '1.2': 'the domain after the @ does not exist or takes no mail',
    '1.3': "the recipient's address is not written as a mail address has to be",
    '1.4': "the recipient's address fits more than one mailbox",
    '1.5': "the recipient's address is valid",
    '1.6': 'the mailbox has moved and left no forwarding address',
    '1.7': "the sender's address is not written as a mail address has to be",
    '1.8': "the domain of the sender's address does not exist or cannot take replies",

    '2.0': "something about the recipient's mailbox, which exists, stopped the message",
    '2.1': 'the mailbox exists but is disabled or takes no messages',
    '2.2': "the recipient's mailbox is full",
    '2.3': 'the message is larger than this mailbox may receive',
    '2.4': 'the members of the mailing list could not be worked out',

    '3.0': 'something in the mail system, which normally takes mail, stopped the message',
    '3.1': 'the mail system is out of storage',
    '3.3': 'the receiving system cannot do something that the message asks for',
    '3.4': 'the message is larger than the mail system takes',
    '3.5': 'the mail system is set up so that it cannot take this message',

    '4.0': 'something went wrong in the network or on the route, and no more is known',
    '4.1': 'the next mail server did not answer',
    '4.2': 'the connection broke or timed out before the message was through',
    '4.3': 'a directory that the mail server needed, such as DNS, could not be asked',
    '4.4': 'no server was found to which the message could be passed on',
    '4.5': 'the mail system was too busy',
    '4.6': 'the message went round in a loop',
    '4.7': 'the message could not be delivered before its time ran out',

    '5.0': 'the mail servers did not get along, and no more is known',
    '5.1': 'a mail command was out of order or is not supported',
    '5.2': 'a mail command could not be understood',
    '5.3': 'the message has more recipients than are taken at once',
    '5.4': 'a mail command came with a value that is not allowed or not known',
    '5.5': 'the mail servers speak different versions of the protocol',

    '6.0': 'something in the content of the message stopped it',
    '6.1': 'the kind of content is not supported on the way to the recipient',
    '6.2': 'the content would have to be converted, which is forbidden',
    '6.3': 'the content would have to be converted, which a server on the way cannot do',
    '6.4': 'the content had to be converted and lost something by it',
    '6.5': 'the content had to be converted, and that failed',

    '7.0': 'a security or policy rule stopped the message, and no more is told',
    '7.1': 'the sender is not allowed to send to this recipient, or a rule refused the message',
    '7.2': 'the sender is not allowed to write to this mailing list',
    '7.3': 'the message would have to change from one secure format to another, which is not possible',
    '7.4': 'a security feature that was asked for is not supported',
    '7.5': 'a server could not check or decrypt the message, because a key is missing or wrong',
    '7.6': 'a server could not check or decrypt the message, because it does not know the algorithm',
    '7.7': 'the message was damaged or altered on the way',
  },
  'RFC 3463, RFC 7504': {
    '3.2': 'the server takes no mail, for the moment or at all',
  },
  'RFC 3886': {
    '1.9': 'the message went on to a system that does not report back, so its fate is not known',
  },
  'RFC 4468': {
    '6.6': 'content that the message refers to could not be fetched',
  },
  'RFC 4954': {
    '5.6': 'a line that the sending program sent when it logged in was too long',
    '7.8': 'the user name or password that the sending program gave is wrong',
    '7.9': 'the way in which the sending program logs in is too weak for this server',
    '7.11': 'the sending program may log in this way only over an encrypted connection',
    '7.12': 'the user has to log in once with the plain password before the chosen way of logging in works',
  },
  'RFC 5248': {
    '7.10': 'the sending program has to encrypt the connection before it logs in',
    '7.13': 'the account that logged in to send has been disabled',
    '7.14': 'the server that sends has no trust relationship with the server that holds the content',
  },
  'RFC 6531': {
    '6.7':
      'an address has letters outside ASCII, which the server does not take for this sender or recipient',
    '6.8': 'the answer would need letters outside ASCII, which the sending server does not take',
    '6.9': "the message header has letters outside ASCII, which a recipient's server does not take",
    '6.10': 'the answer would need letters outside ASCII, which the sending server does not take',
  },
  'RFC 6710': {
    '3.6': 'the message was taken with another priority than the one asked for',
    '7.15': "the message's priority is lower than the server takes at present",
    '7.16': 'the message is too large for its priority',
  },
  'RFC 7293': {
    '7.17': 'the mailbox has a new owner since the sender last knew it',
    '7.18': "the recipient's domain has a new owner since the sender last knew it",
    '7.19': 'the server cannot tell whether the mailbox still has the owner whom the sender knew',
  },
  'RFC 7372': {
    '7.20': 'the message has no valid DKIM signature',
    '7.21': 'the message has a valid DKIM signature, but none that the server accepts',
    '7.22': 'the message has a valid DKIM signature, but none of the domain in its From line',
    '7.23': "SPF failed: the sender's domain does not list the server that sent the message",
    '7.24': "SPF could not be checked, mostly because of an error in the sending domain's record",
    '7.25': 'the IP address that sent the message has no (matching) reverse DNS name',
    '7.26': 'the message failed more than one of the checks SPF, DKIM and DMARC',
  },
  'RFC 7505': {
    '7.27': 'the domain of the sender says in DNS that it takes no mail, so it could not take replies',
  },
  'RFC 7505, RFC 7504': {
    '1.10': "the recipient's domain says in DNS (null MX) that it takes no mail",
  },
  'RFC 8617': {
    '7.29': 'the seals (ARC) that forwarding servers put on the message are not valid',
  },
  'RFC 8689': {
    '7.30':
      'the sender asked for encryption all the way (REQUIRETLS), and the next server does not support that',
  },
  'draft-levine-mailbomb-header': {
    '7.28': 'the message looks like part of a flood of similar mail',
  },
};

/** Details that can also come with class 2; the meanings of all others tell of a failure. */
const ALSO_SUCCESSES: ReadonlySet<string> = new Set(['1.5', '1.9', '3.6', '6.4']);

/** What systems print these codes for beside, or instead of, what is registered; completes "…; but …". */
const OTHER_USES: Readonly<Record<string, string>> = {
  '4.0.0': 'Gmail also uses it for a domain that does not exist, and Postfix for refusals that are final',
  '4.2.0': 'Postgrey uses it for greylisting, which passes by itself within minutes',
  '4.2.1': 'Gmail uses it for a mailbox that receives mail too fast',
  '4.3.2': 'Exchange uses it for a mailbox that receives mail too fast',
  '4.4.5': 'Sendmail uses it for a full disk',
  '4.7.0': 'large providers use it to slow down senders whom they do not trust',
  '4.7.1': 'in practice it often stands for greylisting or for missing reverse DNS',
  '4.7.23': 'Gmail uses it for missing reverse DNS',
  '4.7.27': 'Gmail uses it where SPF did not pass',
  '4.7.28': 'Gmail uses it for any unusual rate of mail from an IP address or domain',
  '4.7.29': 'Gmail uses it where the connection was not encrypted',
  '4.7.30': 'Gmail uses it where DKIM did not pass',
  '4.7.32': 'Gmail uses it where the From domain is not the one that SPF or DKIM passed for (DMARC)',
  '5.0.0': 'Sendmail and Postfix use it for any refusal that came without an enhanced code',
  '5.0.350': "Exchange Online uses it for any refusal by the recipient's system that it cannot tell more of",
  '5.1.0': 'some providers use it for a refused sender or for a failed SPF check',
  '5.1.1': 'some services use it for an address on their own suppression list or for a rate limit',
  '5.1.8': 'Exchange Online uses it where it has blocked the account that sent for sending spam',
  '5.1.10': 'Exchange uses it for a recipient that it does not find',
  '5.1.351': "Exchange Online uses it where the recipient's server says that the address is unknown",
  '5.2.0': "some providers use it where the recipient's filter or settings refused the message",
  '5.2.1':
    'many servers use it for an unknown address, and Gmail also for a mailbox that receives mail too fast',
  '5.2.2': "Exchange Online also uses it where the sender's own sending limit was reached",
  '5.2.121': 'Exchange Online uses it where one sender wrote too often to this recipient within an hour',
  '5.2.122': 'Exchange Online uses it where this recipient received too many messages within an hour',
  '5.3.0': 'Sendmail uses it where a delivery program behind the server failed',
  '5.4.1': 'Exchange uses it for a recipient that does not exist or a domain that it does not serve',
  '5.4.4': "Exchange uses it where the recipient's domain is not in DNS",
  '5.4.14': 'Exchange Online uses it for a message that went round in a loop',
  '5.4.300': 'Exchange Online uses it for a message that could not be delivered before its time ran out',
  '5.4.310': "Exchange Online uses it where the recipient's domain is not in DNS",
  '5.4.312': "Exchange Online uses it where the DNS lookup of the recipient's domain failed",
  '5.4.316': "Exchange Online uses it where the recipient's server did not take the connection",
  '5.5.0': 'Outlook.com and others use it for a mailbox that does not exist',
  '5.6.0': 'some filters use it for a message that they take for spam',
  '5.6.11': 'Exchange Online uses it for line feeds that the message may not contain',
  '5.7.0':
    'in practice it stands for spam, a virus, a forbidden attachment, relaying or a missing login alike',
  '5.7.1':
    'in practice it stands for a dozen causes, such as spam, relaying, SPF or DMARC, block lists and closed groups',
  '5.7.3': 'Exchange uses it for a missing or failed login',
  '5.7.9': 'Yahoo uses it for any refusal by policy, and Gmail where an app password is needed',
  '5.7.12': 'Exchange Online uses it for a recipient that takes mail only from inside its organization',
  '5.7.13':
    'some servers use it for a disabled recipient, and Exchange Online for a public folder closed to outsiders',
  '5.7.27': 'Gmail uses it where SPF did not pass',
  '5.7.28': 'Gmail uses it for mail that looks unsolicited',
  '5.7.29': 'Gmail uses it where the connection was not encrypted',
  '5.7.30': 'Gmail uses it where DKIM did not pass',
  '5.7.54': 'Exchange uses it for a recipient in a domain that it does not serve and does not relay to',
  '5.7.57': 'Exchange Online uses it for a device or program that has to log in before it sends',
  '5.7.64': 'Exchange Online uses it where no connector recognises the server that sends',
  '5.7.124': 'Exchange Online uses it for a group whose list of allowed senders lacks the sender',
  '5.7.133': 'Exchange Online uses it for a group that takes mail only from inside its organization',
  '5.7.134': 'Exchange Online uses it for a mailbox that takes mail only from inside its organization',
  '5.7.135': 'Exchange Online uses it for a public folder that takes mail only from inside its organization',
  '5.7.136': 'Exchange Online uses it for a mail user that takes mail only from inside its organization',
  '5.7.501': 'Exchange Online uses it where it has banned the account that sent for spam',
  '5.7.502': 'Exchange Online uses it where it has banned the account that sent for spam',
  '5.7.503': 'Exchange Online uses it where it has banned the account that sent for spam',
  '5.7.509': "Exchange Online uses it where the sender's domain fails DMARC",
  '5.7.511': 'Exchange Online uses it where the account or IP address that sent is banned',
  '5.7.512': 'Exchange Online uses it for a message without a valid From address',
  '5.7.513': "Exchange Online uses it where the recipient's organization blocks the IP address that sent",
  '5.7.705': 'Exchange Online uses it where the whole organization that sent may not send for the time being',
  '5.7.708': 'Exchange Online uses it where it takes no mail from the IP address that sent',
  '5.7.750': 'Exchange Online uses it for mail from domains that the sending organization has not registered',
};
