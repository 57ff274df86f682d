import { isWorthALook } from '../../src/bot/alternatives';
import { type Answer, spoken } from '../../src/bot/answer';
import { answerAbout } from '../../src/bot/answer-about';
import type { Bot } from '../../src/bot/bot';
import { inert, inertReply } from '../../src/bot/inert';
import { type AnswerRecord, answerRecord } from '../../src/bot/record';
import type { Reply } from '../../src/bot/reply';
import type { Request } from '../../src/bot/request';
import type { ChannelPreviews } from './channel-previews';

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
  readonly channel: Awaited<ReturnType<ChannelPreviews>>;
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

/** Answers what was posted as the page shows it. */
export async function pageAnswer(
  ask: Bot['answer'],
  request: Request,
  previews: ChannelPreviews,
): Promise<PageAnswer> {
  const answer = spoken(await ask(request));
  return {
    record: answerRecord('', answer),
    reply: inertReply(answer.reply),
    text: answer.text && inert(answer.text),
    shown: answer.shown,
    candidates: candidates(answer),
    channel: await previews(request),
  };
}

/** What is shown at first is the best match, if any, so that it keeps its place. */
function candidates({ topic, ndr, matches, shown }: Answer): readonly Candidate[] {
  if (topic === null) return [];
  return matches.flatMap((match, index) => {
    if (!isWorthALook(match) && index !== shown) return [];
    const { article, confidence, quotes } = match;
    return {
      id: inert(article.id),
      title: inert(article.title),
      confidence,
      quotes: quotes.map(inert),
      reply: inertReply(answerAbout(topic, { ndr, matches, shown: index, notes: [] }).reply),
    };
  });
}
