import type { Answer } from '../../src/bot/answer';
import { createBot } from '../../src/bot/bot';
import { writeMemo } from '../../src/bot/memo';
import type { Article } from '../../src/corpus/article';
import { corpusOf } from '../../src/corpus/corpus';
import { anAnswer } from './an-answer';
import { anArticle } from './an-article';
import { anNdr, aRecipient } from './an-ndr';

const full = anArticle();
const hawk = anArticle({ id: 'KB200002', title: 'A hawk is about' });
const rain = anArticle({ id: 'Q100003', title: 'Rain' });

const ndr = anNdr({ recipients: [aRecipient({ address: 'kim.lee@example.org', statusCode: '5.2.2' })] });
const REPORT = { about: 'report', ndr } as const;

function botWith(...articles: readonly Article[]) {
  return createBot({
    corpus: corpusOf(articles),
    classify: () => {
      throw new Error('what was answered is not read again');
    },
    read: () => Promise.reject(new Error('what was answered is not read again')),
  });
}

const bot = botWith(rain, hawk, full);

const three = [full, hawk, rain].map((article, index) => ({
  article,
  confidence: 0.8 - index / 5,
  alone: 0.8 - index / 5,
  evidence: [`the word ${article.id}`],
  quotes: [],
}));

function answerOf(parts: Partial<Answer> = {}): Answer {
  return anAnswer({ kind: 'diagnosis', topic: REPORT, matches: three, shown: 0, ...parts });
}

const memoOf = (answer: Answer) => writeMemo(answer, 2_000) ?? '';

function recall(
  answer: Answer,
  turn: 'same' | 'next' | 'unhelped',
  place: 'direct' | 'channel' = 'direct',
): Answer {
  const recalled = bot.recall({ memo: memoOf(answer), turn, place });
  if (recalled === null) throw new Error('nothing was recalled');
  return recalled;
}

/** The titles that are shown when the same button is pressed again and again, which carries a new memo each time. */
function presses(first: Answer, turn: 'next' | 'unhelped', times: number): (string | undefined)[] {
  let answer = first;
  return Array.from({ length: times }, () => {
    answer = recall(answer, turn);
    return answer.reply?.title;
  });
}

const UNSURE = 'I am not sure why this message was not delivered';

describe('the same answer again', () => {
  test('has the article, the facts and the evidence that it had', () => {
    const { kind, shown, reply, ndr: read } = recall(answerOf(), 'same');
    expect({ kind, shown, read }).toEqual({ kind: 'diagnosis', shown: 0, read: ndr });
    expect(reply).toMatchObject({
      title: full.title,
      steps: full.steps,
      evidence: ['the word Q100001'],
      alternatives: [{ id: 'KB200002' }, { id: 'Q100003' }],
      notes: [],
    });
    expect(reply?.facts).toContainEqual({ name: 'Recipient', value: 'kim.lee@example.org' });
  });

  test('shows the match that was shown', () => {
    expect(recall(answerOf({ shown: 2 }), 'same').reply?.title).toBe(rain.title);
  });

  test('stays unsure where it was, with what it offered', () => {
    const { kind, shown, reply } = recall(answerOf({ kind: 'unsure', shown: null }), 'same');
    expect({ kind, shown, title: reply?.title }).toEqual({ kind: 'unsure', shown: null, title: UNSURE });
    expect(reply?.alternatives.map(({ id }) => id)).toEqual(['Q100001', 'KB200002', 'Q100003']);
  });

  test('can be asked for as often as anybody likes', () => {
    const once = recall(answerOf({ shown: 1 }), 'same');
    expect(recall(once, 'same')).toEqual(once);
  });
});

describe('the next match', () => {
  test('comes after the one that is shown, and the first after the last', () => {
    expect(presses(answerOf(), 'next', 4)).toEqual([hawk.title, rain.title, full.title, hawk.title]);
  });

  test('is the first where the answer was unsure', () => {
    const { kind, shown, reply } = recall(answerOf({ kind: 'unsure', shown: null }), 'next');
    expect({ kind, shown, title: reply?.title }).toEqual({ kind: 'diagnosis', shown: 0, title: full.title });
  });

  test('says its place and how well it fits, and names the others', () => {
    const { reply } = recall(answerOf(), 'next');
    expect(reply?.notes).toEqual(['Match 2 of 3, which fits with a confidence of 60 %.']);
    expect(reply?.alternatives.map(({ id }) => id)).toEqual(['Q100001', 'Q100003']);
  });

  test('of one match is that match, without a place', () => {
    const { reply } = recall(answerOf({ matches: three.slice(0, 1) }), 'next');
    expect(reply).toMatchObject({ title: full.title, notes: [] });
  });

  test('of one match of which the bot was not sure tells how well it fits', () => {
    const { reply } = recall(answerOf({ kind: 'unsure', matches: three.slice(0, 1), shown: null }), 'next');
    expect(reply?.notes).toEqual(['The one article that comes near, which fits with a confidence of 80 %.']);
  });

  test('of a question is an answer without facts', () => {
    const topic = { about: 'question', statusCodes: ['5.2.2'], replyCodes: [] } as const;
    const { kind, reply } = recall(answerOf({ kind: 'unsure', topic, shown: null }), 'next');
    expect(kind).toBe('diagnosis');
    expect(reply).toMatchObject({ title: full.title, facts: [] });
  });

  test('of a number that no article has is what was offered instead', () => {
    const topic = { about: 'unknown-number', number: '100009' } as const;
    const { reply } = recall(answerOf({ kind: 'unsure', topic, shown: null }), 'next');
    expect(reply?.title).toBe(full.title);
  });
});

