import { closeSync, openSync, readSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Skipped, unreadable } from './page-files';
import { type ImportedPage, NoPage } from './pages/imported-page';
import { readPage } from './pages/read-page';

/** What came of reading files as pages. */
export interface Import {
  /** In the order of their ids, each of which is there once. */
  readonly pages: readonly ImportedPage[];
  readonly skipped: readonly Skipped[];
}

/** The longest page of the archive has 180 KB; an article that nobody can read to its end is a book or a log. */
const LARGEST_MB = 2;

/** Reads each file as a page; `onFile` is called behind each, with how many are done. */
export function importPages(files: readonly string[], onFile: (done: number) => void): Import {
  const pages = new Map<string, { readonly page: ImportedPage; readonly path: string }>();
  const skipped: Skipped[] = [];
  files.forEach((path, position) => {
    try {
      const page = readPage(readFile(path), join(basename(dirname(path)), basename(path)));
      const number = numberOf(page.article.id);
      const twin = pages.get(number);
      if (twin === undefined) pages.set(number, { page, path });
      else skipped.push({ path, reason: `${twin.path} has the same id, ${twin.page.article.id}` });
    } catch (error) {
      skipped.push({ path, reason: error instanceof NoPage ? error.message : unreadable(error) });
    }
    onFile(position + 1);
  });
  const sorted = [...pages.values()].map(({ page }) => page);
  return { pages: sorted.sort((a, b) => (a.article.id < b.article.id ? -1 : 1)), skipped };
}

/** Q and KB are two spellings of one number. */
const numberOf = (id: string) => id.replace(/^(?:Q|KB)(?=\d)/, '');

/** Pages are read into one buffer, since sixty thousand of their own keep the collector busy. */
const buffer = Buffer.allocUnsafe(LARGEST_MB * 1024 * 1024 + 1);

function readFile(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    let length = 0;
    for (let count = -1; count !== 0 && length < buffer.length; length += count) {
      count = readSync(file, buffer, length, buffer.length - length, null);
    }
    if (length === buffer.length) throw new NoPage(`it has more than ${LARGEST_MB} MB`);
    return buffer.subarray(0, length);
  } finally {
    closeSync(file);
  }
}
