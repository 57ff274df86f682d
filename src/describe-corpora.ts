import { openIndexFile } from './corpus/index-file';
import { loadCorpus } from './corpus/load-corpus';
import { type Statistics, statisticsOf } from './corpus/statistics';
import { STATISTICS } from './import-corpus';

/** A corpus, and what it holds. */
export interface Described {
  readonly name: string;
  readonly statistics: Statistics;
}

/** What the bot answers out of: the articles in `folder`, and index files. */
export function describeCorpora(folder: string, files: readonly string[]): readonly Described[] {
  const bundled = { name: 'The bundled articles', statistics: statisticsOf(loadCorpus(folder)) };
  return [bundled, ...files.map(describeIndex)];
}

/** What an index file holds; throws an IndexError where it is none. */
export function describeIndex(file: string): Described {
  const index = openIndexFile(file);
  try {
    const statistics: Statistics = JSON.parse(Buffer.from(index.section(STATISTICS)).toString('utf8'));
    return { name: file, statistics };
  } finally {
    index.close();
  }
}
