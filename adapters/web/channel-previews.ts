import { type Spoken, spoken } from '../../src/bot/answer';
import type { Bot } from '../../src/bot/bot';
import type { Request } from '../../src/bot/request';

/** What each platform is sent for a request that is made in a channel there. */
export type ChannelPreviews = (request: Request) => Promise<ByPlatform<unknown>>;

type ByPlatform<Value> = Readonly<Record<'slack' | 'teams', Value>>;

/** Made by the platforms' own views. In a channel the addresses of persons are masked. */
export function channelPreviews(
  bot: Bot,
  { slack, teams }: ByPlatform<(answer: Spoken) => unknown>,
): ChannelPreviews {
  return async request => {
    const answer = spoken(await bot.answer({ ...request, place: 'channel' }));
    return { slack: slack(answer), teams: teams(answer) };
  };
}
