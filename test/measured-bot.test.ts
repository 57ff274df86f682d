import type { Bot } from '../src/bot/bot';
import { privateRequest } from '../src/bot/request';
import { measuredBot } from '../src/measured-bot';
import type { Metrics } from '../src/metrics';
import { core } from './core';

/** Metrics that keep what they were told. */
function recorded() {
  const answers: unknown[][] = [];
  const metrics: Metrics = {
    answered: (...told) => answers.push(told),
    served: () => {},
    text: async () => '',
    contentType: '',
  };
  return { answers, metrics };
}

/** A time that has passed: seconds, and not milliseconds. */
const SECONDS = expect.any(Number);

describe('a bot that is measured', () => {
  const { bot } = core();

  test('answers as it did', async () => {
    const { metrics } = recorded();
    const request = privateRequest('550 5.1.1 User unknown');
    const measured = measuredBot(bot, 'web', metrics);
    expect(await measured.answer(request)).toEqual(await bot.answer(request));
    expect(measured.article('Q169117')).toEqual(bot.article('Q169117'));
  });

  test('has its answers counted by kind', async () => {
    const { metrics, answers } = recorded();
    const measured = measuredBot(bot, 'web', metrics);
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
    await expect(measuredBot(failing, 'web', metrics).answer(privateRequest(''))).rejects.toThrow('no room');
    expect(answers).toEqual([]);
  });
});
