import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { core } from './core';
import { requestOf } from './request-of';

const QUESTIONS = join(__dirname, 'questions');
const LEAST_QUESTIONS = 12;

const { bot } = core();
const questions = readdirSync(QUESTIONS);

test('there are questions', () => {
  expect(questions.length).toBeGreaterThanOrEqual(LEAST_QUESTIONS);
});

test.each(questions)('%s is answered by its article', async question => {
  const { kind, matches } = await bot.answer(requestOf(textOf(question, 'question.txt')));
  expect({ kind, article: matches[0]?.article.id }).toEqual(JSON.parse(textOf(question, 'expected.json')));
});

function textOf(question: string, file: string): string {
  return readFileSync(join(QUESTIONS, question, file), 'utf8');
}
