/**
 * Says in one sentence what an SMTP reply code means.
 *
 * `code` is three digits, such as `550` (RFC 5321 section 4.2). An unknown code is told by its class, 2yz to 5yz.
 * Reply codes are coarse: where the report has an enhanced status code or a text too, they say more.
 */
export function explainReply(code: string): string {
  const outcome = WELL_FORMED.test(code) ? OUTCOMES[code.charAt(0)] : undefined;
  if (outcome === undefined) {
    return 'This is not an SMTP reply code, which has three digits and begins with 2, 3, 4 or 5.';
  }
  const meaning = knownMeaning(code);
  const otherUse = OTHER_USES[code];
  return meaning === undefined
    ? `${outcome}: no standard defines this code, so go by the text beside it.`
    : `${outcome}: ${meaning}${otherUse === undefined ? '' : `; but ${otherUse}`}.`;
}

function knownMeaning(code: string): string | undefined {
  for (const [reference, meanings] of Object.entries(KNOWN)) {
    if (meanings[code] !== undefined) return `${meanings[code]} (${reference})`;
  }
  return undefined;
}

const WELL_FORMED = /^[2-5]\d\d$/;

/** RFC 5321 section 4.2.1. */
const OUTCOMES: Readonly<Record<string, string>> = {
  '2': 'Success',
  '3': 'Half-way',
  '4': 'Temporary failure',
  '5': 'Permanent failure',
};

/** Codes by their definition or, in the last groups, by who uses them; a meaning completes "Permanent failure: …". */
const KNOWN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'RFC 5321': {
    '211': 'the server tells its state',
    '214': 'the server answers with help',
    '220': 'the server is ready',
    '221': 'the server closes the connection as agreed',
    '250': 'the server did what it was asked to do',
    '251': "the recipient is not at this server, which passes the message on to the recipient's server",
    '252': 'the server cannot say whether the address exists but will try to deliver to it',
    '354': 'the server waits for the text of the message',
    '421': 'the server is not available at present or wants no more from this sender for now, and hangs up',
    '450':
      "the recipient's mailbox cannot be used at present, or a rule holds the message off for now (greylisting)",
    '451': 'the server had a fault of its own while it worked on the message, or puts the sender off for now',
    '452': 'the server is short of storage, or the message has too many recipients at once',
    '455': 'the server cannot do at present what the sending server asked for with an address',
    '500': 'the server did not understand a mail command, or a line was too long',
    '501': 'a mail command had a wrong value, often a malformed address or server name',
    '502': 'the server does not offer a mail command that it was sent',
    '503': 'mail commands came in the wrong order, often after an earlier refusal or before logging in',
    '504': 'the server does not offer an option of a mail command',
    '550': 'the mailbox does not exist or may not be reached, or a rule refused the message',
    '551': 'the recipient is not at this server, and many servers mean by it that the address is unknown',
    '552':
      'the mailbox is full, or the message is too large, has a forbidden attachment or too many recipients',
    '553': "an address, the recipient's or the sender's, is malformed or not allowed here",
    '554': 'the server refuses the connection or the message and leaves the cause to the text beside it',
    '555': "the server does not know an option that came with the sender's or recipient's address",
  },
  'RFC 1985': {
    '253': 'messages that wait for a server are being sent to it',
    '458': 'the server cannot start to send the messages that wait for another server',
    '459': 'the server does not release the messages that wait for another server to the one that asked',
  },
  'RFC 2645': {
    '453': 'no messages wait for the server that asked for them',
  },
  'RFC 4954': {
    '235': 'the sending program has logged in',
    '334': 'the server waits for the next part of the login',
    '432': 'the user has to log in once in another way first',
    '530': 'the sending program has to log in, or to encrypt the connection, before it sends',
    '534': 'the way in which the sending program logs in is too weak',
    '535':
      'the user name or password that the sending program gave is wrong, or this way of logging in is switched off',
    '538': 'the sending program may log in this way only over an encrypted connection',
  },
  'RFC 4954, RFC 3207': {
    '454': 'logging in or encrypting the connection does not work at present',
  },
  'RFC 5248': {
    '422': 'the user has to log in once in another way first',
    '430': 'a mail command was out of order or is not supported',
    '523': 'the sending program has to encrypt the connection before it logs in',
    '524': 'the sending program may log in this way only over an encrypted connection',
    '525': 'the account that sends has been disabled',
    '533': 'the sender is not allowed to send to this recipient',
  },
  'RFC 7504': {
    '521': 'this host takes no mail at all',
    '556': "the recipient's domain takes no mail",
  },
  'no standard, used by Exchange': {
    '441': "the recipient's server did not answer or broke off",
  },
  'no standard, used by some providers and filters': {
    '511': 'the address is unknown',
    '512': "the recipient's domain was not found",
    '522': "the recipient's mailbox is full, or the message is too large for it",
    '541': "the recipient's system or a filter rejected the message, mostly as spam or by a rule",
    '542': "the recipient's system rejected the message",
    '571':
      'a rule refused the message or the server that sent it, such as a block list or missing reverse DNS',
  },
};

/** What systems use these codes for instead of what is defined; completes "…; but …". */
const OTHER_USES: Readonly<Record<string, string>> = {
  '422': 'some servers use it for a full mailbox',
  '432': 'Exchange uses it for a mailbox that receives mail too fast',
  '454': 'some servers refuse relaying with it',
  '521': 'some servers use it for a blocked sender',
  '523': 'some servers use it for a size limit',
  '525': 'some servers use it for a disabled recipient',
  '534': 'Gmail uses it where an app password is needed',
};
