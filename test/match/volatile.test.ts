import { withoutFrame } from '../../src/match/letter-frame';
import { withoutValues } from '../../src/match/volatile-values';
import { words } from '../../src/match/words';

/** Short numbers are no terms whatever they stand for; of them only years have to go. */
const wordsLeft = (text: string) =>
  words(withoutValues(withoutFrame(text)))
    .filter(word => !/^(?!(?:19|20)\d\d$)\d+(?:\.\d+){0,3}$/.test(word) || /^\d\.\d+(?:\.\d+)?$/.test(word))
    .join(' ');

test.each([
  ['an address', 'Delivery to jane.doe@example.com failed', 'delivery to failed'],
  ['an address with its type', 'Delivery to (SMTP:jane@example.com) failed', 'delivery to smtp failed'],
  ['a message id', 'in the message with id <000A@mail.example.org>.', 'in the message with id'],
  ['a fax number', 'Address it as [FAX:0171020225]', 'address it as fax'],
  ['a phone number', 'call +49 (171) 02 02 25 now', 'call now'],
  ['a link', 'see https://example.com/a?b=5.1.1 for more', 'see for more'],
  ['a host', 'Reporting-MTA: dns; mail.example.net', 'reporting mta dns'],
  ['an IP address', 'refused by 192.0.2.7 again', 'refused by again'],
  ['a date with slashes and a time', '5/22/1997 12:55:53 the mail', 'the mail'],
  ['an ISO date', 'since 2000-05-21 it fails', 'since it fails'],
  ['a date with dots', 'seit 12.08.2019 so', 'seit so'],
  ['a written date', 'on November 14, 2000 and 29 Apr 2015 it failed', 'on and it failed'],
  ['a header field', 'From: Karen\nSubject: month end figures\nIt fails', 'it fails'],
  ['a quoted header field', '> To: Karen\n> It fails', 'it fails'],
  ['a greeting', 'Hi helpdesk,\nit fails', 'it fails'],
  ['a signature', 'it fails\nBest regards\nKaren Hansen\nSales', 'it fails'],
  ['a signature after its mark', 'it fails\n-- \nRaj, messaging team', 'it fails'],
])('%s speaks for nothing', (_, text, left) => {
  expect(wordsLeft(text)).toBe(left);
});

test.each([
  ['a status code', '5.7.606 Access denied', '5.7.606 access denied'],
  ['a version', 'Exchange 5.5 with SP4', 'exchange 5.5 with sp4'],
  ['a year that names a product', 'Exchange 2007 and Outlook 2003', 'exchange 2007 and outlook 2003'],
  ['a dotted error name', 'RESOLVER.ADR.RecipNotFound', 'resolver adr recipnotfound'],
  ['an error below thanks', 'Thanks\nReason: no route', 'reason no route'],
  [
    'a sentence that begins with a greeting',
    'Hi the mail to our site never comes',
    'hi the mail to our site never comes',
  ],
])('%s stays', (_, text, left) => {
  expect(wordsLeft(text)).toBe(left);
});
