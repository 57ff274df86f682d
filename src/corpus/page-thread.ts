import { parentPort, workerData } from 'node:worker_threads';
import { importPages } from './import-pages';
import type { Skipped } from './page-files';
import type { ImportedPage } from './pages/imported-page';

/** What the thread that reads pages says, again and again. */
export interface PageBatch {
  readonly pages: readonly ImportedPage[];
  /** How many files were read by now. */
  readonly read: number;
  /** Null until all files were read. */
  readonly skipped: readonly Skipped[] | null;
}

/** Files between two messages, since each costs about as much as a page. */
const BATCH = 64;

/** Reads the files that it was started with as pages. */
function readAll(files: readonly string[], say: (batch: PageBatch) => void): void {
  let pages: ImportedPage[] = [];
  const skipped = importPages(files, {
    page: page => pages.push(page),
    read: read => {
      if (read % BATCH !== 0) return;
      say({ pages, read, skipped: null });
      pages = [];
    },
  });
  say({ pages, read: files.length, skipped });
}

readAll(workerData, batch => parentPort?.postMessage(batch));
