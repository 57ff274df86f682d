import type { webApi } from '@slack/bolt';
import type { Spoken } from '../../src/bot/answer';
import { readMemo } from '../../src/bot/memo';
import type { Article } from '../../src/corpus/article';
import { failure } from '../../src/log';
import { namelessKey } from '../../src/store/nameless-key';
import type { Feedback } from '../../src/store/store';
import { answerMessage, answerModal, MODAL, sentence, sharedMessage } from './answer-message';
import { articleModal, readArticlePage } from './article-modal';
import { ACTIONS } from './buttons';
import type { Desk } from './desk';
import { pasteModal } from './home-view';
import { type MessageContent, refusalOf, type SlackApi } from './slack-api';

/** A button that somebody pressed. */
export interface Press {
  readonly action: string;
  readonly value: string;
  /** Whether the answer can be shared with the channel. */
  readonly sharing: boolean;
  readonly user: string;
  readonly trigger: string;
  readonly surface: Surface;
  readonly client: webApi.WebClient;
}

/** Where the button stands. */
export type Surface =
  | {
      readonly in: 'message';
      readonly channel: string;
      readonly ts: string;
      readonly ephemeral: boolean;
      readonly threadTs: string | null;
      /** Who shared the answer with the channel. */
      readonly sharedBy: string | null;
      /** Answers by the address that came with the press; null where none came. */
      readonly respond: ((message: Response) => Promise<unknown>) | null;
    }
  | { readonly in: 'view'; readonly id: string; readonly hash: string };

type Response =
  | (MessageContent & {
      readonly response_type: 'ephemeral' | 'in_channel';
      readonly replace_original: boolean;
    })
  | { readonly delete_original: true };

const OLD = 'This answer comes from an earlier version of me. Paste the report again for a new one.';

/** Does what a button says. */
export async function onButton(press: Press, desk: Desk): Promise<void> {
  const api = desk.api(press.client);
  switch (press.action) {
    case ACTIONS.next:
      return showNext('next', press, desk, api);
    case ACTIONS.unhelped: {
      const memo = readMemo(press.value);
      const shown = memo?.shown === null ? undefined : memo?.candidates[memo.shown];
      if (shown) await record({ article: shown.id, verdict: 'unhelped' }, press, desk);
      return showNext('unhelped', press, desk, api);
    }
    case ACTIONS.fixed:
      if (articleOf(press, desk)) await record({ article: press.value, verdict: 'fixed' }, press, desk);
      return tell('Thank you. That helps to judge the article.', press, api);
    case ACTIONS.share:
      return share(press, desk, api);
    case ACTIONS.article:
      return openArticle(press, desk, api);
    case ACTIONS.paste:
      return api.openView(press.trigger, pasteModal());
    default:
      if (press.action.startsWith(ACTIONS.page)) return turnPage(press, desk, api);
      desk.log.warn('a button is not known');
  }
}

async function showNext(turn: 'next' | 'unhelped', press: Press, desk: Desk, api: SlackApi): Promise<void> {
  const answer = recall(turn, press, desk);
  if (answer === null) return tell(OLD, press, api);
  const { surface } = press;
  if (surface.in === 'view') return api.updateView(surface.id, surface.hash, answerModal(answer));
  const content =
    surface.sharedBy === null
      ? answerMessage(answer, { sharing: press.sharing, footnote: null })
      : sharedMessage(answer, surface.sharedBy);
  if (surface.respond === null) return api.update(surface.channel, surface.ts, content);
  await surface.respond({
    ...content,
    response_type: surface.ephemeral ? 'ephemeral' : 'in_channel',
    replace_original: true,
  });
}

async function share(press: Press, desk: Desk, api: SlackApi): Promise<void> {
  const { surface, user } = press;
  if (surface.in !== 'message') return;
  const answer = desk.bot.recall({ memo: press.value, turn: 'same', place: 'channel' });
  if (answer === null) return tell(OLD, press, api);
  const shared = sharedMessage(answer, user);
  // Who presses twice shares once.
  await desk.once(`slack-share:${surface.channel}:${surface.ts}`, async () => {
    const { channel, respond } = surface;
    if (respond === null) {
      await api.post({ channel, threadTs: null }, shared);
    } else {
      await respond({ ...shared, response_type: 'in_channel', replace_original: false });
      await respond({ delete_original: true }).catch(error =>
        desk.log.warn(failure(error), 'a shared answer was not taken away'),
      );
    }
  });
}

async function openArticle(press: Press, desk: Desk, api: SlackApi): Promise<void> {
  const article = articleOf(press, desk);
  if (article === null) return tell(OLD, press, api);
  const modal = articleModal(article, 0);
  return press.surface.in === 'view'
    ? api.pushView(press.trigger, modal)
    : api.openView(press.trigger, modal);
}

/** The article whose id a button carries; null where the bot has none of that id any more. */
function articleOf({ value }: Press, { bot }: Desk): Article | null {
  const article = bot.article(value).matches[0]?.article;
  return article?.id === value ? article : null;
}

async function turnPage(press: Press, desk: Desk, api: SlackApi): Promise<void> {
  const wanted = readArticlePage(press.value);
  const article = wanted && desk.bot.article(wanted.id).matches[0]?.article;
  if (!wanted || !article || press.surface.in !== 'view') return;
  await api.updateView(press.surface.id, press.surface.hash, articleModal(article, wanted.page));
}

/** Once for each person, answer and verdict on an article, however often they press. */
async function record(feedback: Feedback, { surface, user }: Press, desk: Desk): Promise<void> {
  const answer = surface.in === 'view' ? surface.id : `${surface.channel}:${surface.ts}`;
  const key = namelessKey('slack-feedback', answer, user, feedback.article, feedback.verdict);
  await desk.once(key, () => desk.store.feedback.record(feedback));
}

function recall(turn: 'next' | 'unhelped', press: Press, desk: Desk): Spoken | null {
  const { surface, value } = press;
  const isPrivate = surface.in === 'view' || surface.ephemeral || surface.channel.startsWith('D');
  return desk.bot.recall({ memo: value, turn, place: isPrivate ? 'direct' : 'channel' });
}

/** A sentence for who pressed the button alone. */
export async function tell(words: string, { surface, trigger, user }: Press, api: SlackApi): Promise<void> {
  const content = sentence(words);
  if (surface.in === 'view') return api.pushView(trigger, { ...MODAL, blocks: content.blocks });
  const { channel, threadTs, respond } = surface;
  try {
    // Who pressed a button in a thread looks there, and an answer by the button's address would stand in the channel.
    if (threadTs !== null || respond === null) return await api.whisper({ channel, threadTs }, user, content);
  } catch (error) {
    if (refusalOf(error) === null || respond === null) throw error;
  }
  await respond({ ...content, response_type: 'ephemeral', replace_original: false });
}
