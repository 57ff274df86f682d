import type { Ndr } from '../../src/ndr/ndr';
import { readReport } from '../../src/ndr/read-report';

const POSTFIX = `This is the mail system at host mail.example.org.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

For further assistance, please send mail to postmaster.

If you do so, please include this problem report. You can
delete your own text from the attached returned message.

                   The mail system
`;

const UNKNOWN = `<anna@example.com>: host mx.example.com[192.0.2.44] said: 550 5.1.1
    <anna@example.com>: Recipient address rejected: User unknown in virtual
    mailbox table (in reply to RCPT TO command)`;

const FULL =
  '<bob@example.net>: host mx2.example.net[2001:db8::25] said: 452 4.2.2 Mailbox full\n    (in reply to RCPT TO command)';

const EXIM = `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:
`;

const SENDMAIL = '   ----- The following addresses had permanent fatal errors -----\n';

/** Address, reply code, status code and reason of each recipient. */
const told = ({ recipients }: Ndr) =>
  recipients.map(({ address, replyCode, statusCode, reason }) => [address, replyCode, statusCode, reason]);

async function ndrOf(text: string): Promise<Ndr> {
  const { ndr } = await readReport(text);
  if (!ndr) throw new Error(`Not read as a report: ${text}`);
  return ndr;
}

const ANNA_UNKNOWN = ['anna@example.com', '550', '5.1.1', 'userunknown'];
const BOB_FULL = ['bob@example.net', '452', '4.2.2', 'mailboxfull'];

test.each([
  ['Postfix', `${POSTFIX}\n${UNKNOWN}\n\n${FULL}`, [ANNA_UNKNOWN, BOB_FULL]],
  [
    'Exim',
    `${EXIM}
  anna@example.com
    host mx.example.com [198.51.100.3]
    SMTP error from remote mail server after RCPT TO:<anna@example.com>:
    550 5.1.1 no such user
  bob@example.net
    retry timeout exceeded`,
    [ANNA_UNKNOWN, ['bob@example.net', null, null, 'expired']],
  ],
  [
    'qmail',
    `Hi. This is the qmail-send program at mail.example.org.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<anna@example.com>:
192.0.2.25 does not like recipient.
Remote host said: 550 5.1.1 <anna@example.com>: User unknown
Giving up on 192.0.2.25.

<carl@exmaple.example>:
Sorry, I couldn't find any host named exmaple.example. (#5.1.2)`,
    [ANNA_UNKNOWN, ['carl@exmaple.example', null, '5.1.2', 'hostunknown']],
  ],
  [
    'Sendmail',
    `${SENDMAIL}<anna@example.com>
<dora@example.net>
<carl@exmaple.example>

   ----- Transcript of session follows -----
... while talking to mx.example.com.:
>>> RCPT To:<anna@example.com>
<<< 550 5.1.1 <anna@example.com>... User unknown
550 <anna@example.com>... User unknown
... while talking to mx.example.net.:
>>> RCPT To:<dora@example.net>
<<< 552 5.2.2 <dora@example.net>... Mailbox full
552 <dora@example.net>... Mailbox full
550 5.1.2 <carl@exmaple.example>... Host unknown (Name server: exmaple.example: host not found)`,
    [
      ANNA_UNKNOWN,
      ['dora@example.net', '552', '5.2.2', 'mailboxfull'],
      ['carl@exmaple.example', '550', '5.1.2', 'hostunknown'],
    ],
  ],
  [
    'Exchange, whose second list has another order',
    `Delivery has failed to these recipients or groups:

anna@example.com
The e-mail address you entered couldn't be found.

dora@example.net
This message was rejected by the recipient e-mail system.

Diagnostic information for administrators:

Generating server: EX01.example.org

dora@example.net
mx.example.net #554 5.7.1 Message looks like spam ##

anna@example.com
#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##`,
    [ANNA_UNKNOWN, ['dora@example.net', '554', '5.7.1', 'spamdetected']],
  ],
  [
    'OpenSMTPD',
    `    Hi!

    This is the MAILER-DAEMON, please DO NOT REPLY to this email.

    An error has occurred while attempting to deliver a message for
    the following list of recipients:

anna@example.com: 550 5.1.1 User unknown
dora@example.net: Network error on destination MXs`,
    [ANNA_UNKNOWN, ['dora@example.net', null, null, 'networkerror']],
  ],
  [
    'Zoho',
    `From: mailer-daemon@mail.zoho.com
Subject: Undelivered Mail Returned to Sender

This message was created automatically by mail delivery software.
 A message that you sent could not be delivered to one or more of its recipients. This is a permanent error.

anna@example.com, ERROR CODE :550 - 5.1.1 User unknown
[[dora@example.net, ERROR CODE :554 - 5.7.1 Blocked by policy]]`,
    [ANNA_UNKNOWN, ['dora@example.net', '554', '5.7.1', 'policyviolation']],
  ],
])('%s: each recipient keeps its own answer', async (_, report, recipients) => {
  expect(told(await ndrOf(report))).toEqual(recipients);
});

