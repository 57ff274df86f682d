import { type Reporter, type ReporterClues, readReporter } from '../../src/ndr/reporter';

/** The reporter that some signs name, where all others are missing. */
const reporterOf = (clues: Partial<ReporterClues>) =>
  readReporter({ from: '', subject: '', body: '', reportingMta: '', mailer: '', ...clues });

const IN_THE_BODY: readonly (readonly [Reporter, string])[] = [
  ['google-groups', 'We regret that the group you tried to contact (staff) may not exist.'],
  ['amazon-workmail', 'Technical report: see https://example.awsapps.com/mail'],
  ['amazon-ses', 'Reporting-MTA: dns; a1-2.smtp-out.eu-west-1.amazonses.com'],
  ['amazon-ses', '{"notificationType":"Bounce","bounce":{"bounceType":"Permanent"}}'],
  ['sendgrid', 'This is an automatically generated message from SendGrid.'],
  ['ms-mail', 'No route to intended MS Mail recipient'],
  ['ms-mail', 'Microsoft Mail: NDR: hi'],
  ['ms-mail', 'Event ID: 2375\nSource: MSExchangeMSMI'],
  ['exchange-5.5', 'MSEXCH:IMS:Example:SITE1:MAIL1 0 (000C05A6) Unknown Recipient'],
  ['exchange-5.5', 'MSEXCH:MSExchangeMTA:SITE1:MAIL1'],
  ['hmailserver', 'Remote server replied: 550 5.1.1 no\n\nhMailServer'],
  ['mailman', 'Message rejected, as received by Mailman.'],
  ['mailgun', '"recipient-domain": "example.com"'],
  ['outlook', 'None of your e-mail accounts could send to this recipient.'],
  ['exchange-online', 'More Info for Email Admins\n\nSent by Microsoft 365'],
  ['exchange-online', 'greta\tOffice 365\tanna\nAction Required\t\tRecipient'],
  ['exchange-online', 'Notification Details\n\nSent by:\tDB7PR04MB1234.eurprd04.prod.outlook.com'],
  ['exchange-online', 'Gesendet von Office 365'],
  ['exchange-server', 'Sent by Microsoft Exchange Server 2007'],
  ['exchange-server', 'Generating server: EX01.example.org'],
  ['exchange-server', 'Generierender Server: EX01.example.org'],
  ['exchange-server', 'Serveur de génération : EX01.example.org'],
  ['exchange-online', '554 5.2.2 STOREDRV.Deliver; mailbox full [DB7PR04MB1234.eurprd04.prod.outlook.com]'],
  ['exchange-2003', 'Your message did not reach some or all of the intended recipients.'],
  ['gmail', "** Address not found **\n\nYour message wasn't delivered to anna@example.com"],
  ['gmail', '** Message blocked **'],
  ['gmail', 'Technical details of permanent failure:'],
  ['gmail', 'Google tried to deliver your message, but it was rejected'],
  ['gmail', 'Adresse nicht gefunden'],
  ['gmail', 'アドレス不明\n\nanna@example.com'],
  ['gmail', 'Адрес не найден'],
  ['messagelabs', 'Your message was rejected by Symantec Email Security.cloud'],
  ['mcafee', '   --- The following addresses had delivery problems ---'],
  ['mailmarshal', 'The following recipients were affected:\n    anna@example.com'],
  ['barracuda', 'blocked by the Barracuda Spam Firewall'],
  ['amavis', 'Your message to anna was considered unsolicited bulk e-mail (UBE).'],
  ['interscan', 'InterScan Messaging Security Suite took an action'],
  ['m-filter', '-------server message\n550 no such user'],
  ['dragonfly', 'This is the DragonFly Mail Agent v0.13 at mail.example.org.'],
  ['opensmtpd', '    Hi!\n\n    This is the MAILER-DAEMON, please DO NOT REPLY to this email.'],
  ['courier', 'from mail.example.org,\nrunning the Courier mail server, version 0.65.2.'],
  ['apache-james', 'Hi. This is the James mail server at mail.example.org.'],
  ['qmail', 'Hi. This is the qmail-send program at mail.example.org.'],
  ['messaging-server', 'This report relates to a message you sent with the following header fields:'],
  ['postfix', 'This is the mail system at host mail.example.org.'],
  ['postfix', 'mail postfix/smtp[4242]: 3F5A21C0D2: to=<anna@example.com>, status=bounced'],
  ['exim', 'This message was created automatically by mail delivery software.'],
  ['exim', 'SMTP error from remote mail server after RCPT TO:<anna@example.com>: 550 no'],
  ['sendmail', '   ----- The following addresses had permanent fatal errors -----'],
  ['sendmail', '   ----- Transcript of session follows -----'],
  ['notes', 'User anna not listed in Domino Directory'],
  ['groupwise', 'Novell GroupWise could not deliver your message'],
  ['imail', 'Invalid final delivery userid: anna@example.com'],
  ['mailfoundry', 'This has been a permanent failure.  No further delivery attempts will be made.'],
  ['mxlogic', 'Included is a copy of the message header:'],
  [
    'powermta',
    'Hello, this is the mail server on mail.example.org.\n\nI am sending you this message to inform you on the delivery status of a message',
  ],
];

