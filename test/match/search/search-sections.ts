import type { Section } from '../../../src/corpus/index-file';
import type { ImportedPage } from '../../../src/corpus/pages/imported-page';
import { buildSearchSections } from '../../../src/match/search/search-sections';

/** What an index file of these pages holds for the search, in their order. */
export function searchSections(pages: readonly ImportedPage[]): readonly Section[] {
  const { add, sections } = buildSearchSections();
  pages.forEach(add);
  return sections(Uint32Array.from(pages.keys()));
}
