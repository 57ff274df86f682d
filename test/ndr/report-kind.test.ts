import { recipientStatuses, statusGroupsIn } from '../../src/ndr/delivery-status';
import { isNonDelivery, type KindClues } from '../../src/ndr/report-kind';
import { findAnswers } from '../../src/ndr/smtp-answer';

interface Mail {
  readonly headers?: Readonly<Record<string, string>>;
  readonly report?: string;
  readonly namesRecipient?: boolean;
  readonly namesMailEvent?: boolean;
  readonly returnsMessage?: boolean;
}

const isReport = ({
  headers = {},
  report = '',
  namesRecipient = false,
  namesMailEvent = false,
  returnsMessage = false,
}: Mail) => {
  const clues: KindClues = {
    headers: new Map(Object.entries(headers)),
    report,
    statuses: recipientStatuses(statusGroupsIn(report.split('\n'))),
    answers: findAnswers(report),
    namesRecipient: () => namesRecipient,
    namesMailEvent: () => namesMailEvent,
    returnsMessage,
  };
  return isNonDelivery(clues);
};

const status = (action: string, code: string) =>
  `Final-Recipient: rfc822; anna@example.com\nAction: ${action}\nStatus: ${code}`;

test.each([
  ['a delivery status that failed', { report: status('failed', '5.1.1') }],
  ['a delivery status that is delayed', { report: status('delayed', '4.4.1') }],
  [
    'one failure among successes',
    { report: `${status('relayed', '2.0.0')}\n\n${status('failed', '5.1.1')}` },
  ],
  ["Exim's own field", { headers: { 'x-failed-recipients': 'anna@example.com' } }],
  [
    'a line of Postfix that gives a recipient and a reason',
    { report: '<anna@example.com>: Host or domain name not found. Name service error' },
  ],
  [
    'a sentence that only mail systems write',
    { report: 'A message that you sent could not be delivered to all of its recipients.' },
  ],
  ['such a sentence in German', { report: 'Fehler bei der Zustellung an folgende Empfänger oder Gruppen:' }],
  ['such a sentence in Russian', { report: 'Не удалось доставить следующим получателям или группам:' }],
  ['a subject that only mail systems write', { headers: { subject: 'Undelivered Mail Returned to Sender' } }],
  ['the same, forwarded', { headers: { subject: 'Fwd: Undelivered Mail Returned to Sender' } }],
  ['a refusal that is quoted', { report: '550 5.1.1 <anna@example.com>: User unknown' }],
  ['a refusal behind "said:"', { report: 'host mx.example.com[192.0.2.1] said: 550 User unknown' }],
  [
    "a mail system's announcement",
    { headers: { from: 'MAILER-DAEMON@example.org', subject: 'Returned mail: see transcript for details' } },
  ],
  ['an announcement in Japanese', { headers: { from: 'Postmaster@example.net', subject: '配信不能' } }],
  [
    'a mail system that names somebody and says why',
    {
      headers: { from: 'postmaster@example.org' },
      report: 'anna@example.com: user unknown',
      namesRecipient: true,
    },
  ],
  [
    'an event of a mail system about a recipient',
    { report: 'Event ID 2375: no mailbag was found for recipient ANNA', namesMailEvent: true },
  ],
  [
    'an announcement by an unknown sender that returns the message and says why',
    { headers: { subject: 'Undeliverable: hi' }, report: 'The mailbox is full.', returnsMessage: true },
  ],
])('%s is a report', (_, mail) => {
  expect(isReport(mail)).toBe(true);
});

test.each([
  ['a success', { report: status('delivered', '2.0.0') }],
  [
    'a relay',
    { report: status('relayed', '2.0.0'), headers: { subject: 'Undelivered Mail Returned to Sender' } },
  ],
  ['an expansion to a list', { report: status('expanded', '2.0.0') }],
  ['somebody who speaks of a mailbox', { report: 'anna@example.com: is your mailbox full?' }],
  ['a line that gives a recipient and no reason', { report: '<anna@example.com>: hello' }],
  ['an answer of somebody away', { headers: { subject: 'Automatic reply: hi', from: 'anna@example.com' } }],
  ['one in German', { headers: { subject: 'Abwesenheitsnotiz: hi' }, report: 'Ich bin nicht im Büro.' }],
  [
    'an automatic reply',
    {
      headers: { 'auto-submitted': 'auto-replied', from: 'anna@example.com', subject: 'hi' },
      report: 'could not be delivered',
    },
  ],
  [
    'a read receipt',
    { headers: { 'content-type': 'multipart/report; report-type=disposition-notification' } },
  ],
  [
    'a complaint',
    {
      headers: { 'content-type': 'multipart/report; report-type="feedback-report"' },
      report: 'This is an email abuse report.',
    },
  ],
  ['a delivery receipt', { headers: { from: 'postmaster@example.org', subject: 'Delivered: hi' } }],
  [
    'a digest of a quarantine',
    { headers: { from: 'postmaster@example.org', subject: 'Spam quarantine report for anna' } },
  ],
  ['a question about a code', { report: 'What does 550 5.1.1 mean?' }],
  ['a question about two codes', { report: 'Is 550 worse than 421?' }],
  ['a sentence with a number', { report: 'We have 550 users and 421 devices.' }],
  [
    'a person who tells that mail bounced',
    { headers: { from: 'greta@example.org', subject: 'bounced' }, report: 'It bounced again, help!' },
  ],
  [
    'a parcel',
    {
      headers: { from: 'parcel@example.net', subject: 'Your parcel could not be delivered' },
      report: 'Nobody was at home.',
    },
  ],
  ['a success of SMTP', { report: '250 2.1.5 Recipient ok' }],
  ['an event that is not about mail', { report: 'Event ID 2375: the disk is slow', namesMailEvent: true }],
  ['nothing', {}],
])('%s is no report', (_, mail) => {
  expect(isReport(mail)).toBe(false);
});
