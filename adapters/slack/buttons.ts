import type { types } from '@slack/bolt';
import { type Answer, shownArticle } from '../../src/bot/answer';
import { hasOtherMatches, MEMO_LENGTH, writeMemo } from '../../src/bot/memo';
import { plainText } from './answer-blocks';

/** The names by which Slack reports a press of each button; all begin with `ndr_`. */
export const ACTIONS = {
  next: 'ndr_next',
  fixed: 'ndr_fixed',
  unhelped: 'ndr_unhelped',
  article: 'ndr_article',
  share: 'ndr_share',
  paste: 'ndr_paste',
  page: 'ndr_article_page',
} as const;

/** The names of the row of buttons: below an answer that only the asker sees and may share, and below any other. */
export const SHARING_BLOCK = 'ndr_answer_sharing';
const ANSWER_BLOCK = 'ndr_answer';

/** What can be done with an answer; null where there is nothing to do. `sharing`: only the asker sees it yet. */
export function answerButtons(answer: Answer, sharing: boolean): types.ActionsBlock | null {
  const memo = writeMemo(answer, MEMO_LENGTH);
  const article = shownArticle(answer);
  const elements = [
    ...(memo !== null && sharing ? [button('share', 'Share in channel', memo)] : []),
    ...(memo !== null && hasOtherMatches(answer) ? [button('next', 'Other matches', memo)] : []),
    ...(memo !== null && article !== null
      ? [
          button('fixed', 'This fixed it', article),
          button('unhelped', 'Did not help', memo),
          button('article', 'Show the article', article),
        ]
      : []),
  ];
  return elements.length === 0
    ? null
    : { type: 'actions', block_id: sharing ? SHARING_BLOCK : ANSWER_BLOCK, elements };
}

/** A button that carries what its press needs to know, so that the bot has to remember nothing. */
export function button(action: keyof typeof ACTIONS, label: string, value: string): types.Button {
  return { type: 'button', action_id: ACTIONS[action], text: plainText(label), value };
}
