import { z } from 'zod';
import { type Spoken, speaks } from '../../src/bot/answer';
import type { Bot } from '../../src/bot/bot';
import { MEMO_LENGTH, writeMemo } from '../../src/bot/memo';
import { privateRequest } from '../../src/bot/request';
import { htmlToText } from '../../src/ndr/html-text';
import type { IncomingActivity } from './activity';
import { answerCard } from './answer-card';
import type { Action, Card } from './card';
import { cardAttachment } from './messages';
import { readPress } from './on-button';
import { HOW_TO, usage } from './usage';

/** The message that “Triage this NDR” was chosen for. */
const MESSAGE = z.object({
  messagePayload: z.object({
    body: z.object({ contentType: z.string().nullish(), content: z.string().nullish() }).nullish(),
  }),
});

/** The dialog that shows who chose “Triage this NDR” the answer, and nobody else. */
export async function triageDialog({ value }: IncomingActivity, bot: Bot): Promise<unknown> {
  const message = MESSAGE.safeParse(value);
  const { contentType, content } = message.data?.messagePayload.body ?? {};
  const text = contentType === 'text' ? (content ?? '') : htmlToText(content ?? '');
  const answer = await bot.answer(privateRequest(text.replaceAll('\u00a0', ' ')));
  return dialog(speaks(answer) ? dialogCard(answer) : answerCard(usage(HOW_TO)));
}

/** Puts the answer of the dialog into the message box, for who asked to send; addresses are masked for the others. */
export function postedAnswer(activity: IncomingActivity, bot: Bot): unknown {
  const press = readPress({ ...activity, value: dataOf(activity) });
  const answer = press && bot.recall({ memo: press.memo, turn: 'same', place: 'channel' });
  if (!answer) return dialog(answerCard(usage(HOW_TO)));
  return {
    composeExtension: {
      type: 'result',
      attachmentLayout: 'list',
      attachments: [cardAttachment(answerCard(answer))],
    },
  };
}

const dataOf = ({ value }: IncomingActivity) => z.object({ data: z.unknown() }).safeParse(value).data?.data;

/** An answer with the button of a dialog, which comes back to the extension when it is pressed. */
export function dialogCard(answer: Spoken): Card {
  const memo = writeMemo(answer, MEMO_LENGTH);
  const post: Action[] =
    memo === null
      ? []
      : [{ type: 'Action.Submit', title: 'Post to conversation', data: { verb: 'post', memo } }];
  return { ...answerCard(answer), actions: post };
}

/** A card as a dialog. */
export function dialog(card: Card): unknown {
  return {
    task: {
      type: 'continue',
      value: { title: 'NDR Triage', width: 'medium', height: 'large', card: cardAttachment(card) },
    },
  };
}
