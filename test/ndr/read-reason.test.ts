import { type ReasonClues, readReason } from '../../src/ndr/read-reason';
import type { Reason } from '../../src/ndr/reason';
import { findAnswers } from '../../src/ndr/smtp-answer';
import { stageOf } from '../../src/ndr/smtp-stage';
import { NO_CLUES } from './no-clues';

const LEAST_REFUSALS = 200;

/** What servers of many makers answer, with the reason that a careful administrator sees in it. */
const REFUSALS: Readonly<Record<Reason, readonly string[]>> = {
  authfailure: [
    "550 5.7.1 Unauthenticated email from example.com is not accepted due to domain's DMARC policy. Please contact the administrator of example.com domain if this was a legitimate mail. - gsmtp",
    "550 5.7.1 Your message was rejected due to example.com's DMARC policy. See https://support.example.com/en-us/HT204137 for info",
    '550 5.7.1 Email rejected per DMARC policy for mail.example.com',
    '550 Rejected by header based Anti-Spoofing policy: pat@example.com - https://support.example.com/docs/DOC-1369#550 [abc]',
    '550 MI:SPF mx14, see https://support.example.com/help/help_spam_16.htm?ip=192.0.2.1',
    '550 5.7.1 Service refuse. DMARC. LPN007_517',
    "550 5.1.0 192.0.2.1 is not allowed to send from <example.com> per it's SPF Record. Please inspect your SPF settings, and try again. IB508",
    '550 #5.7.1 SPF unauthorized mail is prohibited.',
    '550 5.7.1 Access denied, a message sent over IPv6 [2001:db8::240] must pass either SPF or DKIM validation, this message is not signed',
    '550 5.7.509 Access denied, sending domain example.com does not pass DMARC verification and has a DMARC policy of reject.',
  ],
  badreputation: [
    '550 5.7.1 [192.0.2.1] Our system has detected that this message is likely suspicious due to the very low reputation of the sending domain. To best protect our users from spam, the message has been blocked. Please visit https://support.example.com/mail/answer/188131 for more information. - gsmtp',
    '451 4.7.650 The mail server [192.0.2.1] has been temporarily rate limited due to IP reputation. For e-mail delivery information, see https://support.example.com (S843)[mail.example.com]',
    '421 4.7.0 [TSS04] Messages from 192.0.2.1 temporarily deferred due to user complaints - 4.16.55.1; see https://support.example.com/kb/postmaster/SLN3434.html',
    '553 5.7.2 [TSS11] All messages from 203.0.113.9 will be permanently deferred; Retrying will NOT succeed.',
    '550 mail.example.com Poor Reputation Sender. - https://support.example.com/docs/DOC-1369#550 [vH7Ns8biNg.us149]',
    "mail.example.com 554 Your access to this mail system has been rejected due to the sending MTA's poor reputation. If you believe that this failure is in error, please contact the intended recipient via alternate means.",
  ],
  blocked: [
    '421 4.7.0 IP not in whitelist for RCPT domain, closing connection.',
    '554 mail.example.com mail.example.com 192.0.2.4 found on one or more DNSBLs, see https://support.example.com/smtp-error-codes.php#BL000010',
    '553 5.3.0 flph825 DNSBL:ATTRBL 521< 192.0.2.1 >_is_blocked.For assistance forward this email to abuse_rbl@example.com',
    '550 Error. Blocked for abuse',
    '550 Suspected spam sender.',
    '554 IP=192.0.2.1 - A problem occurred. (Ask your postmaster for help or to contact tosa@example.com to clarify.) (BL)',
    '450 4.7.1 Client host rejected: Service refuse. Veuillez essayer plus tard. service refused, please try later. LPN027_503',
    '554 mail.example.com ESMTP 192.0.2.1 blocked. Error codes: AUP#CXBL',
    '554 5.7.1 You are not allowed to connect',
    '554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using ee.countries.nerd.dk; Your IP is in ee, rejected based on geographical location',
    '554 Denied [SHXBL] - Denied by Spamhaus XBL - See http://www.spamhaus.org/query/bl?ip=192.0.2.1 (Mode: normal)',
    '451 Currently Sending Spam See: http://www.sorbs.net/lookup.shtml?192.0.2.1',
    '550 The sending IP (192.0.2.1) is listed on https://list.example.com/. Please resolve this and retry.',
    '550 5.7.606 Access denied, banned sending IP [192.0.2.1]. To request removal from this list please visit https://support.example.com/',
    '553 sorry, your mailserver [192.0.2.1] is rejected by bl.example.net',
    '554 rbl deny.',
  ],
  contenterror: [
    '550 5.0.350 x-dg-ref header is too long',
    'MSG-EXT: Blacklisted high risk file extension detected',
    '552 MS-Office file containing VBA macros found inside of the email',
    '552-5.7.0 This message was blocked because its content presents a potential security issue.',
    '554 5.6.0 Improper use of 8-bit data in message header',
    '554 5.7.0 Reject, id=12345-01 - BANNED: .exe,.exe-ms,invoice.exe',
  ],
  exceedlimit: [
    '550 5.2.3 RESOLVER.RST.RecipSizeLimit; message too large for this recipient',
    '552 5.2.3 Message length exceeds limit set by recipient',
  ],
  expired: [
    '450 4.2.0 <a@example.com>: Recipient address rejected: Greylisted, see https://support.example.com/help/example.com.html',
    "Sorry, I wasn't able to establish an SMTP connection. I'm not going to try again; this message has been in the queue too long. (#4.4.1)",
    '550 5.4.300 Message expired -> 421 4.4.0 Remote server response was not RFC conformant',
    '550 5.4.316 Message expired, connection refused(Socket error code 10061)',
    '421 SMTP command timeout — closing connection',
    'QUEUE.Expired; message expired',
    '4.4.1 connect to mail.example.com[192.0.2.25]:25: Connection timed out',
    'host mail.example.com [192.0.2.25]: retry timeout exceeded',
    '4.4.7 Envelope expired',
    '4.4.2 conversation with mail.example.com[192.0.2.25] timed out while receiving the initial server greeting',
  ],
  failedstarttls: [
    '421 4.7.0 TLS required for RCPT domain, closing connection.',
    '550 5.7.321 starttls-not-supported: Destination mail server must support TLS to receive mail.',
    "550 5.7.322 certificate-expired: Destination mail server's certificate is expired.",
    '550 5.7.324 dnssec-invalid: Destination domain returned invalid DNSSEC records',
    '550 5.7.325 certificate-host-mismatch: Remote certificate MUST have a common name or subject alternative name matching the hostname (DANE)',
    '550 5.4.8 MX hosts of example.com failed MTA-STS validation',
    '530 5.7.0 Must issue a STARTTLS command first',
    '4.7.5 Server certificate not trusted',
    '4.7.4 TLS is required, but was not offered by host mail.example.com[192.0.2.25]',
  ],
  filtered: [
    '554 5.7.1 <pat@example.com>: Recipient address rejected: BLOCK-SEND-ER.',
    '553 Message filtered. Refer to the Troubleshooting page at https://support.example.com/troubleshooting for more information. (#5.7.1)',
    '550 Mail is rejected by recipients',
    '550 permanent failure for one or more recipients (user@example.com:blocked)',
    '553 sorry, mail to that recipient is not accepted (#5.7.1)',
    '550 5.7.1 You have been blocked by the recipient',
    '550 5.1.1 sorry, your envelope recipient is in my badrcptto list',
    '554 5.7.1 Your mail could not be delivered because the recipient is only accepting mail from specific email addresses.',
  ],
  hasmoved: [
    '550 5.1.6 recipient no longer on server: pat@example.com',
    '551 5.1.6 The mailbox of pat@example.com has moved; please use the new address',
    '551 User not local; please try <pat@example.org>',
  ],
  hostunknown: [
    '550 5.4.310 DNS domain example.com does not exist [Message=InfoDomainNonexistent] [LastAttemptedServerName=example.com]',
    "550 5.7.0 Proxy session setup failed on Frontend with '554 5.4.4 SMTPSEND.DNS.NonExistentDomain; nonexistent domain'",
    "550 5.1.2 sorry, can't find a valid MX for rcpt domain (chkuser)",
    '550 5.1.2 <x@example.com>... Illegal MX record for host example.com',
    'RPT-VFY: Recipient domain does not exist',
    '550 Recipient domain not found in DNS',
    '5.4.4 Host or domain name not found. Name service error for name=example.com type=A: Host not found',
    '550 5.1.2 <pat@example.com>... Host unknown (Name server: mail.example.com: host not found)',
    "DNS Error: DNS type 'mx' lookup of example.com responded with code NXDOMAIN Domain name not found: example.com",
    'Unrouteable address',
  ],
  mailboxfull: [
    '552 5.2.2 The email account that you tried to reach is over quota. Please direct the recipient to https://support.example.com/mail/?p=OverQuotaPerm - gsmtp',
    '552 5.2.2 <pat@example.com>: user is overquota',
    '552 5.2.2 Mailbox size limit exceeded',
    '552 5.1.1 Boite du destinataire pleine. Recipient overquota. OFR_417 [417]',
    '422 4.2.2 Quota limit exceeded (Speicherplatz des Kontos ueberschritten)',
    '550 Benutzer hat zuviele Mails auf dem Server. / User has too many messages on the server.',
    '552 5.2.2 sorry, recipient mailbox is full (chkuser)',
    '552 5.2.2 <x@example.com>... Sorry, Speicherplatz - Over STORAGE quota',
    '450 4.2.2 x... Mail in the mailbox is full.',
  ],
  mailererror: [
    '5.3.0 unknown mailer error 255',
    '5.3.0 Command died with status 1: "/usr/local/bin/filter"',
    'pipe to |/usr/local/bin/deliver generated by pat@example.com: local delivery failed',
    '5.2.0 Command time limit exceeded: "/usr/bin/procmail"',
  ],
  mailloop: [
    'This message is looping: it already has my Delivered-To line. (#5.4.6)',
    '450 4.4.6 Routing loop detected (G16)',
    '550 5.4.14 Routing loop detected',
    '552 looping message.',
    '5.4.6 mail for example.com loops back to myself',
    '554 5.4.6 Hop count exceeded - possible mail loop',
    '554 5.4.6 Too many hops 26 (25 max): from <sam@example.org> via localhost, to <pat@example.com>',
  ],
  mesgtoobig: [
    '552 sorry, that message size exceeds my databytes limit (#5.3.4)',
    '552 message is too long.',
    '552 5.3.4 Message size exceeds fixed maximum message size',
    '552 5.3.4 Message size exceeds fixed limit',
    '5.3.4 message size 41943040 exceeds size limit 10485760 of server mail.example.com[192.0.2.25]',
    "552-5.2.3 Your message exceeded Google's message size limits.",
    '550 5.3.4 ROUTING.SizeLimit; message size exceeds fixed maximum size for route',
  ],
  networkerror: [
    '451 4.4.0 DNS temporary failure (chkuser)',
    '450 4.1.2 MX lookup failure for example.com',
    '4.4.2 lost connection with mail.example.com[192.0.2.25] while receiving the initial server greeting',
    '4.4.1 connect to mail.example.com[192.0.2.25]:25: No route to host',
    '5.4.4 Name service error for name=example.com type=MX: Malformed or unexpected name server reply',
    '4.4.3 Name service error for name=example.com type=MX: Host not found, try again',
    'Network error on destination MXs',
  ],
  norelaying: [
    '550 relaying denied for <pat@example.com>',
    '553 Relaying disallowed,mail.example.com',
    '554 5.7.1 <pat@example.com>: Recipient address rejected: NO-DOMAIN.',
    '550 5.4.1 Relay Access Denied',
    '553 sorry, relaying denied from your location [192.0.2.1] (#5.7.1)',
    "553 sorry, we don't relay for [192.0.2.1] (#5.7.1)",
    '450 4.7.1 The transmission has been permitted to this user only in the same domain.',
    "553 sorry, that domain isn't in my list of allowed rcpthosts; no valid cert for gatewaying (#5.7.1)",
  ],
  notaccept: [
    '556 5.1.10 Recipient address has null MX',
    '550 5.1.2 <pat@example.com>... Host does not accept mail (nullMX)',
    'Domain example.org does not accept mail (nullMX)',
    '550 5.3.2 System not accepting network messages',
    'No MX found for domain',
  ],
  notcompliantrfc: [
    '554 Message not allowed - Headers are not RFC compliant[291]',
    '550 5.7.512 Access denied, message must be RFC 5322 section 3.6.2 compliant',
    '451 See https://support.example.com/docs/smtplf.html.',
    '500 Text line too long.',
    '500 Line Too Long',
    'MSG-RFC: Your message does not conform to RFC2822 standard',
    '550 5.7.1 Messages with multiple addresses in From: header are not accepted.',
    "554 Transaction failed: Duplicate header 'Subject'.",
  ],
  onhold: ['554 5.0.0 Transaction failed', '550 5.0.0 Undeliverable for an unknown reason'],
  policyviolation: [
    '550 5.7.1 This message violates example.com email policy. - gcdp abc - gsmtp',
    '554 5.7.9 Message not accepted for policy reasons. See https://support.example.com/kb/postmaster/SLN7253.html',
    '554 Message not allowed - [299]',
    '541 5.4.1 Mail rejected by destination domain',
    '554 Email rejected due to security policies - https://support.example.com/docs/DOC-1369#554 [abc]',
    '421 Reject due to policy violations',
    '550 5.3.190 Journaling on-premises messages to Microsoft 365 or Office 365 not supported when Journaling Archive is disabled',
    '550 5.7.520 Access denied, Your organization does not allow external forwarding. Please contact your administrator for further assistance. AS(7555)',
    '550 5.7.1 Message rejected due to content restrictions',
  ],
  rejected: [
    '550 Administrative prohibition - envelope blocked - https://support.example.com/docs/DOC-1369#550 [abc]',
    '550 Envelope blocked - User Entry - https://support.example.com/docs/DOC-1369#550 [abc]',
    '450 4.1.8 Sender address rejected: Domain not found (in reply to RCPT TO command))',
    '451 VS1-MF Excessive unknown recipients - possible Open Relay',
    '550 5.1.8 Access denied, bad outbound sender AS(42003)',
    '550 5.7.503 Access denied, banned sender',
    '550 5.7.750 Service unavailable. Client blocked from sending from unregistered domains',
    "550 sorry, I don't accept bounce messages with more than one recipient. Go read RFC2821. (#5.7.1)",
    '553 5.1.8 <a@example.com>... Domain of sender address a@example.com does not exist',
    '553 5.5.4 <a>... Domain name required for sender address a',
    '554 mail address invalid.',
    "551 Sender is on domain's blacklist",
    '554 Message rejected: Email address is not verified. The following identities failed the check in region EU-WEST-1: sam@example.com',
    '550 5.7.1 The group members-only may not exist, or you may not have permission to post messages to the group',
  ],
  requireptr: [
    '550-5.7.1 [2001:db8::1] Our system has detected that this 550-5.7.1 message does not meet IPv6 sending guidelines regarding PTR records 550-5.7.1 and authentication. Please review https://support.example.com/mail/?p=IPv6AuthError for more information',
    '554 mail.example.com comcast 192.0.2.1 Comcast requires that all mail servers must have a PTR record with a valid Reverse DNS entry. Currently your mail server does not fill that requirement.',
    '550 5.7.1 Connections not accepted from servers without a valid sender domain. Fix reverse DNS for 192.0.2.1',
    '421-failure in DNS look-up.',
    '450 4.7.1 Client host 192.0.2.1 has no PTR record (G1F)',
    '553 sorry, your mail from a host [192.0.2.1] without valid reverse DNS was administratively denied (#5.7.1)',
    '450 4.4.0 <x@example.com>... Relaying temporarily denied. Cannot resolve PTR record for 192.0.2.1',
    '550 5.7.1 Fix reverse DNS for 192.0.2.1',
  ],
  securityerror: [
    '550 5.7.12 Sender was not authenticated by organization',
    '530 5.7.57 Client was not authenticated to send anonymous mail during MAIL FROM',
    '550 5.7.124 Sender not in allowed-senders list',
    '550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required; Delivery restriction check failed because the sender was not authenticated when sending to this group',
    '550 5.7.134 RESOLVER.RST.SenderNotAuthenticatedForMailbox; authentication required; Delivery restriction check failed because the sender was not authenticated when sending to this mailbox',
    '550 5.7.135 Sender was not authenticated for public folder',
    '550 5.7.124 RESOLVER.RST.RestrictedToGroupPermission; not authorized',
    '550 5.7.1 RESOLVER.RST.AuthRequired; authentication required',
  ],
  spamdetected: [
    '421 4.7.0 [192.0.2.1] Our system has detected that this message is suspicious due to the nature of the content and/or the links within. To best protect our users from spam, the message has been blocked. Please visit https://support.example.com/mail/answer/188131 for more information. - gsmtp',
    '550 5.7.1 Your email was rejected due to having a domain present in the Spamhaus DBL -- see https://www.spamhaus.org/dbl/',
    '554 5.7.1 [1] Message rejected under suspicion of SPAM; https://support.example.com/1IrBc',
    '554 5.7.1 Email cannot be delivered. Reason: Email flagged as Spam.',
    '550 Mail content denied. https://support.example.com/cgi-bin/help?subtype=1&&id=20022&&no=1000726',
    '571 5.7.1 message classified as spam (Nachricht als Spam eingestuft)',
    '550 spam detected',
    '552 Message rejected for spam or virus content',
    '552 message rejected by anti-spam engine.',
  ],
  speeding: [
    '550 5.2.1 The user you are trying to contact is receiving mail at a rate that prevents additional messages from being delivered. For more information, please visit https://support.example.com/mail/?p=ReceivingRatePerm - gsmtp',
    '450 4.2.1 Peak SMTP relay limit exceeded for this customer. This is a temporary error. For more information on SMTP relay limits, contact your administrator',
    '421 4.7.1 Messages to pat@example.com deferred due to excessive volume. Try again later - https://support.example.com/en-us/HT204137',
    '554 5.2.122 The recipient has exceeded their limit for the number of messages they can receive per hour. For more information go to https://support.example.com/fwlink/?LinkId=526653. [mail.example.com]',
    '450 User is receiving mail too quickly',
    '450 4.7.1 <a@example.com>: Recipient address rejected: Policy Rejection- Quota Exceeded',
    '421 Rate limit reached. Please try again later',
    "550 5.1.90 Your message can't be sent because you've reached your daily limit for message recipients",
    "550 5.2.121 Recipient's per hour message receive limit from specific sender exceeded",
    '550 5.7.508 Access denied, [2001:db8::1] has exceeded permitted limits within 24 hours range',
  ],
  suppressed: [
    '550 bounced check filter',
    '550 5.1.1 Amazon SES did not send the message to this address because it is on the suppression list for your account',
    'Bounced Address',
    '550 5.1.1 Not delivering to previously bounced address',
    '5.1.1 OnAccountSuppressionList: the address is suppressed',
  ],
  suspend: [
    '550 5.2.1 The email account that you tried to reach is disabled. Learn more at https://support.example.com/mail/?p=DisabledUser - gsmtp',
    '550 Message was not accepted -- invalid mailbox. Local mailbox pat@example.com is unavailable: account is disabled',
    '550 5.7.1 Policy rejection on the target address',
    '554 delivery error: dd Sorry, your message to pat@example.com cannot be delivered. This mailbox is disabled (554.30). - mail.example.com',
    '554 delivery error: dd Sorry your message to pat@example.com cannot be delivered. This account has been disabled or discontinued [#102].',
    '550 5.2.1 <x@example.com> is expired account',
    '550 5.7.13 STOREDRV.Deliver.Exception:AccountDisabledException.MapiExceptionADUserDisabledAndHidden; Failed to process message due to a permanent exception with message [BeginDiagnosticData]',
    '450 4.2.1 Mailbox disabled, not accepting messages',
  ],
  syntaxerror: [
    '553 5.1.2 The recipient address <.@example.com> is not a valid RFC-5321 address. - gsmtp',
    '501 Bad address syntax. https://support.example.com/cgi-bin/help?subtype=1&&id=20022&&no=1000730',
    '553 5.1.3 sorry, mailbox syntax not allowed (chkuser)',
    '550 5.1.2 sorry, you must specify a domain (chkuser)',
    '553 5.5.4 <x>... Fully qualified domain name required',
    '553 User address required',
  ],
  systemerror: [
    '451 4.3.0 Mail server temporarily rejected message. - gsmtp',
    '421 4.4.5 Server busy, try again later.',
    '451 4.3.2 Temporary server error. Please try again later ATTR17 [mail.example.com]',
    '451 mail.example.com Resources temporarily unavailable. Please try again later [#4.16.1].',
    '451 Internal resource temporarily unavailable - https://support.example.com/docs/DOC-1369#451 [abc]',
    '421 4.1.1 <pat@example.com>: Recipient address rejected: unverified address: Address verification in progress',
    '451 qq trouble in home directory',
    "450 4.4.1 <pat@example.com>: The recipient's server was temporarily unavailable to accept your message (G6)",
    '451 temporary ldap lookup failure, try again later',
  ],
  systemfull: [
    '452 4.3.1 Insufficient system resources (TSTE) [mail.example.com]',
    '452 4.3.1 Mail system storage is full.',
    '452 4.3.1 Insufficient system storage',
    '452 4.3.1 Insufficient system resources (UsedDiskSpace[/var/spool])',
    '451 4.3.0 No space left on device',
  ],
  toomanyconn: [
    '421 - Too many sessions opened',
    '421 4.3.2 The maximum number of concurrent connections per resource forest has exceeded a limit, closing transmission channel. example.com. PRX8 [example.com]',
    '550 Sender frequency limited. https://support.example.com/cgi-bin/help?subtype=1&&id=20022&&no=1000723',
    '421 mwinf5c04 ME Trop de connexions, veuillez verifier votre configuration. Too many connections, slow down. OFR004_104 [104]',
    '421 Too many errors from your ip (192.0.2.1), please visit https://support.example.com/',
    '421 Too many concurrent connections from this client (G2)',
  ],
  undefined: ['Delivery report unavailable'],
  userunknown: [
    "550 5.1.1 The email account that you tried to reach does not exist. Please try double-checking the recipient's email address for typos or unnecessary spaces. Learn more at https://support.example.com/mail/?p=NoSuchUser - gsmtp",
    '550 5.1.1 Not our Customer',
    '550 Message was not accepted -- invalid mailbox. Local mailbox pat@example.com is unavailable: user not found',
    '550 5.2.1 <PAT@example.com>... Addressee unknown, relay=[192.0.2.1]',
    '554 delivery error: dd pat@example.com is no longer valid. [-20] - mail.example.com',
    '451 Invalid Recipient - https://support.example.com/docs/DOC-1369#451 [abc]',
    '550 5.4.1 [pat@example.com]: Recipient address rejected: Access denied [example.com]',
    '550 cuda_nsu 5.1.1 <pat@example.com>... User unknown',
    '554 5.7.1 <pat@example.com>: Recipient address rejected: Not in recipient list',
    '553 Invalid User: x@example.com',
    '550 Recipient not found.',
    '550 5.7.504 [pat@example.com]: Recipient address rejected: Access denied',
    '550 Unknown user pat@example.com',
    "550 can't accept user... (#5.7.1)",
  ],
  virusdetected: [
    '552 5.7.1 virus Win.Test.EICAR_HDB-1 detected by Zoho Mail',
    '554 rejected due to virus',
    '554 5.7.1 (RTR:CH) virus found',
    '550 5.7.1 Virus Detected; Content Rejected',
    '554 5.7.0 Message was infected with Eicar-Test-Signature',
  ],
};

