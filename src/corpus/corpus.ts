import type { Article } from './article';

/** Articles that are found by their ids, wherever they are kept. */
export interface Corpus {
  /** Of all articles, each once, in a fixed order. */
  readonly ids: readonly string[];
  /** The article with exactly this id. */
  readonly article: (id: string) => Article | null;
}

/** A corpus of articles in memory. */
export function corpusOf(articles: readonly Article[]): Corpus {
  const byId = new Map(articles.map(article => [article.id, article]));
  return { ids: [...byId.keys()], article: id => byId.get(id) ?? null };
}

/** Several corpora as one; where two have an article of the same id, that of the first one counts. */
export function combineCorpora(corpora: readonly Corpus[]): Corpus {
  return {
    ids: [...new Set(corpora.flatMap(({ ids }) => ids))],
    article: id => {
      for (const corpus of corpora) {
        const article = corpus.article(id);
        if (article) return article;
      }
      return null;
    },
  };
}
