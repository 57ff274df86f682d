import { closeSync, openSync, readSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Skipped, unreadable } from './page-files';
import { type ImportedPage, NoPage } from './pages/imported-page';
import { readPage } from './pages/read-page';

/** The longest page of the archive has 180 KB; an article that nobody can read to its end is a book or a log. */
const LARGEST_MB = 2;

/** Hears of an import. */
export interface PageWatch {
  /** Gets each page as it is read; of pages with one number the first. */
  readonly page: (page: ImportedPage) => void;
  /** Called behind each file, with how many are done. */
  readonly read: (files: number) => void;
}

/** Reads each file as a page; gives those that are none. */
export function importPages(files: readonly string[], watch: PageWatch): readonly Skipped[] {
  const known = new Map<string, { readonly id: string; readonly path: string }>();
  const skipped: Skipped[] = [];
  files.forEach((path, position) => {
    try {
      const page = readPage(readFile(path), join(basename(dirname(path)), basename(path)));
      const { id } = page.article;
      const number = numberOf(id);
      const twin = known.get(number);
      if (twin === undefined) {
        known.set(number, { id, path });
        watch.page(page);
      } else skipped.push({ path, reason: `${twin.path} has the same id, ${twin.id}` });
    } catch (error) {
      skipped.push({ path, reason: error instanceof NoPage ? error.message : unreadable(error) });
    }
    watch.read(position + 1);
  });
  return skipped;
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
