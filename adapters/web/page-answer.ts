import { WORTH_NAMING } from '../../src/bot/alternatives';
import { type Answer, type Spoken, speaks } from '../../src/bot/answer';
import { answerAbout } from '../../src/bot/answer-about';
import type { Bot } from '../../src/bot/bot';
import { inert, inertReply } from '../../src/bot/inert';
import { type AnswerRecord, answerRecord } from '../../src/bot/record';
import type { Reply } from '../../src/bot/reply';
import type { Request } from '../../src/bot/request';

/** What the page shows of an answer. */
export interface PageAnswer {
  readonly record: AnswerRecord;
  readonly reply: Reply;
  /** The text that was read, without mail headers and the returned message; null where nothing was read. */
  readonly text: string | null;
  /** The index in `candidates` of the article that the reply shows. */
  readonly shown: number | null;
  /** The articles that are worth showing, best first. */
  readonly candidates: readonly Candidate[];
  /** What the same paste is answered with in a channel, as it is sent there. */
  readonly channel: Readonly<Record<Platform, unknown>>;
}

export interface Candidate {
  readonly id: string;
  readonly title: string;
  readonly confidence: number;
  /** What the answer would be if this article were it. */
  readonly reply: Reply;
  /** The codes and words of the text that speak for it. */
  readonly quotes: readonly string[];
}

type Platform = 'slack' | 'teams';

/** What each platform is sent for an answer. */
export type Previews = Readonly<Record<Platform, (answer: Spoken) => unknown>>;

/** Answers what was posted as the page shows it. */
export async function pageAnswer(bot: Bot, request: Request, previews: Previews): Promise<PageAnswer> {
  const answer = spoken(await bot.answer(request));
  // In a channel the addresses of persons are masked.
  const isMasked = answer.topic?.about === 'report';
  const inChannel = isMasked ? spoken(await bot.answer({ ...request, place: 'channel' })) : answer;
  return {
    record: answerRecord('', answer),
    reply: inertReply(answer.reply),
    text: answer.text && inert(answer.text),
    shown: answer.shown,
    candidates: candidates(answer),
    channel: { slack: previews.slack(inChannel), teams: previews.teams(inChannel) },
  };
}

/** Who is addressed is not silent. */
function spoken(answer: Answer): Spoken {
  if (!speaks(answer)) throw new Error('The bot has no answer to who asks it');
  return answer;
}

/** As matches come best first, those that are not worth showing come last, and `shown` keeps its place. */
function candidates({ topic, ndr, matches, shown }: Answer): readonly Candidate[] {
  if (topic === null) return [];
  return matches.flatMap(({ article: { id, title }, confidence, quotes }, index) =>
    confidence < WORTH_NAMING && index !== shown
      ? []
      : [
          {
            id,
            title,
            confidence,
            quotes: quotes.map(inert),
            reply: inertReply(answerAbout(topic, { ndr, matches, shown: index, notes: [] }).reply),
          },
        ],
  );
}
