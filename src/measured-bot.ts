import { performance } from 'node:perf_hooks';
import type { Answer } from './bot/answer';
import type { Bot } from './bot/bot';
import type { Metrics } from './metrics';

/**
 * The bot, with its answers counted for the adapter. `named` are the ids of the articles that are counted one by one;
 * imported ones can be sixty thousand, and count as one.
 */
export function measuredBot(bot: Bot, adapter: string, metrics: Metrics, named: ReadonlySet<string>): Bot {
  return {
    ...bot,
    async answer(request) {
      const start = performance.now();
      const answer = await bot.answer(request);
      metrics.answered(adapter, answer.kind, (performance.now() - start) / 1_000);
      const shown = shownMatch(answer);
      if (shown !== null) {
        const { id } = shown.article;
        metrics.shown(named.has(id) ? id : 'imported', band(answer.kind, shown.confidence));
      }
      return answer;
    },
  };
}

function shownMatch({ matches, shown }: Answer) {
  return shown === null ? null : (matches[shown] ?? null);
}

/** The lower ends of the bands into which confidence is counted, the highest first. */
const BANDS = [0.95, 0.8, 0.5, 0];

/** Who asks for an article by its number gets it, which says nothing about confidence. */
function band(kind: Answer['kind'], confidence: number): string {
  return kind === 'article' ? 'asked' : `from ${BANDS.find(low => confidence >= low) ?? 0}`;
}
