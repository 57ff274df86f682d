import { closeSync, openSync, writeSync } from 'node:fs';
import type { ImportedPage } from '../../../src/corpus/pages/imported-page';
import { buildCorpusSpeller } from '../../../src/match/search/corpus-speller';
import { speaksOfFailure, standingOf } from '../../../src/match/search/standing';

/** So many pages: those that are expected, then those that speak of mail, then all others; always the same ones. */
export function pagesOfSize(
  pages: readonly ImportedPage[],
  expected: ReadonlySet<string>,
  size: number,
): readonly ImportedPage[] {
  const spell = buildCorpusSpeller();
  const ranked = pages
    .map(page => {
      const { title, symptoms, cause } = page.article;
      const speaks = [title, symptoms, cause].some(text => speaksOfFailure(spell(text)));
      return {
        page,
        rank: expected.has(page.article.id) ? Infinity : standingOf(page.article, speaks, spell),
      };
    })
    .sort((a, b) => (a.rank === b.rank ? 0 : b.rank - a.rank));
  return ranked
    .slice(0, size)
    .map(({ page }) => page)
    .sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
}

/** Writes pages as JSON Lines. */
export function writePages(file: string, pages: readonly ImportedPage[]): void {
  const opened = openSync(file, 'w');
  try {
    for (const page of pages) writeSync(opened, `${JSON.stringify(page)}\n`);
  } finally {
    closeSync(opened);
  }
}