describe('where an answer did not help', () => {
  test('the next match is shown, until there is none', () => {
    expect(presses(answerOf(), 'unhelped', 3)).toEqual([hawk.title, rain.title, UNSURE]);
  });

  test.each([
    [3, 'None of the articles that fit helped. Give me more of the report, and I may find another.'],
    [1, 'The only article that fits did not help. Give me more of the report, and I may find another.'],
  ])('the last of %i leaves the answer unsure, and none is offered again', (count, note) => {
    const last = answerOf({ matches: three.slice(0, count), shown: count - 1 });
    const { kind, matches, shown, reply } = recall(last, 'unhelped');
    expect({ kind, matches, shown }).toEqual({ kind: 'unsure', matches: [], shown: null });
    expect(reply).toMatchObject({ title: UNSURE, alternatives: [], notes: [note] });
    expect(reply?.facts).toContainEqual({ name: 'Recipient', value: 'kim.lee@example.org' });
  });

  test('and after that nothing changes any more', () => {
    const gaveUp = recall(answerOf({ shown: 2 }), 'unhelped');
    expect(recall(gaveUp, 'unhelped')).toMatchObject({ kind: 'unsure', reply: { title: UNSURE } });
  });
});

test.each(['same', 'next', 'unhelped'] as const)('an unsure answer with no match stays it: %s', turn => {
  const { kind, shown, reply } = recall(answerOf({ kind: 'unsure', matches: [], shown: null }), turn);
  expect({ kind, shown, title: reply?.title }).toEqual({ kind: 'unsure', shown: null, title: UNSURE });
});

describe('an article that was asked for', () => {
  const asked = bot.article('Q100001');

  test.each(['same', 'next', 'unhelped'] as const)('is shown whole: %s', turn => {
    const { kind, shown, reply } = recall(asked, turn);
    expect({ kind, shown }).toEqual({ kind: 'article', shown: 0 });
    expect(reply).toMatchObject({ title: `Q100001: ${full.title}`, facts: asked.reply?.facts });
  });

  test('that did not help is shown with the wish to know more', () => {
    expect(recall(asked, 'unhelped').reply?.notes).toEqual([
      'It did not help? Paste the whole report, and I may find an article that fits better.',
    ]);
  });
});

describe('for the eyes of a channel', () => {
  test.each([
    ['a diagnosis', answerOf()],
    ['an unsure answer', answerOf({ kind: 'unsure', shown: null })],
  ])('%s is masked, in its reply and in its memo', (_, answer) => {
    for (const turn of ['same', 'next', 'unhelped'] as const) {
      const shared = recall(answer, turn, 'channel');
      expect(shared.reply?.facts).toContainEqual({ name: 'Recipient', value: 'k…e@example.org' });
      expect(JSON.stringify(shared.reply) + memoOf(shared)).not.toContain('kim.lee');
    }
  });

  test('what was masked once stays masked for everybody', () => {
    const shared = recall(answerOf(), 'same', 'channel');
    expect(recall(shared, 'next', 'direct').reply?.facts).toContainEqual({
      name: 'Recipient',
      value: 'k…e@example.org',
    });
  });
});

describe('nothing is recalled', () => {
  test.each([
    ['the one that is shown', full],
    ['another', rain],
  ])('of a match that left the corpus: %s', (_, gone) => {
    const rest = botWith(...[full, hawk, rain].filter(article => article !== gone));
    expect(rest.recall({ memo: memoOf(answerOf()), turn: 'same', place: 'direct' })).toBeNull();
  });

  test.each(['', 'null', '{"topic":{"about":"article"},"candidates":[],"shown":null}'])(
    'of what is no memo: %s',
    memo => {
      expect(bot.recall({ memo, turn: 'same', place: 'direct' })).toBeNull();
    },
  );
});
