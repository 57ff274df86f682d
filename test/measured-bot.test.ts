import type { Bot } from '../src/bot/bot';
import { privateRequest } from '../src/bot/request';
import { measuredBot } from '../src/measured-bot';
import { createMetrics, type Metrics } from '../src/metrics';
import { core } from './core';

/** Metrics that keep what they were told. */
function recorded() {
  const answers: unknown[][] = [];
  const shown: unknown[][] = [];
  const metrics: Metrics = {
    ...createMetrics(),
    answered: (...told) => answers.push(told),
    shown: (...told) => shown.push(told),
  };
  return { answers, shown, metrics };
}

/** A time that has passed: seconds, and not milliseconds. */
const SECONDS = expect.any(Number);

const NAMED = new Set(['mailboxfull']);

/** A bot with one answer: this article, this sure. */
function sure(bot: Bot, id: string, confidence: number): Bot {
  const [match] = bot.article('Q169117').matches;
  if (match === undefined) throw new Error('The sample corpus has lost its article');
  const matches = [{ ...match, article: { ...match.article, id }, confidence }];
  return { ...bot, answer: async () => ({ ...bot.article('Q169117'), kind: 'diagnosis', matches }) };
}

describe('a bot that is measured', () => {
  const { bot } = core();

  test('answers as it did', async () => {
    const { metrics } = recorded();
    const request = privateRequest('550 5.1.1 User unknown');
    const measured = measuredBot(bot, 'web', metrics, NAMED);
    expect(await measured.answer(request)).toEqual(await bot.answer(request));
    expect(measured.article('Q169117')).toEqual(bot.article('Q169117'));
  });

  test('has its answers counted by kind', async () => {
    const { metrics, answers } = recorded();
    const measured = measuredBot(bot, 'web', metrics, NAMED);
    await measured.answer(privateRequest('550 5.1.1 User unknown'));
    await measured.answer({ ...privateRequest('lunch at noon?'), addressed: false });
    expect(answers).toEqual([
      ['web', 'diagnosis', SECONDS],
      ['web', 'silent', SECONDS],
    ]);
  });

  test('has no answer counted that it did not give', async () => {
    const { metrics, answers } = recorded();
    const failing: Bot = { ...bot, answer: () => Promise.reject(new Error('no room')) };
    await expect(measuredBot(failing, 'web', metrics, NAMED).answer(privateRequest(''))).rejects.toThrow(
      'no room',
    );
    expect(answers).toEqual([]);
  });

  test.each([
    [1, 'from 0.95'],
    [0.949, 'from 0.8'],
    [0.8, 'from 0.8'],
    [0.5, 'from 0.5'],
    [0.1, 'from 0'],
  ])('has its articles counted by band: %p is %s', async (confidence, band) => {
    const { metrics, shown } = recorded();
    await measuredBot(sure(bot, 'mailboxfull', confidence), 'web', metrics, NAMED).answer(privateRequest(''));
    expect(shown).toEqual([['mailboxfull', band]]);
  });

  test('has imported articles counted as one, however many they are', async () => {
    const { metrics, shown } = recorded();
    await measuredBot(sure(bot, 'wiki-12345', 1), 'web', metrics, NAMED).answer(privateRequest(''));
    expect(shown).toEqual([['imported', 'from 0.95']]);
  });

  test('has an article that was asked for by its number counted as asked', async () => {
    const { metrics, shown } = recorded();
    await measuredBot(bot, 'web', metrics, new Set(['Q169117'])).answer(privateRequest('Q169117'));
    expect(shown).toEqual([['Q169117', 'asked']]);
  });
});
