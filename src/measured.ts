import { performance } from 'node:perf_hooks';
import type { Bot } from './bot/bot';
import type { Metrics } from './metrics';
import type { Route } from './server';

/** The bot, with its answers counted for the adapter. */
export function measuredBot(bot: Bot, adapter: string, metrics: Metrics): Bot {
  return {
    ...bot,
    async answer(request) {
      const passed = stopwatch();
      const answer = await bot.answer(request);
      metrics.answered(adapter, answer.kind, passed());
      return answer;
    },
  };
}

/** The route, with its responses counted. */
export function measuredRoute(route: Route, metrics: Metrics): Route {
  return {
    ...route,
    handle(request, response) {
      const passed = stopwatch();
      response.once('close', () => metrics.served(route.path, response.statusCode, passed()));
      return route.handle(request, response);
    },
  };
}

function stopwatch(): () => number {
  const start = performance.now();
  return () => (performance.now() - start) / 1_000;
}
