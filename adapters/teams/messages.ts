import type { Spoken } from '../../src/bot/answer';
import { inert } from '../../src/bot/inert';
import { answerCard } from './answer-card';
import type { Attachment, OutgoingActivity } from './bot-framework';
import type { Card } from './card';

export function cardAttachment(card: Card): Attachment {
  return { contentType: 'application/vnd.microsoft.card.adaptive', content: card };
}

/**
 * An answer as a message. It has a summary for notifications and no text: Teams would make two messages of text and card,
 * and give back the id of neither.
 */
export function answerMessage(answer: Spoken): OutgoingActivity {
  return {
    type: 'message',
    summary: inert(answer.reply.title),
    attachments: [cardAttachment(answerCard(answer))],
  };
}