test.each([
  [
    'Exim, no dialogue',
    `${EXIM}\n  anna@exmaple.example\n    Unrouteable address`,
    ['anna@exmaple.example', null, null, 'hostunknown'],
  ],
  [
    'Exim, loop',
    `${EXIM}\n  anna@example.com\n    Too many "Received" headers - suspected mail loop`,
    ['anna@example.com', null, null, 'mailloop'],
  ],
  [
    'Exim, alias to a program',
    `${EXIM}\n  pipe to |/usr/local/bin/archive\n    generated by help@example.org\n    local delivery failed`,
    ['help@example.org', null, null, 'mailererror'],
  ],
  [
    'Sendmail, alias to a program',
    `${SENDMAIL}"|/usr/local/bin/ticket --queue help"\n    (reason: 1)\n    (expanded from: <help@example.org>)\n\n   ----- Transcript of session follows -----\nsh: /usr/local/bin/ticket: not found\n554 5.3.0 unknown mailer error 1`,
    ['help@example.org', '554', '5.3.0', 'mailererror'],
  ],
  [
    'Postfix, block list',
    `${POSTFIX}\n<anna@example.com>: host mx.example.com[192.0.2.44] said: 554 5.7.1 Service\n    unavailable; Client host [198.51.100.9] blocked using zen.spamhaus.org;\n    https://www.spamhaus.org/query/ip/198.51.100.9 (in reply to RCPT TO\n    command)`,
    ['anna@example.com', '554', '5.7.1', 'blocked'],
  ],
  [
    "Postfix' log",
    'Mar  1 10:00:01 mail postfix/smtp[4242]: 3F5A21C0D2: to=<anna@example.com>, relay=mx.example.com[192.0.2.80]:25, delay=1.2, delays=0.1/0/0.5/0.6, dsn=5.1.1, status=bounced (host mx.example.com[192.0.2.80] said: 550 5.1.1 <anna@example.com> User unknown (in reply to RCPT TO command))',
    ANNA_UNKNOWN,
  ],
  [
    'Courier',
    `This is a delivery status notification from mail.example.org,
running the Courier mail server, version 0.65.2.

                           UNDELIVERABLE MAIL

Your message to the following recipients cannot be delivered:

<anna@example.com>:
    mx.example.com [203.0.113.25]:
>>> RCPT TO:<anna@example.com>
<<< 550 5.1.1 User unknown.`,
    ANNA_UNKNOWN,
  ],
  [
    'Exchange 5.5',
    `Your message

  To:      'anna@example.com'
  Subject: RE: 5.5 upgrade
  Sent:    Mon, 4 Mar 2002 09:00:00 -0500

did not reach the following recipient(s):

'anna@example.com' on Mon, 4 Mar 2002 09:10:00 -0500
    The message could not be delivered
    The MTS-ID of the original message is: c=US;a= ;p=EXAMPLE;l=MAIL1-020304140000Z-1234
        MSEXCH:IMS:EXAMPLE:SITE:MAIL1 3550 (000B09B6) 550 5.7.1 <anna@example.com>... Relaying denied`,
    ['anna@example.com', '550', '5.7.1', 'norelaying'],
  ],
  [
    'Exchange 2003',
    `Your message did not reach some or all of the intended recipients.

      Subject:	test
      Sent:	11/14/2005 4:40 PM

The following recipient(s) could not be reached:

      anna@example.com on 11/14/2005 4:41 PM
            The e-mail account does not exist at the organization this message was sent to.
            <mail.example.org #5.1.1 smtp;550 5.1.1 <anna@example.com>: Recipient address rejected>`,
    ANNA_UNKNOWN,
  ],
  [
    'Exchange, German',
    `Fehler bei der Zustellung an folgende Empfänger oder Gruppen:

Anna Beispiel (anna@example.com)
Die eingegebene E-Mail-Adresse konnte nicht gefunden werden.

Diagnoseinformationen für Administratoren:

Generierender Server: EX01.example.org

anna@example.com
#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##

Ursprüngliche Nachrichtenkopfzeilen:

Received: from EX01.example.org`,
    ANNA_UNKNOWN,
  ],
  [
    'Exchange, French',
    `Échec de la remise à ces destinataires ou groupes :

anna@example.com
Votre message n'a pas pu être remis.

Informations de diagnostic pour les administrateurs :

Serveur de génération : EX01.example.org

anna@example.com
Remote Server returned '554 5.2.2 mailbox full'`,
    ['anna@example.com', '554', '5.2.2', 'mailboxfull'],
  ],
  [
    'Exchange Online, closed group',
    `Your message to anna@example.com couldn't be delivered.

You don't have permission to send to this recipient, anna.

Error Details
Reported error: 550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required
DSN generated by: AM0PR01MB0001.eurprd01.prod.outlook.com`,
    ['anna@example.com', '550', '5.7.133', 'securityerror'],
  ],
  [
    'Exchange Online, loop with its list of hops',
    `Your message to anna@example.com couldn't be delivered.

Error:	554 5.4.14 Hop count exceeded - possible mail loop ATTR34

Message Hops
HOP	TIME (UTC)	FROM	TO	WITH	RELAY TIME
1	3/1/2024
10:00:00 AM	localhost	mail.example.org	ESMTP	421 sec
2	3/1/2024 10:00:01 AM	mail.example.org	mx550.example.com	Microsoft SMTP Server (version=TLS1_2)	*`,
    ['anna@example.com', '554', '5.4.14', 'mailloop'],
  ],
  [
    'Gmail, no such domain',
    `** Address not found **

Your message wasn't delivered to anna@exmaple.example because the domain exmaple.example couldn't be found.

The response was:

DNS Error: DNS type 'mx' lookup of exmaple.example responded with code NXDOMAIN Domain name not found: exmaple.example`,
    ['anna@exmaple.example', null, null, 'hostunknown'],
  ],
  [
    'Gmail, Japanese',
    'アドレス不明\n\nanna@example.com さんへのメールは、アドレスが存在しないか受信できないため、配信されませんでした。\n\n応答:\n\n550 5.1.1 The email account that you tried to reach does not exist.',
    ANNA_UNKNOWN,
  ],
  [
    'Gmail, Russian',
    'Адрес не найден\n\nПисьмо не доставлено получателю anna@example.com, так как его адрес не найден.\n\nОтвет сервера:\n\n550 5.1.1 The email account that you tried to reach does not exist.',
    ANNA_UNKNOWN,
  ],
  [
    'Oracle',
    `This report relates to a message you sent with the following header fields:

  Message-id: <0M1234ABCD@mail.example.org>
  From: greta@example.org
  To: anna@example.com

Your message cannot be delivered to the following recipients:

  Recipient address: anna@example.com
  Reason: Remote SMTP server has rejected address
  Diagnostic code: smtp;550 5.1.1 <anna@example.com>... User unknown
  Remote system: dns;mx.example.com (TCP|192.0.2.10|41022|198.51.100.7|25)`,
    ANNA_UNKNOWN,
  ],
  [
    'IronPort',
    "The following message to <anna@example.com> was undeliverable.\nThe reason for the problem:\n5.1.0 - Unknown address error 550-'5.1.1 <anna@example.com>: Recipient address rejected: User unknown'",
    ANNA_UNKNOWN,
  ],
  [
    'Domino, Japanese',
    '件名: DELIVERY FAILURE: ユーザー anna (anna@example.com) は Domino ディレクトリには見つかりません\n差出人: postmaster@example.com\n\n配信先: anna@example.com\n理由:\nユーザー anna (anna@example.com) は Domino ディレクトリには見つかりません',
    ['anna@example.com', null, null, 'userunknown'],
  ],
  [
    'James',
    "Hi. This is the James mail server at mail.example.org.\nI'm afraid I wasn't able to deliver your message to the following addresses.\n\nFailed recipient(s):\nanna@example.com\nError message:\n550 5.1.1 User unknown",
    ANNA_UNKNOWN,
  ],
  [
    'DragonFly',
    'This is the DragonFly Mail Agent v0.13 at mail.example.org.\n\nThere was an error delivering your mail to <anna@example.com>.\n\nmx.example.com [192.0.2.9] did not like our RCPT TO:\n550 5.1.1 <anna@example.com>: Recipient address rejected: User unknown\n\nMessage headers follow.',
    ANNA_UNKNOWN,
  ],
  [
    'AMaViS',
    'From: "Content-filter at mail.example.org" <postmaster@example.org>\nSubject: VIRUS (Eicar-Test-Signature) in mail FROM you\n\nOur internal reference code for your message is 12345-01/AbCdEf550\n\nThe message WAS NOT relayed to:\n<anna@example.com>:\n   554 5.7.0 Reject, id=12345-01 - INFECTED: Eicar-Test-Signature',
    ['anna@example.com', '554', '5.7.0', 'virusdetected'],
  ],
  ['an answer alone', '550 5.1.1 <anna@example.com>: Recipient address rejected: User unknown', ANNA_UNKNOWN],
])('%s: one recipient is read with codes and reason', async (_, report, recipient) => {
  expect(told(await ndrOf(report))).toEqual([recipient]);
});