const refusals = Object.entries(REFUSALS).flatMap(([reason, lines]) => lines.map(line => [reason, line]));

test('there are refusals for every reason', () => {
  expect(Object.values(REFUSALS).every(lines => lines.length > 0)).toBe(true);
  expect(refusals.length).toBeGreaterThanOrEqual(LEAST_REFUSALS);
});

test.each(refusals)('%s: %s', (reason, line) => {
  expect(reasonOf(line)).toBe(reason);
});

describe('the stage of the dialogue tells whom a server refuses', () => {
  test.each([
    [
      'rejected',
      'Postfix',
      'host mx.example.com[192.0.2.25] said: 550 5.1.1 User unknown (in reply to MAIL FROM command)',
    ],
    [
      'userunknown',
      'Postfix',
      'host mx.example.com[192.0.2.25] said: 550 5.1.1 User unknown (in reply to RCPT TO command)',
    ],
    [
      'userunknown',
      'Postfix',
      'host mx.example.com[192.0.2.25] said: 550 Unknown user (in reply to end of DATA command)',
    ],
    [
      'blocked',
      'Postfix',
      'host mx.example.com[192.0.2.25] refused to talk to me: 550 example.org: host unknown',
    ],
    [
      'rejected',
      'Postfix',
      'host mx.example.com[192.0.2.25] said: 550 5.7.1 Access denied (in reply to MAIL FROM command)',
    ],
    [
      'securityerror',
      'Postfix',
      'host mx.example.com[192.0.2.25] said: 550 5.7.1 Access denied (in reply to RCPT TO command)',
    ],
    [
      'rejected',
      'Exim',
      'SMTP error from remote mail server after MAIL FROM:<sam@example.org>: 553 example.org does not exist',
    ],
    [
      'rejected',
      'Exim',
      'SMTP error from remote mail server after pipelined MAIL FROM:<sam@example.org>: 550 no such domain',
    ],
    [
      'hostunknown',
      'Exim',
      'SMTP error from remote mail server after RCPT TO:<pat@example.com>: 550 no such domain',
    ],
    [
      'blocked',
      'Exim',
      'SMTP error from remote mail server after EHLO out.example.org: 550 out.example.org: unknown host',
    ],
    ['blocked', 'Exim', 'SMTP error from remote mail server after initial connection: 554 unknown host'],
    [
      'blocked',
      'qmail',
      'Connected to 192.0.2.25 but my name was rejected. Remote host said: 501 unknown domain',
    ],
    [
      'rejected',
      'qmail',
      'Connected to 192.0.2.25 but sender was rejected. Remote host said: 550 <sam@example.org> is unknown',
    ],
    [
      'userunknown',
      'qmail',
      '192.0.2.25 does not like recipient. Remote host said: 550 <pat@example.com> is unknown',
    ],
    ['rejected', 'Sendmail', '>>> MAIL From:<sam@example.org> <<< 553 sam@example.org... account disabled'],
    ['suspend', 'Sendmail', '>>> RCPT To:<pat@example.com> <<< 553 pat@example.com... account disabled'],
    ['rejected', 'Yahoo', '550 pat@example.com: mailbox not found [MAIL_FROM]'],
  ])('%s, in the dialogue of %s: %s', (reason, _, dialogue) => {
    expect(reasonOf(dialogue)).toBe(reason);
  });
});

