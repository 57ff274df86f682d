import { type Spoken, shownArticle } from '../../src/bot/answer';
import { hasOtherMatches, writeMemo } from '../../src/bot/memo';
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
const MEMO_LENGTH = 1_200;
/** Long enough for any answer. */
const LONGEST_MEMO = 2_000;

/** What can be done with an answer. */
export function answerActions(answer: Spoken): readonly Action[] {
  const memo = writeMemo(answer, MEMO_LENGTH) ?? writeMemo(answer, LONGEST_MEMO);
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