test('"503 RCPT first" after a refusal is not the cause', async () => {
  const ndr = await ndrOf(`${SENDMAIL}<anna@example.com>
    (reason: 550 5.1.1 <anna@example.com>... User unknown)

   ----- Transcript of session follows -----
... while talking to mx.example.com.:
>>> RCPT To:<anna@example.com>
<<< 550 5.1.1 <anna@example.com>... User unknown
550 5.1.1 <anna@example.com>... User unknown
>>> DATA
<<< 503 5.0.0 Need RCPT (recipient)`);
  expect(told(ndr)).toEqual([ANNA_UNKNOWN]);
  expect(ndr.diagnosticCode).toBe('550 5.1.1 <anna@example.com>... User unknown');
});

test('a server that refuses the sender does not say that the recipient is unknown', async () => {
  const [recipient] = (
    await ndrOf(
      `${POSTFIX}\n<anna@example.com>: host mx.example.com[192.0.2.44] said: 550 5.1.1 User unknown\n    (in reply to MAIL FROM command)`,
    )
  ).recipients;
  expect(recipient).toMatchObject({ address: 'anna@example.com', reason: 'rejected', permanent: false });
});

test.each([
  [
    'the dialogue',
    `${SENDMAIL}<anna@example.com>\n    (reason: 550 5.1.8 <greta@example.org>... Domain of sender address does not exist)\n\n   ----- Transcript of session follows -----\n... while talking to mx.example.com.:\n>>> MAIL From:<greta@example.org>\n<<< 550 5.1.8 <greta@example.org>... Domain of sender address does not exist`,
  ],
  [
    'the header of the report',
    `From: MAILER-DAEMON@mail.example.org\nTo: greta@example.org\nSubject: Undelivered Mail Returned to Sender\n\n${POSTFIX}\n${UNKNOWN}`,
  ],
  [
    'the returned message',
    `${POSTFIX}\n${UNKNOWN}\n\nReturn-Path: <greta@example.org>\nReceived: from desktop by mail.example.org\nFrom: greta@example.org\nTo: anna@example.com\nSubject: hi`,
  ],
  ['the greeting of who forwards it', `Please help, greta@example.org\n\n${POSTFIX}\n${UNKNOWN}`],
  ['the signature below', `${POSTFIX}\n${UNKNOWN}\n\n-- \nGreta Sender\ngreta@example.org`],
])('the sender, named in %s, is never the recipient', async (_, report) => {
  expect((await ndrOf(report)).recipients.map(({ address }) => address)).toEqual(['anna@example.com']);
});

