import type { ReasonPhrases } from './reason-phrases';

/** An SMTP command was wrong or out of order, or an address is not written as addresses are. */
export const SYNTAXERROR: ReasonPhrases = {
  telling: [
    // several, of a command
    'command unrecognized',
    'command not recognized',
    'command not implemented',
    'unrecognized command',
    'unknown command',
    'invalid command',
    'bad command',
    'smtp command error',
    'unrecognized parameter',
    'unsupported parameter',
    'parameter not implemented',
    'parameters not recognized',
    'invalid syntax',
    'out of sequence',
    'bad sequence of commands',
    'improper sequence of commands',
    'protocol violation',
    'need mail from',
    // Postfix
    'improper command pipelining',
    // Sendmail
    'need mail before rcpt',
    // RFC 5321's words for 501
    'syntax error in parameters',
    // several, of an address
    'address syntax',
    'address … not rfc',
    'address … not fully qualified',
    'malformed address',
    'malformed recipient',
    'syntax error: malformed',
    'incorrectly constructed',
    'invalid character in address',
    'invalid character in … address',
    'local part too long',
    'sender address … syntax',
    'must specify a domain',
    'user address required',
    'fully qualified domain name required',
    'mailbox syntax not allowed',
    'is not a valid rfc',
    // several, of an address with letters beyond ASCII (RFC 6531)
    'utf-8 recipient address',
    'utf-8 sender address',
    'smtputf8',
    'smtputf8 is required',
    // exceptions to userunknown: the address is not there because it is none
    'bad recipient address syntax',
  ],
  vague: [
    // several
    'syntax error',
    'protocol error',
    'invalid parameter',
    'domain literal',
    'missing recipient',
    'non-ascii',
  ],
};
