import { percent, plainReply } from '../../src/bot/plain-reply';
import type { Reply } from '../../src/bot/reply';

const reply: Reply = {
  title: 'The dovecote is full',
  facts: [
    { name: 'Recipient', value: 'kim@example.org' },
    { name: 'Status code', value: '5.2.2' },
  ],
  cause: 'No room is left in the dovecote.\n\nPigeons that find no room fly home.',
  steps: ['Let some pigeons go.', 'Send the letter again.'],
  actor: 'recipient',
  evidence: ['status code 5.2.2', 'the words ‘no room’'],
  source: { name: 'Pigeon Post handbook', url: 'https://handbook.example/full', date: '1999-05-01' },
  alternatives: [{ id: 'Q2', title: 'A hawk is about', confidence: 0.42 }],
  notes: ['Only the first page was read.', 'Match 1 of 2.'],
};

const bare: Reply = {
  ...reply,
  ...{ facts: [], steps: [], actor: null, evidence: [], source: null, alternatives: [], notes: [] },
};

test('a reply is read from its title to its notes', () => {
  expect(plainReply(reply)).toBe(`The dovecote is full

Recipient: kim@example.org
Status code: 5.2.2

Why: No room is left in the dovecote.

Pigeons that find no room fly home.

What to do:
1. Let some pigeons go.
2. Send the letter again.

Who must act: The recipient of the message

Why this article:
- status code 5.2.2
- the words ‘no room’

Other articles that may fit:
- Q2: A hawk is about (42 %)

Source: Pigeon Post handbook, 1999-05-01, https://handbook.example/full

Only the first page was read.

Match 1 of 2.`);
});

test('what a reply does not have leaves no trace', () => {
  expect(plainReply({ ...bare, cause: 'Nothing was read.' })).toBe(
    'The dovecote is full\n\nNothing was read.',
  );
  expect(plainReply({ ...bare, cause: '' })).toBe('The dovecote is full');
});

test.each([
  [{ name: 'A', url: null, date: null }, 'Source: A'],
  [{ name: 'A', url: 'https://a.example', date: null }, 'Source: A, https://a.example'],
  [{ name: 'A', url: null, date: '1999-05-01' }, 'Source: A, 1999-05-01'],
])('of a source only what is known is named: %j', (source, line) => {
  expect(
    plainReply({ ...bare, source })
      .split('\n')
      .at(-1),
  ).toBe(line);
});

test.each([
  [0, 'under 1 %'],
  [0.005, '1 %'],
  [0.424, '42 %'],
  [1, '100 %'],
])('a confidence of %d reads %s', (confidence, shown) => {
  expect(percent(confidence)).toBe(shown);
});