test.each([
  [
    'Postfix',
    `This is the mail system at host mail.example.org.

####################################################################
# THIS IS A WARNING ONLY.  YOU DO NOT NEED TO RESEND YOUR MESSAGE. #
####################################################################

Your message could not be delivered for more than 4 hour(s).
It will be retried until it is 5 day(s) old.

<anna@example.com>: host mx.example.com[192.0.2.1] said: 450 4.2.2 Mailbox full (in
    reply to RCPT TO command)`,
  ],
  [
    'Exim',
    `This message was created automatically by mail delivery software.
A message that you sent has not yet been delivered to one or more of its
recipients after more than 24 hours on the queue on smtp.example.org.

The address to which the message has not yet been delivered is:

  anna@example.com
    host mx.example.com [203.0.113.9]
    SMTP error from remote mail server after initial connection:
    421 4.7.0 Too many connections from your IP, try again later`,
  ],
  [
    'Sendmail',
    `From: Mail Delivery Subsystem <MAILER-DAEMON@mail.example.org>
Subject: Warning: could not send message for past 4 hours

    **      THIS IS A WARNING MESSAGE ONLY      **

   ----- The following addresses had transient non-fatal errors -----
<anna@example.com>
    (reason: 450 4.7.1 <anna@example.com>: Recipient address rejected: Greylisted)`,
  ],
  [
    'Exchange Online',
    `Delivery is delayed to these recipients or groups:

anna@example.com

Subject: hello

This message hasn't been delivered yet. Delivery will continue to be attempted.

anna@example.com
Server at example.com (192.0.2.9) returned '400 4.4.7 Message delayed'`,
  ],
  [
    'a delivery status',
    'Reporting-MTA: dns; mail.example.org\n\nFinal-Recipient: rfc822; anna@example.com\nAction: delayed\nStatus: 4.4.1\nWill-Retry-Until: Wed,  6 Mar 2024 10:00:00 +0100',
  ],
])('%s: a notice of delay is told from a failure, and nothing of it is permanent', async (_, report) => {
  expect((await ndrOf(report)).recipients).toMatchObject([
    { address: 'anna@example.com', action: 'delayed', permanent: false },
  ]);
});

