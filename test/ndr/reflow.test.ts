import { reflow } from '../../src/ndr/reflow';

const PROSE =
  'I am sorry to have to inform you that what you sent on that day has not come to its end and that nothing more can be done about it by us here, so that we give it back to you as it was when it came to us';

/** The lines that a flattened text is broken into; long enough to count as flattened. */
const linesOf = (text: string) => reflow([`${PROSE}. ${text}`]);

test.each([
  ['a line of ordinary length', '<anna@example.com>: host mx.example.com[192.0.2.1] said: 550 5.1.1 no'],
  ['a long line of prose', `${PROSE}, ${PROSE}`],
  ['an empty line', ''],
  [
    'an entry of a mail log whose refusal names fields',
    `Nov  3 10:00:01 mx1 postfix/smtp[421]: 4VzR2x: to=<anna@example.com>, ${PROSE} (host mx.example.com said: 550 5.7.1 From: anna@example.org and Subject: hi)`,
  ],
  [
    'a refusal that speaks of a field',
    `${PROSE} because the From: header (RFC5322) in this message isn't aligned with SPF or DKIM`,
  ],
])('%s stays as it is', (_, line) => {
  expect(reflow([line])).toEqual([line]);
});

test.each([
  [
    'a rule',
    'bla ----- Transcript of session follows ----- >>> DATA',
    '----- Transcript of session follows -----',
  ],
  [
    'a command of a dialogue',
    'bla >>> RCPT To:<anna@example.com> <<< 550 no',
    '>>> RCPT To:<anna@example.com>',
  ],
  ['an answer of a dialogue', '>>> RCPT To:<anna@example.com> <<< 550 5.1.1 no', '<<< 550 5.1.1 no'],
  [
    "Sendmail's opening",
    'bla ... while talking to mx.example.com.:',
    '... while talking to mx.example.com.:',
  ],
  [
    "Sendmail's conclusion",
    'bla 550 5.1.1 <anna@example.com>... User unknown',
    '550 5.1.1 <anna@example.com>... User unknown',
  ],
  [
    'the server that wrote it',
    'bla. Generating server: EX01.example.org',
    'Generating server: EX01.example.org',
  ],
  [
    'a delivery status',
    'bla Final-Recipient: rfc822; anna@example.com Action: failed',
    'Final-Recipient: rfc822; anna@example.com',
  ],
  ['each of its fields', 'bla Action: failed Status: 5.1.1 Remote-MTA: dns; mx.example.com', 'Status: 5.1.1'],
  [
    'the header of the returned message',
    'bla Received: from a by b Message-ID: <1@example.org>',
    'Received: from a by b',
  ],
  [
    "Postfix' recipient",
    'The mail system. <anna@example.com>: host mx.example.com said: 550 no',
    '<anna@example.com>: host mx.example.com said: 550 no',
  ],
  [
    "Exim's recipient",
    'address(es) failed: anna@example.com SMTP error from remote mail server',
    'anna@example.com SMTP error from remote mail server',
  ],
])('%s begins a line of a flattened report', (_, text, line) => {
  expect(linesOf(text)).toContain(line);
});

test('a flattened header gives each field its line, and the report behind it another', () => {
  const lines = reflow([
    `From: Mail Delivery System <mailer-daemon@example.org> Date: Fri, 1 Mar 2024 10:00:00 +0100 To: greta@example.org Subject: Undelivered Mail Returned to Sender This is the mail system at host mail.example.org.${' '.repeat(40)}`,
  ]);
  expect(lines).toEqual([
    'From: Mail Delivery System <mailer-daemon@example.org>',
    'Date: Fri, 1 Mar 2024 10:00:00 +0100',
    'To: greta@example.org',
    'Subject: Undelivered Mail Returned to Sender',
    'This is the mail system at host mail.example.org.',
  ]);
});

test('the address in a command does not begin a line', () => {
  expect(linesOf('after RCPT TO:<anna@example.com>: 550 no').join('\n')).toContain(
    'after RCPT TO:<anna@example.com>: 550 no',
  );
});

test('no word is lost', () => {
  const text = `${PROSE} <anna@example.com>: host x said: 550 no >>> DATA <<< 503 RCPT first ----- Original message -----`;
  expect(reflow([text]).join(' ').split(/\s+/)).toEqual(text.split(/\s+/));
});
