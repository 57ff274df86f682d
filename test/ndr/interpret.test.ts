import { interpret } from '../../src/ndr/interpret';
import type { Layout } from '../../src/ndr/layout';

const layout = (parts: Partial<Layout>): Layout => ({
  header: new Map([
    ['from', 'postmaster@example.org'],
    ['subject', 'Undeliverable: hi'],
  ]),
  report: [],
  original: [],
  cut: [],
  ...parts,
});

const INNER = [
  'From: MAILER-DAEMON@mail.example.net',
  'Subject: Undelivered Mail Returned to Sender',
  '',
  'This is the mail system at host mail.example.net.',
  '',
  '<anna@example.com>: host mx.example.com[192.0.2.1] said: 550 5.1.1 no such user',
];

test('a report that tells nothing and returns another report gives what that one tells', () => {
  const { ndr } = interpret(
    layout({ report: ['Delivery has failed. The returned message is below.'], original: INNER }),
    [],
  );
  expect(ndr).toMatchObject({
    reporter: 'postfix',
    recipients: [{ address: 'anna@example.com', statusCode: '5.1.1', reason: 'userunknown' }],
  });
});

test('a report that tells why is not asked again in what it returns', () => {
  const { ndr } = interpret(
    layout({
      report: ['<bob@example.net>: host mx.example.net said: 552 5.2.2 over quota'],
      original: INNER,
    }),
    [],
  );
  expect(ndr?.recipients).toMatchObject([{ address: 'bob@example.net', reason: 'mailboxfull' }]);
});

test('the one address that a returned message went to is the recipient where the report names nobody', () => {
  const { ndr } = interpret(
    layout({
      report: ['Your message could not be delivered.', '', '550 5.1.1 User unknown'],
      original: ['From: greta@example.org', 'To: anna@example.com', 'Subject: hi'],
    }),
    [],
  );
  expect(ndr?.recipients).toMatchObject([{ address: 'anna@example.com', reason: 'userunknown' }]);
});

test.each([
  ['two addresses', ['To: anna@example.com, bob@example.net']],
  ['an address and copies', ['To: anna@example.com', 'Cc: bob@example.net']],
  ['nobody who is named', ['Subject: hi']],
])('a returned message to %s makes nobody the recipient', (_, original) => {
  const { ndr } = interpret(
    layout({ report: ['Your message could not be delivered.', '', '550 5.1.1 User unknown'], original }),
    [],
  );
  expect(ndr?.recipients.map(({ address }) => address)).toEqual([null]);
});

test('fields of a delivery status outrank the words', () => {
  const group = new Map([
    ['final-recipient', ['rfc822; anna@example.com']],
    ['action', ['failed']],
    ['status', ['5.2.2']],
    ['diagnostic-code', ['smtp; 552 5.2.2 over quota']],
    ['remote-mta', ['dns; MX.Example.com']],
  ]);
  const { ndr } = interpret(layout({ report: ['anna@example.com could not be reached.'] }), [
    new Map([['reporting-mta', ['dns; Mail.Example.org']]]),
    group,
  ]);
  expect(ndr).toMatchObject({
    recipients: [
      { address: 'anna@example.com', replyCode: '552', statusCode: '5.2.2', reason: 'mailboxfull' },
    ],
    reportingMta: 'mail.example.org',
    remoteMta: 'mx.example.com',
    diagnosticCode: '552 5.2.2 over quota',
  });
});

test.each([
  ['a letter', new Map([['subject', 'hi']]), ['How are you?']],
  ['nothing', new Map(), []],
])('%s is no report', (_, header, report) => {
  expect(interpret(layout({ header, report }), []).ndr).toBeNull();
});