test('a temporary refusal is not permanent, even where the reason is one that lasts', async () => {
  const { recipients } = await ndrOf(
    `${POSTFIX}\n<anna@example.com>: host mx.example.com[192.0.2.44] said: 450 4.1.1\n    <anna@example.com>: Recipient address rejected: User unknown (in reply to RCPT TO\n    command)`,
  );
  expect(recipients).toMatchObject([{ reason: 'userunknown', permanent: false }]);
});

test('a recipient known by display name alone is one without an address', async () => {
  const ndr = await ndrOf(`Your message did not reach some or all of the intended recipients.

      Subject:	Fax
      Sent:	2/3/2006 9:11 AM

The following recipient(s) could not be reached:

      Karl Example on 2/3/2006 9:11 AM
            The e-mail account does not exist at the organization this message was sent to.
            <mail.example.org #5.1.1>`);
  expect(ndr.recipients).toMatchObject([{ address: null, statusCode: '5.1.1', reason: 'userunknown' }]);
});

test('a delivery status that was pasted as text is read as one', async () => {
  const ndr = await ndrOf(`Reporting-MTA: dns; mail.example.org
Arrival-Date: Fri,  1 Mar 2024 10:00:00 +0100 (CET)

Final-Recipient: rfc822; anna@example.com
Original-Recipient: rfc822;anna@example.com
Action: failed
Status: 5.1.1
Remote-MTA: dns; mx.example.com
Diagnostic-Code: smtp; 550 5.1.1 <anna@example.com>: Recipient address
    rejected: User unknown`);
  expect(told(ndr)).toEqual([ANNA_UNKNOWN]);
  expect(ndr).toMatchObject({
    reportingMta: 'mail.example.org',
    remoteMta: 'mx.example.com',
    diagnosticCode: '550 5.1.1 <anna@example.com>: Recipient address rejected: User unknown',
  });
});

test('recipients that were delivered to are no failures', async () => {
  const ndr = await ndrOf(`Reporting-MTA: dns; mail.example.org

Final-Recipient: rfc822; carl@example.org
Action: relayed
Status: 2.0.0

Final-Recipient: rfc822; anna@example.com
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 User unknown`);
  expect(told(ndr)).toEqual([ANNA_UNKNOWN]);
});

