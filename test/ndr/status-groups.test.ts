import { parseStatusGroups } from '../../src/ndr/status-groups';

const MESSAGE = 'Reporting-MTA: dns; mx.example.net\nArrival-Date: Thu, 29 Apr 2021 09:59:58 +0000';
const ANNA = 'Final-Recipient: rfc822; anna@example.com\nAction: failed\nStatus: 5.1.1';
const BOB =
  'Original-Recipient: rfc822; bob@example.com\nFinal-Recipient: rfc822; bob@example.com\nAction: failed';
const CARL =
  'Action: failed\nStatus: 5.0.0\nOriginal-Recipient: rfc822; carl@example.com\nFinal-Recipient: rfc822; carl@example.com';

function recipients(text: string): readonly (string | undefined)[] {
  return parseStatusGroups(text).groups.map(group => group.get('final-recipient')?.[0]);
}

const ALL = [undefined, 'rfc822; anna@example.com', 'rfc822; bob@example.com', 'rfc822; carl@example.com'];

test.each([
  ['an empty line', `${MESSAGE}\n\n${ANNA}\n\n${BOB}\n\n${CARL}\n`, ALL],
  ['several empty lines with blanks', `\n${MESSAGE}\n \n\n${ANNA}\n\t\n${BOB}\n\n\n${CARL}\n\n`, ALL],
  ['nothing', `${MESSAGE}\n${ANNA}\n${BOB}\n${CARL}`, ALL],
  ['nothing, and no group of the message', `${ANNA}\n${BOB}`, ALL.slice(0, 3)],
])('groups separated by %s are one for the message and one for each recipient', (_, text, expected) => {
  expect(recipients(text)).toEqual(expected);
});

test('a folded or broken line belongs to the field above it', () => {
  const { groups } = parseStatusGroups(
    `${MESSAGE}\n\n${ANNA}\nDiagnostic-Code: smtp; 550 5.1.1\n\t(no such\nuser)`,
  );
  expect(groups[1]?.get('diagnostic-code')).toEqual(['smtp; 550 5.1.1 (no such user)']);
});

test('no text has no groups', () => {
  expect(parseStatusGroups('')).toEqual({ groups: [], cut: [] });
});