test.each(IN_THE_BODY)('%s is known by %j', (reporter, body) => {
  expect(reporterOf({ body })).toBe(reporter);
});

const IN_THE_HEADER: readonly (readonly [Reporter, Partial<ReporterClues>])[] = [
  ['amazon-ses', { from: 'MAILER-DAEMON@email-smtp.eu-west-1.amazonses.com' }],
  ['outlook.com', { from: 'postmaster@outlook.com' }],
  ['exchange-online', { reportingMta: 'am0pr01mb0001.eurprd01.prod.outlook.com' }],
  ['exchange-server', { subject: 'Undeliverable: hi' }],
  ['exchange-server', { subject: 'Unzustellbar: hi' }],
  ['exchange-server', { subject: '配信不能: hi' }],
  ['gmail', { from: 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>' }],
  ['yahoo', { from: 'MAILER-DAEMON@yahoo.com' }],
  ['icloud', { from: 'postmaster@icloud.com' }],
  ['zoho', { from: 'mailer-daemon@mail.zoho.com' }],
  ['mail.ru', { from: 'mailer-daemon@corp.mail.ru' }],
  ['yandex', { from: 'mailer-daemon@yandex.ru' }],
  ['gmx', { from: 'GMX Mailer Daemon <mailer-daemon@gmx.net>' }],
  ['gmx', { from: 'mailer-daemon@web.de' }],
  ['facebook', { from: 'Facebook <mailer-daemon@mx.facebook.com>' }],
  ['ezweb', { from: 'Postmaster@ezweb.ne.jp' }],
  ['nttdocomo', { from: 'MAILER-DAEMON@docomo.ne.jp' }],
  ['messagelabs', { from: 'MAILER-DAEMON@messagelabs.com' }],
  ['mimecast', { subject: '[Postmaster] Email Delivery Failure' }],
  ['proofpoint', { from: 'MAILER-DAEMON@mx0a-001.pphosted.com' }],
  ['amavis', { from: '"Content-filter at mail.example.org" <postmaster@mail.example.org>' }],
  ['postfix', { subject: 'Undelivered Mail Returned to Sender' }],
  ['postfix', { subject: 'Delayed Mail (still being retried)' }],
  ['notes', { subject: 'DELIVERY FAILURE: User anna not listed in Domino Directory' }],
  ['notes', { mailer: 'Lotus Domino Release 8.5.3' }],
];

test.each(IN_THE_HEADER)('%s is known by %j', (reporter, clues) => {
  expect(reporterOf(clues)).toBe(reporter);
});

test.each([
  [
    'Exchange that quotes a Postfix server is Exchange',
    'exchange-server',
    { body: 'Generating server: EX01.example.org\nhost said: 550 (Postfix) no' },
  ],
  [
    'Exchange Online whose server is named is more than Exchange',
    'exchange-online',
    { body: 'Generating server: x', reportingMta: 'am0pr01mb0001.eurprd01.prod.outlook.com' },
  ],
  [
    'Exchange 5.5 that opens like Exchange 2003 is 5.5',
    'exchange-5.5',
    {
      body: 'Your message did not reach some or all of the intended recipients.\nMSEXCH:IMS:Example:SITE1:MAIL1',
    },
  ],
  [
    'hMailServer that opens like Exchange 2003 is hMailServer',
    'hmailserver',
    { body: 'Your message did not reach some or all of the intended recipients.\n\nhMailServer' },
  ],
  [
    'Exim at Mail.Ru is Mail.Ru',
    'mail.ru',
    { from: 'mailer-daemon@corp.mail.ru', body: 'SMTP error from remote mail server after RCPT TO' },
  ],
  [
    'Postfix at docomo is docomo',
    'nttdocomo',
    { from: 'MAILER-DAEMON@docomo.ne.jp', body: 'This is the mail system at host mfsmax.docomo.ne.jp.' },
  ],
  [
    'a text of both Exchanges in a report of another server is of Exchange Server',
    'exchange-server',
    { body: '#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##', reportingMta: 'ex01.example.org' },
  ],
  [
    'a text of both Exchanges from a server of Microsoft 365 that Exchange Server quotes is of Exchange Server',
    'exchange-server',
    {
      body: "Generating server: EX01.example.org\nRemote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound; … [DB7PR04MB1234.eurprd04.prod.outlook.com]'",
    },
  ],
  [
    'the subject of a forwarded report counts less than its words',
    'postfix',
    { subject: 'Undeliverable: hi', body: 'This is the mail system at host mail.example.org.' },
  ],
])('%s', (_, reporter, clues) => {
  expect(reporterOf(clues)).toBe(reporter);
});

test.each([
  ['nothing', {}],
  ['an answer alone', { body: '550 5.1.1 <anna@example.com>: User unknown' }],
  ['a subject that anybody writes', { subject: 'Re: returned mail?' }],
  ['a text of both Exchanges alone', { body: '#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##' }],
  ['a host that only begins as Mail.Ru', { from: 'mailer-daemon@mail.ru.example.org' }],
  ['a person', { from: 'greta@example.org', body: 'It bounced again.' }],
])('%s names no reporter', (_, clues) => {
  expect(reporterOf(clues)).toBeNull();
});
