import type { Match } from '../match/match';
import type { Ndr } from '../ndr/ndr';
import type { Reply } from './reply';
import type { Topic } from './topic';

/** What came of a request. */
export interface Answer {
  readonly kind: 'diagnosis' | 'article' | 'unsure' | 'silent' | 'help';
  readonly ndr: Ndr | null;
  /** At most 10, best first. */
  readonly matches: readonly Match[];
  /** Null only when silent. */
  readonly reply: Reply | null;
  /** What the reply was made of, with addresses masked where the reply has them masked; null for a guide and for silence. */
  readonly topic: Topic | null;
  /** The index of the match whose article the reply shows. */
  readonly shown: number | null;
  /** What was read of a paste or file, without mail headers and the returned message; null where that did not come to it. */
  readonly text: string | null;
}

/** An answer that says something. */
export type Spoken = Answer & { readonly reply: Reply };

export function speaks(answer: Answer): answer is Spoken {
  return answer.reply !== null;
}

/** The answer to who asks the bot, which is never silent then. */
export function spoken(answer: Answer): Spoken {
  if (!speaks(answer)) throw new Error('The bot has no answer to who asks it');
  return answer;
}

/** The id of the article that an answer shows; null where it shows none. */
export function shownArticle({ matches, shown }: Answer): string | null {
  return shown === null ? null : (matches[shown]?.article.id ?? null);
}
