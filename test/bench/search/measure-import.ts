import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { openArticleStore } from '../../../src/corpus/article-store';
import { openIndexFile } from '../../../src/corpus/index-file';
import { importCorpus } from '../../../src/import-corpus';
import { buildImportedFinder } from '../../../src/match/imported';

/** What an import of a whole archive costs, and opening what it made. */
export interface ImportCost {
  readonly articles: number;
  readonly seconds: number;
  /** Of all threads, in the system too. */
  readonly cpuSeconds: number;
  /** Of the index file. */
  readonly bytes: number;
  readonly openMs: number;
}

/** Imports an archive as `ndr corpus import` does, into a file in `folder`, and opens it as the bot does. */
export async function measureImport(archive: string, folder: string): Promise<ImportCost> {
  const file = join(folder, 'all.index');
  const watch = { found: () => {}, read: () => {}, building: () => {} };
  const before = process.cpuUsage();
  const start = performance.now();
  const { statistics, bytes } = await importCorpus([archive], file, watch);
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  return {
    articles: statistics.articles,
    seconds,
    cpuSeconds: (user + system) / 1_000_000,
    bytes,
    openMs: timeToOpen(file),
  };
}

function timeToOpen(file: string): number {
  const start = performance.now();
  const index = openIndexFile(file);
  buildImportedFinder([{ index, articles: openArticleStore(index) }]);
  const milliseconds = performance.now() - start;
  index.close();
  return milliseconds;
}
