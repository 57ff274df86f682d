import { renderText } from '../../adapters/cli/render-text';
import { actorName } from '../../src/bot/actor-name';
import type { Reply } from '../../src/bot/reply';
import { ACTORS } from '../../src/corpus/article';

const reply: Reply = {
  title: 'The dovecote is full',
  facts: [
    { name: 'Recipient', value: 'kim@example.org' },
    { name: 'Status code', value: '5.2.2 — Permanent failure: the mailbox is full (RFC 3463).' },
  ],
  cause: 'No room is left in the dovecote.\n\nPigeons that find no room fly home.',
  steps: ['Let some pigeons go, the eldest first.', 'Send the letter again.'],
  actor: 'recipient',
  evidence: ['status code 5.2.2'],
  source: {
    name: 'Pigeon Post handbook',
    url: 'https://handbook.example/a-very-long-address-that-stays-whole',
    date: '1999-05-01',
  },
  alternatives: [{ id: 'Q2', title: 'A hawk is about', confidence: 0.42 }],
  notes: ['Only the first page was read.'],
};

test('a reply is shown in the order in which it is read', () => {
  expect(renderText(reply, { width: 44, colour: false })).toBe(`The dovecote is full

  Recipient    kim@example.org
  Status code  5.2.2 — Permanent failure:
               the mailbox is full (RFC
               3463).

Why
  No room is left in the dovecote.

  Pigeons that find no room fly home.

What to do
  1. Let some pigeons go, the eldest first.
  2. Send the letter again.

Who must act
  The recipient of the message

Why this article
  - status code 5.2.2

Other articles that may fit
  Q2  A hawk is about (42 %)

Source: Pigeon Post handbook, 1999-05-01
  https://handbook.example/a-very-long-address-that-stays-whole

Only the first page was read.
`);
});

test('what a reply does not have leaves no trace', () => {
  const bare: Reply = {
    ...reply,
    ...{ facts: [], steps: [], actor: null, evidence: [], source: null, alternatives: [], notes: [] },
    cause: 'Nothing was read.',
  };
  expect(renderText(bare, { width: 80, colour: false })).toBe('The dovecote is full\n\nNothing was read.\n');
});

test('a fact of several paragraphs is a section of its own', () => {
  const facts = [
    { name: 'Symptoms', value: 'One.\n\nTwo.' },
    { name: 'Applies to', value: 'Pigeon Post' },
  ];
  expect(renderText({ ...reply, facts }, { width: 80, colour: false })).toContain(
    '\n\n  Applies to  Pigeon Post\n\nSymptoms\n  One.\n\n  Two.\n\nWhy\n',
  );
});

test('steps keep their numbers in one column', () => {
  const steps = Array.from({ length: 10 }, (_, index) => `Step.\nMore of ${index + 1}.`);
  const text = renderText({ ...reply, steps }, { width: 80, colour: false });
  expect(text).toContain('\n   1. Step.\n      More of 1.\n');
  expect(text).toContain('\n  10. Step.\n      More of 10.\n');
});

test.each([
  [1_000, 100],
  [10, 60],
])('a terminal of %d columns gets lines of at most %d', (width, most) => {
  const cause = 'word '.repeat(100);
  const lines = renderText({ ...reply, cause }, { width, colour: false }).split('\n');
  expect(
    Math.max(...lines.filter(line => !line.includes('https')).map(line => line.length)),
  ).toBeLessThanOrEqual(most);
});

test('colours change nothing but colours', () => {
  const coloured = renderText(reply, { width: 80, colour: true });
  expect(coloured).toContain('\x1b[1m');
  expect(coloured.replace(/\x1b\[\d+m/g, '')).toBe(renderText(reply, { width: 80, colour: false }));
});

test('nothing in a reply can act on the terminal', () => {
  const hostile = '\x1b[2J\x1b]0;x\x07\r\u202ea\x9b1m';
  const text = renderText(
    {
      title: hostile,
      facts: [{ name: hostile, value: hostile }],
      cause: hostile,
      steps: [hostile],
      actor: 'nobody',
      evidence: [hostile],
      source: { name: hostile, url: hostile, date: hostile },
      alternatives: [{ id: hostile, title: hostile, confidence: 1 }],
      notes: [hostile],
    },
    { width: 80, colour: false },
  );
  expect(text).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]/);
});

test.each(ACTORS)('%s is named in words', actor => {
  expect(actorName(actor)).toMatch(/^[A-Z].{5,}/);
});