test.each([
  [
    'by Outlook',
    '________________________________\nFrom: Mail Delivery System <MAILER-DAEMON@mail.example.org>\nSent: Friday, March 1, 2024 10:00 AM\nTo: Greta Sender <greta@example.org>\nSubject: Undelivered Mail Returned to Sender\n\n',
  ],
  [
    'by Gmail',
    '---------- Forwarded message ---------\nFrom: Mail Delivery System <MAILER-DAEMON@mail.example.org>\nDate: Fri, 1 Mar 2024 at 10:00\nSubject: Undelivered Mail Returned to Sender\nTo: <greta@example.org>\n\n',
  ],
  [
    'by a German Outlook',
    'Von: Mail Delivery System <MAILER-DAEMON@mail.example.org>\nGesendet: Freitag, 1. März 2024 10:00\nAn: greta@example.org\nBetreff: Undelivered Mail Returned to Sender\n\n',
  ],
  [
    'with a question above and a signature',
    'Hi helpdesk,\n\nwhat did I do wrong? My number is 0421-5501.\n\nBest regards\nGreta\n\nFrom: Mail Delivery System <MAILER-DAEMON@mail.example.org>\nTo: greta@example.org\nSubject: Undelivered Mail Returned to Sender\n\n',
  ],
])('a report that is forwarded %s gives what the report gives', async (_, above) => {
  expect(await ndrOf(`${above}${POSTFIX}\n${UNKNOWN}`)).toEqual(await ndrOf(`${POSTFIX}\n${UNKNOWN}`));
});

test('a thread below a report adds nothing', async () => {
  const thread =
    '\n\nRegards,\nGreta\n\nOn Tue, 5 Mar 2024 at 10:22, Helpdesk <helpdesk@example.org> wrote:\n> Please send the complete report to admin@example.org';
  expect(await ndrOf(`${POSTFIX}\n${UNKNOWN}${thread}`)).toEqual(await ndrOf(`${POSTFIX}\n${UNKNOWN}`));
});

/** As Slack sends what a person pastes: escaped, addresses and hosts linked. */
const inSlack = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/\b[\w.]+@[\w.]+\w/g, '<mailto:$&|$&>')
    .replace(/(?<![@\w.|:])mx[\w.]*\.(?:com|net)\b/g, '<http://$&|$&>');

/** As Teams sends it: a paragraph for each line, addresses linked. */
const inTeams = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/\b[\w.]+@[\w.]+\w/g, '<a href="mailto:$&">$&</a>')
    .split('\n')
    .map(line => `<p>${line.trim() === '' ? '&nbsp;' : line.replaceAll('  ', '&nbsp; ')}</p>`)
    .join('');

const SEVERAL_REPORTS: readonly (readonly [string, string])[] = [
  ['Postfix', `${POSTFIX}\n${UNKNOWN}\n\n${FULL}`],
  [
    'Exim',
    `${EXIM}\n  anna@example.com\n    host mx.example.com [192.0.2.1]\n    SMTP error from remote mail server after RCPT TO:<anna@example.com>:\n    550 5.1.1 no such user`,
  ],
  [
    'Sendmail',
    `${SENDMAIL}<anna@example.com>\n\n   ----- Transcript of session follows -----\n... while talking to mx.example.com.:\n>>> RCPT To:<anna@example.com>\n<<< 550 5.1.1 <anna@example.com>... User unknown\n550 5.1.1 <anna@example.com>... User unknown`,
  ],
  [
    'Exchange',
    `Delivery has failed to these recipients or groups:\n\nAnna Example (anna@example.com)\nThe e-mail address you entered couldn't be found.\n\nDiagnostic information for administrators:\n\nGenerating server: EX01.example.org\n\nanna@example.com\n#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##`,
  ],
];

test.each(SEVERAL_REPORTS)('%s: Slack, Teams and plain text give equal facts', async (_, report) => {
  const plain = await ndrOf(report);
  expect(await ndrOf(inSlack(report))).toEqual(plain);
  expect(await ndrOf(`\`\`\`${inSlack(report)}\`\`\``)).toEqual(plain);
  expect(await ndrOf(inTeams(report))).toEqual(plain);
});

test.each(SEVERAL_REPORTS)('%s: quoting and line ends change no fact', async (_, report) => {
  const plain = await ndrOf(report);
  expect(await ndrOf(report.replace(/^/gm, '> '))).toEqual(plain);
  expect(await ndrOf(report.replaceAll('\n', '\r\n'))).toEqual(plain);
});

