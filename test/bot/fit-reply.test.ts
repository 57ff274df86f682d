import fc from 'fast-check';
import { fitReply } from '../../src/bot/fit-reply';
import { plainReply } from '../../src/bot/plain-reply';
import type { Reply } from '../../src/bot/reply';
import { ACTORS } from '../../src/corpus/article';

const reply: Reply = {
  title: 'The dovecote is full',
  facts: [
    { name: 'Recipient', value: 'kim@example.org' },
    { name: 'Server said', value: 'no room '.repeat(50).trim() },
  ],
  cause: 'No room is left in the dovecote.',
  steps: ['Let some pigeons go.', 'Send the letter again.'],
  actor: 'recipient',
  evidence: ['the words ‘no room’', 'status code 5.2.2', 'the word pigeon'],
  source: { name: 'Pigeon Post handbook', url: 'https://handbook.example/full', date: '1999-05-01' },
  alternatives: [{ id: 'Q2', title: 'A hawk is about', confidence: 0.42 }],
  notes: ['Only the first page was read.'],
};

const lengthOf = (shown: Reply) => plainReply(shown).length;
const longSteps = (count: number) =>
  Array.from({ length: count }, (_, index) => `${index}${'x'.repeat(999)}`);

describe('what is least needed goes first', () => {
  test('a reply that fits stays as it is', () => {
    expect(fitReply(reply, lengthOf(reply))).toBe(reply);
  });

  test('long facts are cut, and nothing else', () => {
    const { facts, ...rest } = fitReply(reply, lengthOf(reply) - 1);
    expect(rest).toEqual({ ...reply, facts: undefined });
    expect(facts[0]).toEqual(reply.facts[0]);
    expect(facts[1]?.value).toMatch(/^no room .{280,}…$/);
  });

  test('then other articles and weak evidence are left out', () => {
    const steps = ['x'.repeat(1_000)];
    const fitted = fitReply({ ...reply, steps, cause: 'y'.repeat(1_000) }, 2_600);
    expect(fitted).toMatchObject({ alternatives: [], evidence: reply.evidence.slice(0, 2), steps });
    expect(fitted.cause).toHaveLength(1_000);
  });

  test.each([
    [4_000, 1_500],
    [2_800, 600],
  ])('then, within %i characters, the cause ends after %i', (limit, length) => {
    const steps = longSteps(1);
    const fitted = fitReply({ ...reply, steps, cause: 'y'.repeat(5_000) }, limit);
    expect(fitted.cause).toHaveLength(length);
    expect(fitted).toMatchObject({ steps, notes: reply.notes });
  });

  test('then the last facts are left out', () => {
    const facts = Array.from({ length: 20 }, (_, index) => ({
      name: `Fact ${index}`,
      value: 'z'.repeat(200),
    }));
    const fitted = fitReply({ ...reply, facts, steps: longSteps(1) }, 4_000);
    expect(fitted.facts).toEqual(facts.slice(0, 8));
  });

  test.each([
    [5_600, 4, 'Step 5 is'],
    [4_600, 3, 'Steps 4 to 5 are'],
    [2_600, 1, 'Steps 2 to 5 are'],
  ])('then, within %i characters, the steps end after %i', (limit, kept, missing) => {
    const fitted = fitReply({ ...reply, steps: longSteps(5) }, limit);
    expect(fitted.steps).toEqual(longSteps(5).slice(0, kept));
    expect(fitted.facts).toHaveLength(2);
    expect(fitted.notes).toEqual([
      ...reply.notes,
      `${missing} too long for this message and can be read in the article.`,
    ]);
  });

  test('then the facts make room for the first step', () => {
    const facts = Array.from({ length: 8 }, () => ({ name: 'Fact', value: 'z'.repeat(300) }));
    for (const limit of [2_600, 3_200]) {
      const fitted = fitReply({ ...reply, facts, steps: longSteps(5) }, limit);
      expect(fitted).toMatchObject({ facts: [], steps: longSteps(2), source: reply.source });
    }
  });

  test('a step that fills the message alone is only told of', () => {
    const { steps, notes } = fitReply({ ...reply, steps: longSteps(1) }, 1_000);
    expect(steps).toEqual([]);
    expect(notes.at(-1)).toBe('Step 1 is too long for this message and can be read in the article.');
  });

  test('a source that fills the message alone is left out', () => {
    const source = { name: 'n', url: `https://handbook.example/${'a'.repeat(2_000)}`, date: null };
    expect(fitReply({ ...reply, source, steps: longSteps(2) }, 2_000)).toMatchObject({
      source: null,
      steps: longSteps(1),
    });
  });

  test('nothing is said of steps where there are none', () => {
    const fitted = fitReply({ ...reply, steps: [], title: 't'.repeat(5_000) }, 1_000);
    expect(fitted.notes).toEqual(reply.notes);
  });
});

describe('whatever the reply says', () => {
  const text = (maxLength: number) =>
    fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.nat(maxLength).map(length => 'long '.repeat(length / 5)),
      fc.nat(maxLength / 2).map(length => '😀'.repeat(length)),
    );
  const texts = (maxLength: number) => fc.array(text(maxLength), { maxLength: 12 });
  const anyReply: fc.Arbitrary<Reply> = fc.record({
    title: text(2_000),
    facts: fc.array(fc.record({ name: text(500), value: text(3_000) }), { maxLength: 20 }),
    cause: text(5_000),
    steps: texts(3_000),
    actor: fc.option(fc.constantFrom(...ACTORS)),
    evidence: texts(2_000),
    source: fc.option(
      fc.record({ name: text(1_000), url: fc.option(text(2_000)), date: fc.option(text(100)) }),
    ),
    alternatives: fc.array(
      fc.record({ id: text(50), title: text(500), confidence: fc.double({ noNaN: true, min: 0, max: 1 }) }),
    ),
    notes: texts(2_000),
  });
  const limits = fc.integer({ min: 1_000, max: 30_000 });

  test('it keeps to the limit', () => {
    fc.assert(
      fc.property(anyReply, limits, (given, limit) => {
        expect(lengthOf(fitReply(given, limit))).toBeLessThanOrEqual(limit);
      }),
    );
  });

  test('it stays as it is where it fits', () => {
    fc.assert(
      fc.property(anyReply, limits, (given, limit) => {
        fc.pre(lengthOf(given) <= limit);
        expect(fitReply(given, limit)).toBe(given);
      }),
    );
  });

  test('its steps are the first of the given ones, whole, and a note counts the others', () => {
    fc.assert(
      fc.property(anyReply, limits, (given, limit) => {
        const { steps, notes } = fitReply(given, limit);
        const [first, last] = [steps.length + 1, given.steps.length];
        expect(steps).toEqual(given.steps.slice(0, steps.length));
        const missing = first === last ? `Step ${last} is too` : `Steps ${first} to ${last} are too`;
        expect(notes.filter(note => note.includes(' too long for this message'))).toEqual(
          first > last ? [] : [expect.stringMatching(`^${missing} long`)],
        );
      }),
    );
  });
});
