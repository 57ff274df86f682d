import fc from 'fast-check';
import type { Answer } from '../../src/bot/answer';
import { MEMO_LENGTH, readMemo, writeMemo } from '../../src/bot/memo';
import type { Topic } from '../../src/bot/topic';
import type { Match } from '../../src/match/match';
import type { Ndr } from '../../src/ndr/ndr';
import { REASONS } from '../../src/ndr/reason';
import { REPORTERS } from '../../src/ndr/reporter';
import { anAnswer } from './an-answer';
import { anArticle } from './an-article';
import { anNdr, aRecipient } from './an-ndr';

const ndr = anNdr({
  recipients: [
    aRecipient({ statusCode: '5.2.2', replyCode: '552', reason: 'mailboxfull', permanent: false }),
  ],
  reporter: 'postfix',
  reportingMta: 'mx.example.org',
  diagnosticCode: '552 5.2.2 mailbox full',
  events: [{ source: null, id: 290 }],
  x400: { reason: 'transfer-failure', diagnostic: null },
});

function aMatch(id: string, confidence: number, evidence: readonly string[] = [`the word ${id}`]): Match {
  return { article: anArticle({ id }), confidence, alone: confidence, evidence, quotes: [] };
}

function answerOf(parts: Partial<Answer>): Answer {
  return anAnswer({ kind: 'diagnosis', topic: { about: 'report', ndr }, shown: 0, ...parts });
}

const remembered = (answer: Answer, limit = MEMO_LENGTH) => readMemo(writeMemo(answer, limit) ?? '');

describe('what is written can be read', () => {
  test.each<[string, Topic, number | null]>([
    ['a report', { about: 'report', ndr }, 0],
    ['a report that fits no article', { about: 'report', ndr: anNdr() }, null],
    ['a question', { about: 'question', statusCodes: ['5.7.1'], replyCodes: ['550'] }, null],
    ['an article', { about: 'article' }, 0],
    ['an unknown number', { about: 'unknown-number', number: '100009' }, null],
  ])('of %s', (_, topic, shown) => {
    const matches = [aMatch('Q1', 0.8), aMatch('Q2', 0.333333, [])];
    expect(remembered(answerOf({ topic, shown, matches }))).toEqual({
      topic,
      shown,
      candidates: [
        { id: 'Q1', confidence: 0.8, alone: 0.8, evidence: ['the word Q1'] },
        { id: 'Q2', confidence: 0.33, alone: 0.33, evidence: [] },
      ],
    });
  });

  test.each([
    ['no more than four', [0.9, 0.8, 0.7, 0.6, 0.5], 0, ['Q0', 'Q1', 'Q2', 'Q3']],
    ['none that is not worth naming', [0.9, 0.15, 0.14], 0, ['Q0', 'Q1']],
    ['the one that is shown in any case', [0.1, 0.05], 0, ['Q0']],
    ['none where none is worth naming', [0.1], null, []],
  ])('the matches are %s', (_, confidences, shown, ids) => {
    const matches = confidences.map((confidence, index) => aMatch(`Q${index}`, confidence));
    expect(remembered(answerOf({ matches, shown }))?.candidates.map(({ id }) => id)).toEqual(ids);
  });
});

test('an answer without a topic has no memo', () => {
  expect(writeMemo(anAnswer({ kind: 'help', matches: [aMatch('Q1', 0.5)] }), MEMO_LENGTH)).toBeNull();
});

describe('what does not fit is left out', () => {
  const huge = answerOf({
    topic: {
      about: 'report',
      ndr: {
        ...ndr,
        recipients: Array.from({ length: 100 }, (_, index) =>
          aRecipient({ address: `kim${index}@example.org` }),
        ),
        diagnosticCode: `552 ${'mailbox full '.repeat(200)}`,
        events: Array.from({ length: 20 }, (_, id) => ({ source: 'MSExchangeMTA', id })),
      },
    },
    matches: ['Q1', 'Q2', 'Q3', 'Q4'].map((id, index) =>
      aMatch(
        id,
        0.9 - index / 10,
        Array.from({ length: 12 }, (_, item) => `${item}: ${'a word '.repeat(40)}`),
      ),
    ),
    shown: 2,
  });

  test.each([
    [2_000, { recipients: 4, events: 4, words: 246, evidence: 1 }],
    [1_500, { recipients: 2, events: 2, words: 116, evidence: 1 }],
    [900, { recipients: 1, events: 1, words: 56, evidence: 0 }],
  ])('within %i characters, the least needed first and the matches never', (limit, kept) => {
    const memo = remembered(huge, limit);
    expect(memo?.candidates.map(({ id }) => id)).toEqual(['Q1', 'Q2', 'Q3', 'Q4']);
    expect(memo?.shown).toBe(2);
    const report = memo?.topic.about === 'report' ? memo.topic.ndr : null;
    expect({
      recipients: report?.recipients.length,
      events: report?.events.length,
      words: report?.diagnosticCode?.length,
      evidence: memo?.candidates[0]?.evidence.length,
    }).toEqual(kept);
  });

  test('and where the limit is too small for the least of it, there is no memo', () => {
    expect(writeMemo(huge, 200)).toBeNull();
  });

  test('the server’s words are cut between words, since half an address would escape a mask', () => {
    const diagnosticCode = `550 ${'x'.repeat(480)} no user kim.lee@example.org ${'y'.repeat(2_000)}`;
    const topic: Topic = { about: 'report', ndr: { ...ndr, diagnosticCode } };
    const memo = remembered(answerOf({ topic, shown: null }));
    expect(memo?.topic).toMatchObject({ ndr: { diagnosticCode: `550 ${'x'.repeat(480)} no user…` } });
  });
});

