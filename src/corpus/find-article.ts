import type { Article } from './article';
import { askedNumber } from './article-number';
import type { Corpus } from './corpus';

/**
 * The article that `text` asks for by its id or number.
 * A number in any spelling finds `Q169117` as well as `KB169117`; another id counts only alone, in any case of letters.
 */
export function findArticle(corpus: Corpus, text: string): Article | null {
  const number = askedNumber(text)?.number;
  const ids = number === undefined ? [text.trim().toLowerCase()] : [`Q${number}`, `KB${number}`];
  for (const id of ids) {
    const article = corpus.article(id);
    if (article) return article;
  }
  return null;
}
