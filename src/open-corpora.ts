import { dirname, join } from 'node:path';
import type { Article } from './corpus/article';
import { type ArticleStore, openArticleStore } from './corpus/article-store';
import { type Corpus, combineCorpora, corpusOf } from './corpus/corpus';
import { type IndexFile, openIndexFile } from './corpus/index-file';
import { KNOWN_ARTICLES, readKnownArticles } from './corpus/known-articles';
import { loadCorpus } from './corpus/load-corpus';

/** An index file that is open, with its articles. */
interface OpenIndex {
  readonly file: string;
  readonly index: IndexFile;
  readonly articles: ArticleStore;
}

/** All that the bot answers out of. */
export interface Corpora {
  /** Those that come with the package. */
  readonly bundled: readonly Article[];
  readonly indexes: readonly OpenIndex[];
  /** All of them; a bundled article counts before an imported one of the same id. */
  readonly corpus: Corpus;
}

/** Opens the bundled articles in `folder` and index files; throws an IndexError for a file that is none. */
export function openCorpora(folder: string, files: readonly string[]): Corpora {
  const bundled = loadCorpus(folder, readKnownArticles(join(dirname(folder), KNOWN_ARTICLES)));
  const indexes = files.map(file => {
    const index = openIndexFile(file);
    return { file, index, articles: openArticleStore(index) };
  });
  const corpus = combineCorpora([corpusOf(bundled), ...indexes.map(({ articles }) => articles)]);
  return { bundled, indexes, corpus };
}
