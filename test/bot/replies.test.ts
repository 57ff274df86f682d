import { composeArticle } from '../../src/bot/compose-article';
import { composeDiagnosis } from '../../src/bot/compose-diagnosis';
import { composeHelp, composeNotAnNdr, composeUnreadable } from '../../src/bot/compose-help';
import { composeNoSuchArticle } from '../../src/bot/compose-no-such-article';
import { composeQuestion } from '../../src/bot/compose-question';
import { composeUnsure } from '../../src/bot/compose-unsure';
import { readQuestion } from '../../src/bot/question';
import { anArticle } from './an-article';
import { anNdr, aRecipient } from './an-ndr';

const article = anArticle();
const match = { article, confidence: 0.8, alone: 0.8, evidence: ['the words ‘no room’'], quotes: [] };
const other = {
  article: anArticle({ id: 'Q100002', title: 'Rain' }),
  confidence: 0.4,
  alone: 0.4,
  evidence: [],
  quotes: [],
};
const chance = {
  article: anArticle({ id: 'Q100003', title: 'Snow' }),
  confidence: 0.05,
  alone: 0.05,
  evidence: [],
  quotes: [],
};
const delayed = anNdr({ recipients: [aRecipient({ action: 'delayed', statusCode: '4.4.1' })] });

describe('a diagnosis', () => {
  test('is the article with the facts, the evidence and the next best articles', () => {
    const reply = composeDiagnosis(anNdr(), [match, other, chance], ['Cut.']);
    expect(reply).toMatchObject({
      title: article.title,
      cause: article.cause,
      steps: article.steps,
      actor: 'recipient',
      evidence: match.evidence,
      source: article.source,
      alternatives: [{ id: 'Q100002', title: 'Rain', confidence: 0.4 }],
      notes: ['Cut.'],
    });
    expect(reply.facts).toContainEqual({ name: 'Recipient', value: 'kim@example.org' });
  });

  test('of a question has no facts', () => {
    expect(composeDiagnosis(null, [match], []).facts).toEqual([]);
  });

  test('of a delay says first that there is nothing to do yet, and asks nobody to act', () => {
    const { cause, actor, steps } = composeDiagnosis(delayed, [match], []);
    expect(cause).toMatch(/^The server is still trying: nothing to do yet\..*\n\nNo room is left/);
    expect(actor).toBe('nobody');
    expect(steps).toEqual(article.steps);
  });

  test('with a close second says how to tell the two apart', () => {
    const second = { ...other, confidence: 0.75 };
    const { notes } = composeDiagnosis(anNdr(), [match, second], ['Cut.']);
    expect(notes).toEqual([expect.stringContaining('Q100001 and Q100002'), 'Cut.']);
  });

  test('shows the strongest evidence and no more', () => {
    const evidence = Array.from({ length: 9 }, (_, index) => `the word ${index}`);
    const shown = composeDiagnosis(anNdr(), [{ ...match, evidence }], []).evidence;
    expect(shown).toEqual(evidence.slice(0, 5));
  });
});

describe('an unsure answer to a report', () => {
  test('explains each code in the cause', () => {
    const recipients = [
      aRecipient({ statusCode: '5.7.1', replyCode: '550' }),
      aRecipient({ statusCode: '4.2.2' }),
    ];
    const { cause } = composeUnsure(anNdr({ recipients }), [], []);
    expect(cause).toMatch(/Status code 5\.7\.1 — Permanent failure: .+/);
    expect(cause).toMatch(/Status code 4\.2\.2 — Temporary failure: .+/);
    expect(cause).toMatch(/Reply code 550 — Permanent failure: .+/);
  });

  test('without a code says that there was none', () => {
    expect(composeUnsure(anNdr(), [], []).cause).toContain('shows no code');
  });

  test.each([
    ['the whole report, where the server’s words are missing', {}, /^Paste the whole report/],
    ['its source, where they are there', { diagnosticCode: '550 no' }, /^Paste the source of the report/],
    [
      'the whole report, where no recipient is named',
      { diagnosticCode: '550 no', recipients: [aRecipient({ address: null })] },
      /^Paste the whole report/,
    ],
  ])('asks for %s', (_, parts, first) => {
    expect(composeUnsure(anNdr(parts), [], []).steps[0]).toMatch(first);
  });

  test.each([
    ['exchange-5.5', [], true],
    ['exchange-5.5', [{ source: 'MSExchangeMTA', id: 290 }], false],
    ['gmail', [], false],
  ] as const)('asks for the event log of %s with events %j: %s', (reporter, events, asks) => {
    const { steps } = composeUnsure(anNdr({ reporter, events }), [], []);
    expect(steps.some(step => step.includes('Event Viewer'))).toBe(asks);
  });

  test('names the candidates and never takes one for the answer', () => {
    const { title, source, actor, alternatives } = composeUnsure(anNdr(), [other, chance], []);
    expect({ title, source, actor }).toEqual({
      title: 'I am not sure why this message was not delivered',
      source: null,
      actor: null,
    });
    expect(alternatives.map(({ id }) => id)).toEqual(['Q100002']);
  });

  test('of a delay says that there is nothing to do yet', () => {
    const { cause, actor } = composeUnsure(delayed, [], []);
    expect(cause).toMatch(/^The server is still trying: nothing to do yet\./);
    expect(actor).toBe('nobody');
  });
});

describe('an unsure answer to a question', () => {
  test.each([
    ['what does 550 5.7.1 mean?', 'What 550 and 5.7.1 mean'],
    ['what does 4.4.7 mean?', 'What 4.4.7 means'],
    ['mail to sales bounces', 'I am not sure which article answers that'],
  ])('to %p is titled %p', (text, title) => {
    expect(composeQuestion(readQuestion(text), [], []).title).toBe(title);
  });

  test('explains the codes', () => {
    const { cause } = composeQuestion(readQuestion('what does 550 5.7.1 mean?'), [], []);
    expect(cause).toMatch(/Status code 5\.7\.1 — .+\n\nReply code 550 — /);
  });
});

test('an article that was asked for is whole: nothing of it is left out', () => {
  const whole = anArticle({ moreInformation: 'Doves are pigeons.' });
  const { facts, cause, steps } = composeArticle(whole);
  expect(facts).toEqual([
    { name: 'Applies to', value: 'Pigeon Post 2' },
    { name: 'Symptoms', value: 'Pigeons come back.' },
    { name: 'More information', value: 'Doves are pigeons.' },
  ]);
  expect({ cause, steps }).toEqual({ cause: whole.cause, steps: whole.steps });
});

test.each([
  ['help', composeHelp()],
  ['not an NDR', composeNotAnNdr([])],
  ['unreadable', composeUnreadable('This is no mail; give a .eml file.')],
  ['no such article', composeNoSuchArticle('100009', [], [])],
  ['unsure', composeUnsure(anNdr(), [], [])],
  ['a question', composeQuestion(readQuestion('mail bounces'), [], [])],
])('the reply "%s" says what it is, and what to do next', (_, reply) => {
  expect(reply.title).not.toBe('');
  expect(reply.cause).toMatch(/[.:]$/);
  expect(reply.steps.length).toBeGreaterThanOrEqual(2);
  for (const step of reply.steps) expect(step).toMatch(/^[A-Z].*\.$/);
});
