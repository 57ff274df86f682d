import { performance } from 'node:perf_hooks';
import type { Bot } from './bot/bot';
import type { Metrics } from './metrics';

/** The bot, with its answers counted for the adapter. */
export function measuredBot(bot: Bot, adapter: string, metrics: Metrics): Bot {
  return {
    ...bot,
    async answer(request) {
      const start = performance.now();
      const answer = await bot.answer(request);
      metrics.answered(adapter, answer.kind, (performance.now() - start) / 1_000);
      return answer;
    },
  };
}
