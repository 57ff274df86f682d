import { core } from '../core';
import { requestOf } from '../request-of';
import { HELD_OUT, LEARNT_FROM, OTHER_MATTERS } from './plain-questions';

const { articles, bot } = core();
const ids = new Set(articles.map(({ id }) => id));

test('the answers of all questions are bundled', () => {
  const answers = [...LEARNT_FROM, ...HELD_OUT].flatMap(([, answers]) => answers.split(' '));
  expect(answers.filter(id => !ids.has(id))).toEqual([]);
});

/** Of those asked: how many have a right article first, among the first three, and as the diagnosis. */
async function asked(questions: typeof HELD_OUT) {
  const counts = { first: 0, amongThree: 0, answered: 0, rightlyAnswered: 0 };
  for (const [question, answers] of questions) {
    const { kind, matches } = await bot.answer(requestOf(question));
    const place = matches.findIndex(({ article }) => answers.split(' ').includes(article.id));
    if (place === 0) counts.first += 1;
    if (place >= 0 && place < 3) counts.amongThree += 1;
    if (kind === 'diagnosis') counts.answered += 1;
    if (kind === 'diagnosis' && place === 0) counts.rightlyAnswered += 1;
  }
  return counts;
}

test.each([
  ['that were learnt from', LEARNT_FROM],
  ['that were not', HELD_OUT],
])('questions %s find their articles, and what is answered is right', async (_, questions) => {
  const { first, amongThree, answered, rightlyAnswered } = await asked(questions);
  expect(first / questions.length).toBeGreaterThanOrEqual(0.8);
  expect(amongThree / questions.length).toBeGreaterThanOrEqual(0.9);
  expect(answered / questions.length).toBeGreaterThanOrEqual(0.5);
  expect(rightlyAnswered / answered).toBeGreaterThanOrEqual(0.96);
});

test.each(OTHER_MATTERS)('no article is the diagnosis of: %s', async text => {
  const { kind } = await bot.answer(requestOf(text));
  expect(kind).not.toBe('diagnosis');
});
