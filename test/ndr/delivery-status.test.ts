import { messageField, recipientStatuses, statusGroupsIn } from '../../src/ndr/delivery-status';

const statusesIn = (text: string) => recipientStatuses(statusGroupsIn(text.split('\n')));

const FULL = `Reporting-MTA: dns; mail.example.org
X-Postfix-Queue-ID: 3F5A21C0D2
Arrival-Date: Fri,  1 Mar 2024 10:00:00 +0100 (CET)

Final-Recipient: rfc822; anna@example.com
Original-Recipient: rfc822;team@example.org
Action: failed
Status: 5.1.1
Remote-MTA: dns; mx.example.com
Diagnostic-Code: smtp; 550 5.1.1 <anna@example.com>:
    User unknown`;

test('a group of a recipient is read without the types of its values', () => {
  expect(statusesIn(FULL)).toEqual([
    {
      address: 'anna@example.com',
      originalAddress: 'team@example.org',
      action: 'failed',
      status: '5.1.1',
      diagnosticCode: '550 5.1.1 <anna@example.com>: User unknown',
      remoteMta: 'mx.example.com',
    },
  ]);
});

test.each([
  ['reporting-mta', 'mail.example.org'],
  ['x-postfix-queue-id', '3F5A21C0D2'],
  ['received-from-mta', null],
])('the field %s of the message is %s', (name, value) => {
  expect(messageField(statusGroupsIn(FULL.split('\n')), name)).toBe(value);
});

test.each([
  ['an upper-case action', 'Action: FAILED', { action: 'failed' }],
  ['an action with a comment', 'Action: failed (permanent)', { action: 'failed' }],
  ['a delay', 'Action: delayed', { action: 'delayed' }],
  ['a status with a comment', 'Status: 5.0.0 (permanent failure)', { status: '5.0.0' }],
  ['a status with three digits', 'Status: 5.7.606', { status: '5.7.606' }],
  ['a status that is none', 'Status: failed', { status: null }],
  ['a local diagnostic', 'Diagnostic-Code: x-unix; unknown user', { diagnosticCode: 'unknown user' }],
  ['a diagnostic without its type', 'Diagnostic-Code: 550 no', { diagnosticCode: '550 no' }],
  ['an empty diagnostic', 'Diagnostic-Code:', { diagnosticCode: null }],
  ['a remote address', 'Remote-MTA: dns;[192.0.2.1]', { remoteMta: '[192.0.2.1]' }],
])('%s is read', (_, field, expected) => {
  expect(statusesIn(`Final-Recipient: rfc822; anna@example.com\n${field}`)).toEqual([
    expect.objectContaining(expected),
  ]);
});

test.each([
  ['in angle brackets', 'Final-Recipient: rfc822; <anna@example.com>', 'anna@example.com'],
  ['without a type', 'Final-Recipient: anna@example.com', 'anna@example.com'],
  ['with a space before the colon', 'Final-Recipient : rfc822; anna@example.com', 'anna@example.com'],
  ['in lower case', 'final-recipient: rfc822; anna@example.com', 'anna@example.com'],
  ['indented', '    Final-Recipient: rfc822; anna@example.com', 'anna@example.com'],
  ['local', 'Final-Recipient: X-LOCAL; anna', 'anna'],
  ['with the original recipient alone', 'Original-Recipient: rfc822; anna@example.com', 'anna@example.com'],
  ['that is not told', 'Final-Recipient: rfc822; unknown', null],
])('the address of a recipient %s is read', (_, field, address) => {
  expect(statusesIn(`${field}\nAction: failed\nStatus: 5.1.1`).map(status => status.address)).toEqual([
    address,
  ]);
});

test.each([
  ['an empty line', '\n\n'],
  ['several empty lines', '\n\n\n'],
  ['nothing', '\n'],
])('recipients parted by %s are two', (_, gap) => {
  const statuses = statusesIn(
    ['anna@example.com', 'bob@example.net']
      .map(address => `Final-Recipient: rfc822; ${address}\nAction: failed\nStatus: 5.1.1`)
      .join(gap),
  );
  expect(statuses.map(({ address }) => address)).toEqual(['anna@example.com', 'bob@example.net']);
});

test('fields of one recipient that an empty line parts, as Amazon SES does, are one recipient', () => {
  const statuses = statusesIn(
    'Final-Recipient: rfc822; anna@example.com\n\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 no',
  );
  expect(statuses).toMatchObject([{ address: 'anna@example.com', status: '5.1.1' }]);
});

test.each([
  ['prose', 'Status: we look into it\nAction: none needed'],
  ['a returned header', 'X-Mailer: Example 5.1\nX-Priority: 3'],
  ['nothing', ''],
])('%s holds no groups', (_, text) => {
  expect(statusGroupsIn(text.split('\n'))).toEqual([]);
});

test('words between two groups belong to neither', () => {
  const [status] = statusesIn(
    'Final-Recipient: rfc822; anna@example.com\nStatus: 5.1.1\n\nRegards, Greta\n    indented words',
  );
  expect(status).toMatchObject({ address: 'anna@example.com', status: '5.1.1', diagnosticCode: null });
});
