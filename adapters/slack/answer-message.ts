import type { types } from '@slack/bolt';
import type { Spoken } from '../../src/bot/answer';
import { fitReply } from '../../src/bot/fit-reply';
import { inertReply } from '../../src/bot/inert';
import { plainReply } from '../../src/bot/plain-reply';
import type { Reply } from '../../src/bot/reply';
import { answerBlocks, plainText } from './answer-blocks';
import { answerButtons } from './buttons';
import { escapeText } from './escape';
import { plain, richText, section } from './rich-text';
import type { MessageContent } from './slack-api';

/**
 * Characters of all texts of a message. The limit is not documented: 9,597 were seen accepted and 11,341 refused
 * (`msg_blocks_too_long`).
 */
const MESSAGE_LENGTH = 8_000;

/** How an answer is shown. */
export interface Showing {
  /** Only the asker sees it, and may show it to the channel. */
  readonly sharing: boolean;
  /** A sentence of the bot's own below it. */
  readonly footnote: string | null;
}

export const PLAIN_SHOWING: Showing = { sharing: false, footnote: null };

/** An answer as a message. */
export function answerMessage(answer: Spoken, { sharing, footnote }: Showing): MessageContent {
  const reply = shownReply(answer.reply, footnote);
  const buttons = answerButtons(answer, sharing);
  return message(escapeText(plainReply(reply)), [...answerBlocks(reply), ...(buttons ? [buttons] : [])]);
}

/** The name of the line that says who shared an answer. */
export const SHARED_BLOCK = 'ndr_shared';

/** An answer that somebody shares with the channel. */
export function sharedMessage(answer: Spoken, user: string): MessageContent {
  const { text, blocks } = answerMessage(answer, PLAIN_SHOWING);
  const sharer = richText(section(...plain('Shared by '), { type: 'user', user_id: user }));
  return message(`Shared by <@${user}>\n\n${text}`, [{ ...sharer, block_id: SHARED_BLOCK }, ...blocks]);
}

/** An answer as a dialog that only the asker sees. */
export function answerModal(answer: Spoken): types.ModalView {
  return { ...MODAL, blocks: answerMessage(answer, PLAIN_SHOWING).blocks };
}

/** A few words of the bot's own as a message. */
export function sentence(text: string): MessageContent {
  return message(escapeText(text), [richText(section(...plain(text)))]);
}

function message(text: string, blocks: types.KnownBlock[]): MessageContent {
  return { text, blocks, unfurl_links: false, unfurl_media: false };
}

/** The frame of the bot's dialogs; a title has at most 24 characters. */
export const MODAL = {
  type: 'modal',
  title: plainText('NDR Triage'),
  close: plainText('Close'),
} as const satisfies Omit<types.ModalView, 'blocks'>;

function shownReply(reply: Reply, footnote: string | null): Reply {
  const safe = inertReply(reply);
  return fitReply(footnote === null ? safe : { ...safe, notes: [...safe.notes, footnote] }, MESSAGE_LENGTH);
}
