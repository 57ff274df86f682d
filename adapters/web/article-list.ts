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

/** Articles to browse. */
export interface Shelf {
  /** Articles of a family, or of all, by family and id, from the one at `offset`. */
  readonly browse: (family: string | null, offset: number) => ArticleList;
  /** Each family with how many articles it has. */
  readonly families: readonly { readonly family: string; readonly articles: number }[];
}

/** Sorts and counts articles once for all who will browse them. */
export function shelve(articles: readonly Article[]): Shelf {
  const sorted = articles.map(listed).sort((a, b) => compare(a.family, b.family) || compare(a.id, b.id));
  const names = [...new Set(sorted.map(({ family }) => family))];
  const ofFamily = new Map(names.map(name => [name, sorted.filter(({ family }) => family === name)]));
  return {
    browse(family, offset) {
      const chosen = family === null ? sorted : (ofFamily.get(family) ?? []);
      return { total: chosen.length, articles: chosen.slice(offset, offset + PAGE_LENGTH) };
    },
    families: [...ofFamily].map(([family, { length }]) => ({ family, articles: length })),
  };
}

/** Articles by a number or by words, best first. */
export async function find(bot: Bot, words: string): Promise<ArticleList> {
  const { matches } = await bot.answer(privateRequest(words));
  return { total: matches.length, articles: matches.map(({ article }) => listed(article)) };
}

function listed({ id, title, family }: Article): ListedArticle {
  return { id, title, family };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
