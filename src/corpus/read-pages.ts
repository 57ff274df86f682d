import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { bundledCorpus } from './bundled-corpus';
import type { PageWatch } from './import-pages';
import type { Skipped } from './page-files';
import type { PageBatch } from './page-thread';

/** Compiled, since a thread begins as a program of its own. */
const THREAD = join(dirname(bundledCorpus()), 'dist/src/corpus/page-thread.js');

/** What was read is garbage soon; where there is room for more of it, less has to be looked through. */
const YOUNG_MB = 64;

/** Reads files as pages in a thread of its own, while `watch` makes something of those that were read; gives those that are none. */
export function readPages(files: readonly string[], watch: PageWatch): Promise<readonly Skipped[]> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(THREAD, {
      workerData: files,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    thread.on('error', reject);
    thread.on('message', ({ pages, read, skipped }: PageBatch) => {
      pages.forEach(watch.page);
      watch.read(read);
      if (skipped !== null) resolve(skipped);
    });
  });
}
