import { statSync } from 'node:fs';
import { buildArticleStore } from './corpus/article-store';
import { importPages } from './corpus/import-pages';
import { IndexError } from './corpus/index-error';
import { isIndexFile, writeIndexFile } from './corpus/index-file';
import { findPageFiles, type Skipped } from './corpus/page-files';
import { type Statistics, statisticsOf } from './corpus/statistics';
import { searchSections } from './match/search/search-sections';

/** The section of an index that says what is in it. */
export const STATISTICS = 'statistics';

/** Hears how far an import is. */
export interface ImportWatch {
  readonly found: (files: number) => void;
  readonly read: (files: number) => void;
  /** All is read, and the index is being made. */
  readonly building: () => void;
}

export interface ImportReport {
  readonly statistics: Statistics;
  readonly skipped: readonly Skipped[];
  /** Of the index file. */
  readonly bytes: number;
}

/**
 * Makes an index file of the articles in folders. The same articles make the same bytes.
 * Throws an IndexError where there is no article, or where the file can't be written; what was there stays then.
 */
export function importCorpus(folders: readonly string[], out: string, watch: ImportWatch): ImportReport {
  // What is found wrong before the work is no disappointment behind it.
  refuseToReplace(out);
  const found = findPageFiles(folders);
  watch.found(found.files.length);
  const { pages, skipped } = importPages(found.files, watch.read);
  const all = [...found.skipped, ...skipped];
  if (pages.length === 0) throw new IndexError(nothingIn(folders, all));

  watch.building();
  const articles = pages.map(({ article }) => article);
  const statistics = statisticsOf(articles);
  writeIndexFile(out, [
    { name: STATISTICS, bytes: Buffer.from(JSON.stringify(statistics)) },
    ...buildArticleStore(articles),
    ...searchSections(pages),
  ]);
  return { statistics, skipped: all, bytes: statSync(out).size };
}

/** An index is made anew over an old one; any other file is there by mistake. */
function refuseToReplace(out: string): void {
  const there = statSync(out, { throwIfNoEntry: false });
  if (there?.isDirectory())
    throw new IndexError(`can't write ${out}: it is a folder. Give the path of a file.`);
  if (there && there.size > 0 && !isIndexFile(out)) {
    throw new IndexError(`${out} is no index, and would be lost. Give another name, or delete it first.`);
  }
}

function nothingIn(folders: readonly string[], skipped: readonly Skipped[]): string {
  const [first] = skipped;
  const why = first === undefined ? 'there is no file in it' : `${first.path} was left out: ${first.reason}`;
  return `no article in ${folders.join(', ')}: ${why}. See ndr --help for the forms that are read.`;
}
