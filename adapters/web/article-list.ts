import type { Bot } from '../../src/bot/bot';
import { privateRequest } from '../../src/bot/request';
import type { Article } from '../../src/corpus/article';

/** A part of the corpus, or what was found in it. */
export interface ArticleList {
  /** Articles in all, of which `articles` are a part. */
  readonly total: number;
  readonly articles: readonly ListedArticle[];
}

interface ListedArticle {
  readonly id: string;
  readonly title: string;
  readonly family: string;
}

/** Articles in one answer: a page of a list that somebody scrolls. */
export const PAGE_LENGTH = 100;

/** Articles of a family, or of all, by family and id, from the one at `offset`. */
export function browse(articles: readonly Article[], family: string | null, offset: number): ArticleList {
  const chosen = articles
    .filter(article => family === null || article.family === family)
    .sort((a, b) => compare(a.family, b.family) || compare(a.id, b.id));
  return { total: chosen.length, articles: chosen.slice(offset, offset + PAGE_LENGTH).map(listed) };
}

/** Articles by a number or by words, best first. */
export async function find(bot: Bot, words: string): Promise<ArticleList> {
  const { matches } = await bot.answer(privateRequest(words));
  return { total: matches.length, articles: matches.map(({ article }) => listed(article)) };
}

/** The families of the corpus, each with how many articles it has. */
export function families(
  articles: readonly Article[],
): readonly { readonly family: string; readonly articles: number }[] {
  const names = [...new Set(articles.map(({ family }) => family))].sort(compare);
  return names.map(name => ({
    family: name,
    articles: articles.filter(({ family }) => family === name).length,
  }));
}

function listed({ id, title, family }: Article): ListedArticle {
  return { id, title, family };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
