import { answerMessage, PLAIN_SHOWING } from '../../adapters/slack/answer-message';
import { answerCard } from '../../adapters/teams/answer-card';
import { channelPreviews } from '../../adapters/web/channel-previews';
import type { Bot } from '../../src/bot/bot';

/** What Slack and Teams are sent, as `serve` hands it to the page. */
export const previewsOf = (bot: Bot) =>
  channelPreviews(bot, { slack: answer => answerMessage(answer, PLAIN_SHOWING), teams: answerCard });