test.each(SEVERAL_REPORTS)(
  '%s: one flattened line names the same recipients with the same codes',
  async (_, report) => {
    expect(told(await ndrOf(report.replace(/\s+/g, ' ')))).toEqual(told(await ndrOf(report)));
  },
);

test.each([
  ['an IP address', 'Our server is 5.1.1.550, the other 192.0.2.55.'],
  ['a version', 'We run Exchange 15.2.1118.7 and Exim 4.94.2, build 5.5.0.'],
  ['a message id', 'Message-ID: <550.5.1.2@mail.example.org>'],
  ['a link', 'See https://example.com/kb/554/5.7.1?code=421'],
  ['a telephone number', 'Call me: +49 30 550 5511 or 0421 452 554.'],
  ['JSON', '{"line": 554, "version": "5.7.1", "port": 587}'],
  ['a date', 'It began on 5.1.2024 10:00, at 05:50.'],
  ['a ticket number', 'Ticket #550123, INC0421554, order 554-2024'],
  ['a price', 'It cost us 554 euros and 421 minutes.'],
])('%s beside the report is no code of it', async (_, planted) => {
  const ndr = await ndrOf(`${planted}\n\n${POSTFIX}\n${FULL}\n\n${planted}`);
  expect(told(ndr)).toEqual([BOB_FULL]);
  expect(ndr.diagnosticCode).toBe('452 4.2.2 Mailbox full (in reply to RCPT TO command)');
});

test.each([
  ['an invitation', 'Room 550 is booked, version 5.1.1 will be shown to anna@example.com.'],
  ['a question about a code', 'What does 5.7.1 mean? Our users get it.'],
  [
    'a person who tells of a bounce',
    'hi, I got a bounce from anna@example.com with error 550 5.1.1, what now?',
  ],
  [
    'a held message',
    "Your mail to 'devel' with the subject\n\n    Patch 5.1.1\n\nIs being held until the list moderator can review it for approval.",
  ],
  ['an empty text', ''],
  ['white space', ' \n\t\n'],
])('%s is no report', async (_, text) => {
  expect((await readReport(text)).ndr).toBeNull();
});

test('the text of a report is its own words and its subject, without header and returned message', async () => {
  const { text } = await readReport(
    `From: MAILER-DAEMON@mail.example.org\nTo: greta@example.org\nSubject: Undelivered Mail Returned to Sender\n\n${POSTFIX}\n${UNKNOWN}\n\n--- Below this line is a copy of the message.\n\nFrom: greta@example.org\nSubject: private matters`,
  );
  expect(text).toMatch(/^Undelivered Mail Returned to Sender\n/);
  expect(text).toContain('User unknown');
  expect(text).not.toContain('private matters');
  expect(text).not.toContain('greta@example.org');
});

/** Exchange Online's delivery status beside a text for people. */
const withStatus = (
  shown: string,
) => `Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

${shown}

--b
Content-Type: message/delivery-status

Reporting-MTA: dns;mail.example.org

Final-Recipient: rfc822;anna@example.com
Action: failed
Status: 5.1.10
Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient
 anna@example.com not found by SMTP address lookup

--b--
`;

const LOOKED_UP =
  '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient anna@example.com not found by SMTP address lookup';

test('what a server said in the delivery status alone is of the text', async () => {
  const { text } = await readReport(withStatus('Delivery to anna@example.com has failed.'));
  expect(text).toBe(`Delivery to anna@example.com has failed.\n${LOOKED_UP}`);
});

test('what a server said in the delivery status and in the text is there once', async () => {
  const { text } = await readReport(withStatus(`Delivery to anna@example.com has failed: ${LOOKED_UP}`));
  expect(text.split(LOOKED_UP)).toHaveLength(2);
});

test('of more than a hundred recipients the first hundred are read, and that is said', async () => {
  const groups = Array.from(
    { length: 101 },
    (_, i) => `Final-Recipient: rfc822; user${i}@example.com\nAction: failed\nStatus: 5.1.1\n`,
  );
  const { ndr, cut } = await readReport(
    `From: MAILER-DAEMON@example.org
Content-Type: multipart/report; report-type=delivery-status; boundary="b"
MIME-Version: 1.0

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example.org

${groups.join('\n')}
--b--`,
  );
  expect(ndr?.recipients).toHaveLength(100);
  expect(cut).toContain('Only the first 100 recipients were read.');
});
