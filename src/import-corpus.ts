import { statSync } from 'node:fs';
import { buildArticleStore } from './corpus/article-store';
import { IndexError } from './corpus/index-error';
import { isIndexFile, writeIndexFile } from './corpus/index-file';
import { findPageFiles, type Skipped } from './corpus/page-files';
import type { ImportedPage } from './corpus/pages/imported-page';
import { readPages } from './corpus/read-pages';
import { buildStatistics, type Statistics } from './corpus/statistics';
import { buildSearchSections } from './match/search/search-sections';

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
export async function importCorpus(
  folders: readonly string[],
  out: string,
  watch: ImportWatch,
): Promise<ImportReport> {
  // What is found wrong before the work is no disappointment behind it.
  refuseToReplace(out);
  const found = findPageFiles(folders);
  watch.found(found.files.length);
  const ids: string[] = [];
  const statistics = buildStatistics();
  const store = buildArticleStore();
  const search = buildSearchSections();
  // No page is kept: sixty thousand would keep the collector busier than all else.
  const page = (read: ImportedPage) => {
    ids.push(read.article.id);
    statistics.add(read.article);
    store.add(read.article);
    search.add(read);
  };
  const unread = await readPages(found.files, { page, read: watch.read });
  const skipped = [...found.skipped, ...unread];
  if (ids.length === 0) throw new IndexError(nothingIn(folders, skipped));

  watch.building();
  const order = inOrder(ids);
  const all = statistics.all();
  writeIndexFile(out, [
    { name: STATISTICS, bytes: Buffer.from(JSON.stringify(all)) },
    ...store.sections(order),
    ...search.sections(order),
  ]);
  return { statistics: all, skipped, bytes: statSync(out).size };
}

/** Positions of ids, in the order of the ids. */
function inOrder(ids: readonly string[]): Uint32Array {
  return Uint32Array.from(ids.keys()).sort((a, b) => ((ids[a] as string) < (ids[b] as string) ? -1 : 1));
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
