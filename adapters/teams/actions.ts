import { type Spoken, shownArticle } from '../../src/bot/answer';
import { hasOtherMatches, MEMO_LENGTH, writeMemo } from '../../src/bot/memo';
import type { Action } from './card';

/** The verbs by which Teams tells which button was pressed. */
export const VERBS = {
  next: 'next',
  fixed: 'fixed',
  unhelped: 'unhelped',
  article: 'article',
  answer: 'answer',
  post: 'post',
} as const;

export type Verb = keyof typeof VERBS;

/** Characters of what a button carries; it stands in a card twice for each button. */
const USUAL_LENGTH = 1_200;

/** What can be done with an answer. */
export function answerActions(answer: Spoken): readonly Action[] {
  const memo = writeMemo(answer, USUAL_LENGTH) ?? writeMemo(answer, MEMO_LENGTH);
  if (memo === null) return [];
  const article = shownArticle(answer);
  return [
    ...(hasOtherMatches(answer) ? [button('next', 'Other matches', memo)] : []),
    ...(article === null
      ? []
      : [
          button('fixed', 'This fixed it', memo),
          button('unhelped', 'Did not help', memo),
          button('article', 'Show the article', memo),
        ]),
  ];
}

/** A button that carries what its press needs to know, so that the bot has to remember nothing. */
export function button(verb: Verb, title: string, memo: string): Action {
  const data = { verb, memo };
  return {
    type: 'Action.Execute',
    title,
    verb,
    data,
    fallback: { type: 'Action.Submit', title, data },
  };
}
