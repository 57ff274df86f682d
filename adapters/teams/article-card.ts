import { composeArticle } from '../../src/bot/compose-article';
import type { Article } from '../../src/corpus/article';
import { button } from './actions';
import { fittingCard } from './answer-card';
import type { Card } from './card';

/** All of an article, as far as a card can hold it, with the way back to the answer that led there. */
export function articleCard(article: Article, memo: string | null): Card {
  return fittingCard(
    composeArticle(article),
    memo === null ? [] : [button('answer', 'Back to the answer', memo)],
  );
}