describe('of several clues the surest counts', () => {
  test.each<[string, Reason, Partial<ReasonClues>]>([
    [
      'telling words outrank the code',
      'mailboxfull',
      { diagnostics: ['mailbox is full'], statusCode: '5.1.1' },
    ],
    ['a code outranks vague words', 'userunknown', { diagnostics: ['access denied'], statusCode: '5.1.1' }],
    [
      'vague words outrank a bare reply code',
      'securityerror',
      { diagnostics: ['access denied'], replyCode: '550' },
    ],
    [
      'vague words outrank the subject of a code',
      'spamdetected',
      { diagnostics: ['this is spam'], statusCode: '5.7.1' },
    ],
    [
      'the closest server outranks the next',
      'userunknown',
      { diagnostics: ['user unknown', 'mailbox is full'] },
    ],
    [
      'a server outranks the reporter',
      'userunknown',
      { diagnostics: ['user unknown'], words: 'mailbox is full' },
    ],
    [
      "the recipient's words outrank what everybody is told",
      'userunknown',
      { words: 'user unknown', explanation: 'the mailbox is full' },
    ],
    ['the longest phrase decides', 'rejected', { diagnostics: ['sender domain does not exist'] }],
    ['a short phrase in prose is chance', 'undefined', { explanation: 'we were over quota in spring' }],
    ['a code alone tells', 'authfailure', { statusCode: '5.7.26' }],
    ['a reply code alone tells', 'userunknown', { replyCode: '550' }],
    [
      'words that tell nothing leave the cause open',
      'onhold',
      { diagnostics: ['go and see our page'], replyCode: '550' },
    ],
    ['no clue at all is no reason', 'undefined', {}],
  ])('%s', (_, reason, clues) => {
    expect(readReason({ ...NO_CLUES, ...clues })).toBe(reason);
  });
});

function reasonOf(line: string): Reason {
  const answer = findAnswers(line)[0];
  return readReason({
    ...NO_CLUES,
    diagnostics: [line],
    statusCode: answer?.statusCode ?? null,
    replyCode: answer?.replyCode ?? null,
    stage: answer ? stageOf(answer, line) : null,
  });
}
