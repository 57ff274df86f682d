import { blankLookAlikes } from '../../src/ndr/look-alikes';

/** What is left of a text: words and codes, single spaces. */
const left = (text: string) => blankLookAlikes(text).replace(/\s+/g, ' ').trim();

test.each([
  ['a link', 'see https://example.com/errors/550#5.1.1 now', 'see now'],
  ['a link without a scheme', 'see www.example.com/5.1.1/ now', 'see now'],
  ['a mail address', 'to user.5.1.1@example.com now', 'to now'],
  ['a message id', 'id <550.421.5.1.1@mx.example.com> now', 'id < > now'],
  ['an IP address', 'from 5.1.1.550 now', 'from now'],
  ['an IP address in brackets', 'host [192.0.2.1] said', 'host [ ] said'],
  ['an IPv6 address', 'host [2001:db8::550:5] said', 'host said'],
  ['a host name with digits', 'by mx550.example.com now', 'by now'],
  ['a version behind a name', 'Exim 4.94.2 and Postfix 3.5.6 now', 'and now'],
  ['a version behind a slash', 'Mozilla/5.0 and app 5.1.1/2.0 now', 'and app now'],
  ['a version with a v', 'our app v5.1.1 now', 'our app now'],
  ['a build', 'build 5.2.1 now', 'now'],
  ['a time', 'at 05:50:12.421 now', 'at now'],
  ['a date before a time', 'on 5.1.24 10:00 now', 'on now'],
  ['a telephone number', 'call +49 30 550 5511 now', 'call now'],
  ['a telephone number behind its word', 'tel 030 550-5511 now', 'now'],
  ['numbers in JSON', '{"line": 550, "version": "5.1.1"}', '{ , }'],
  ['a Received field', 'Received: from x (5.1.1)\n550 no', '550 no'],
  ['a Message-ID field', 'Message-ID: <550>\n550 no', '550 no'],
  ['a subject', 'Subject: Order 550 5.1.1\n550 no', '550 no'],
  ['a subject in German', 'Betreff: Rechnung 550\n550 no', '550 no'],
  ['a subject in Japanese', '件名：550 のお知らせ\n550 no', '550 no'],
  ["Exim's line of the subject", 'The subject of the message is: 550 5.1.1\n550 no', '550 no'],
])('%s is blanked', (_, text, rest) => {
  expect(left(text)).toBe(rest);
});

test.each([
  '550 5.1.1 User unknown',
  '550-5.1.1 first line',
  '#5.1.1 smtp;550',
  '(#5.7.1)',
  'status: 5.1.1',
  '"status": "5.1.1"',
  '"diagnosticCode": "smtp; 550 5.1.1 no"',
  '"code": 550, "message": "no such user"',
  '"reason":"550 5.1.1 no"',
  "returned '554 5.2.2 mailbox full'",
  'error 421.',
  'dsn=5.1.1, status=bounced',
])('the code in %j stays', text => {
  expect(blankLookAlikes(text)).toBe(text);
});

test('what is blanked keeps its length and its lines, so that offsets stay those of the text', () => {
  const text = 'Received: from a.example\nX-Spam: 5.1.1\nsee https://example.com/550\n550 5.1.1 no';
  const blanked = blankLookAlikes(text);
  expect(blanked).toHaveLength(text.length);
  expect(blanked.split('\n').map(line => line.length)).toEqual(text.split('\n').map(line => line.length));
  expect(blanked.indexOf('550 5.1.1 no')).toBe(text.indexOf('550 5.1.1 no'));
});
