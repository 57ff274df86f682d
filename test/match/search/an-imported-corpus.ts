import type { Article } from '../../../src/corpus/article';
import { corpusOf } from '../../../src/corpus/corpus';
import type { ImportedCorpus } from '../../../src/match/imported-hits';
import { searchSections } from './search-sections';

/** Articles as an index file holds them. */
export function anImportedCorpus(articles: readonly Article[]): ImportedCorpus {
  const sections = new Map(
    searchSections(articles.map(article => ({ article, queryWords: '' }))).map(({ name, bytes }) => [
      name,
      bytes.slice(),
    ]),
  );
  return {
    index: { section: name => sections.get(name) ?? new Uint8Array() },
    articles: {
      ...corpusOf(articles),
      titles: articles.map(({ title }) => title),
      articleAt: place => articles[place] as Article,
    },
  };
}