describe('whatever the report says', () => {
  /** Quotes and backslashes take two characters each in JSON. */
  const words = (maxLength: number) =>
    fc.oneof(
      fc.string({ maxLength, unit: fc.constantFrom('a', ' ', '"', '\\', '@', '金') }),
      fc.constantFrom('"'.repeat(maxLength), 'a'.repeat(maxLength)),
    );
  const code = fc.option(fc.constantFrom('5.2.2', '4.4.316'));
  const report: fc.Arbitrary<Ndr> = fc.record({
    recipients: fc.array(
      fc.record({
        address: fc.option(words(500)),
        addressType: fc.option(fc.constantFrom('SMTP', 'X400')),
        statusCode: code,
        replyCode: fc.option(fc.constantFrom('552')),
        reason: fc.option(fc.constantFrom(...REASONS)),
        permanent: fc.option(fc.boolean()),
        action: fc.constantFrom('failed', 'delayed'),
      }),
      { minLength: 1, maxLength: 100 },
    ),
    reporter: fc.option(fc.constantFrom(...REPORTERS)),
    reportingMta: fc.option(words(1_000)),
    remoteMta: fc.option(words(1_000)),
    diagnosticCode: fc.option(words(5_000)),
    events: fc.array(fc.record({ source: fc.option(words(200)), id: fc.nat(65_535) }), { maxLength: 50 }),
    x400: fc.constantFrom(null, { reason: 'transfer-failure', diagnostic: 'unrecognized-o/r-name' }),
  });
  const answer = fc
    .record({
      report,
      evidence: fc.array(fc.array(words(300), { maxLength: 30 }), { minLength: 1, maxLength: 10 }),
    })
    .map(({ report: ndr, evidence }) =>
      answerOf({
        topic: { about: 'report', ndr },
        matches: evidence.map((items, index) => aMatch(`Q${100_000 + index}`, 0.9 - index / 20, items)),
      }),
    );

  test('the memo keeps to the limit and can be read', () => {
    fc.assert(
      fc.property(answer, given => {
        const text = writeMemo(given, MEMO_LENGTH) ?? '';
        expect(text.length).toBeLessThanOrEqual(MEMO_LENGTH);
        expect(readMemo(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  test('a limit that is too small gives a memo that keeps to it, or none', () => {
    fc.assert(
      fc.property(answer, fc.integer({ min: 0, max: MEMO_LENGTH }), (given, limit) => {
        expect(writeMemo(given, limit)?.length ?? 0).toBeLessThanOrEqual(limit);
      }),
    );
  });
});

describe('what nobody wrote is no memo', () => {
  const good = JSON.parse(writeMemo(answerOf({ matches: [aMatch('Q1', 0.8)] }), MEMO_LENGTH) ?? '');
  const withNdr = (parts: object) => ({ ...good, topic: { about: 'report', ndr: { ...ndr, ...parts } } });

  test.each([
    ['no text', ''],
    ['no JSON', 'memo'],
    ['half of one', JSON.stringify(good).slice(0, -2)],
    ['deep nesting', '['.repeat(100_000) + ']'.repeat(100_000)],
    [
      'deep nesting inside',
      `{"topic":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)},"candidates":[],"shown":null}`,
    ],
  ])('%s', (_, text) => {
    expect(readMemo(text)).toBeNull();
  });

  test.each([
    ['null', null],
    ['a number', 7],
    ['a list', [good]],
    ['an empty object', {}],
    ['a topic from another version', { ...good, topic: { about: 'weather' } }],
    ['a topic that is a text', { ...good, topic: 'report' }],
    ['no topic', { ...good, topic: undefined }],
    ['candidates that are none', { ...good, candidates: { length: 1 } }],
    ['a candidate without an id', { ...good, candidates: [{ confidence: 1, alone: 1, evidence: [] }] }],
    ['a confidence in words', { ...good, candidates: [{ id: 'Q1', confidence: '1', evidence: [] }] }],
    [
      'evidence that is no text',
      { ...good, candidates: [{ id: 'Q1', confidence: 1, alone: 1, evidence: [{}] }] },
    ],
    ['an index below 0', { ...good, shown: -1 }],
    ['an index between two', { ...good, shown: 0.5 }],
    ['an index in words', { ...good, shown: '0' }],
    ['an index of no candidate', { ...good, shown: 1 }],
    ['an article of which none is shown', { ...good, topic: { about: 'article' }, shown: null }],
    ['a recipient that is a text', withNdr({ recipients: ['kim@example.org'] })],
    ['an unknown action', withNdr({ recipients: [{ ...aRecipient(), action: 'relayed' }] })],
    ['an unknown reason', withNdr({ recipients: [{ ...aRecipient(), reason: 'hunger' }] })],
    ['an unknown reporter', withNdr({ reporter: 'pigeon' })],
    ['an event without a number', withNdr({ events: [{ source: null, id: '290' }] })],
    ['a report without its words', withNdr({ diagnosticCode: undefined })],
  ])('%s', (_, memo) => {
    expect(readMemo(JSON.stringify(memo))).toBeNull();
  });

  test('what else stands in it is left behind', () => {
    const text = JSON.stringify(good).replace('{', '{"__proto__":{"polluted":1},"constructor":7,"more":[],');
    const memo = readMemo(text);
    expect(memo).toStrictEqual(good);
    expect(memo).not.toHaveProperty('polluted');
    expect({}).not.toHaveProperty('polluted');
  });

  test('no text whatever makes it throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), text => {
        expect(readMemo(text)).toBeNull();
      }),
    );
  });
});
