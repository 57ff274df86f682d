import type { ImportedPage } from '../../../src/corpus/pages/imported-page';
import { buildImportedFinder } from '../../../src/match/imported';
import { buildSearchSections } from '../../../src/match/search/search-sections';
import type { Ndr } from '../../../src/ndr/ndr';

/** Our search with all that the bot makes of it: confidence and evidence of ten articles. */
export function buildOurs(pages: readonly ImportedPage[]) {
  const { add, sections: sectionsIn } = buildSearchSections();
  pages.forEach(add);
  const inOrder = Uint32Array.from(pages.keys());
  const sections = new Map(sectionsIn(inOrder).map(({ name, bytes }) => [name, bytes]));
  const articles = pages.map(({ article }) => article);
  const find = buildImportedFinder([
    {
      index: { section: name => aligned(sections.get(name) as Uint8Array) },
      articles: {
        ids: articles.map(({ id }) => id),
        titles: articles.map(({ title }) => title),
        articleAt: place => articles[place] as (typeof articles)[number],
        article: id => articles.find(article => article.id === id) ?? null,
      },
    },
  ]);
  return (reading: { readonly ndr: Ndr | null; readonly text: string }) =>
    find(reading).map(({ article }) => article.id);
}

/** As an index file gives it: in a buffer of its own. */
function aligned(bytes: Uint8Array): Uint8Array {
  return bytes.byteOffset === 0 && bytes.length === bytes.buffer.byteLength ? bytes : bytes.slice();
}
