import { type Check, type Finding, right, wrong } from './check';
import { ArticleError } from './corpus/article-error';
import { IndexError } from './corpus/index-error';
import { openCorpora } from './open-corpora';

/** Whether the bundled articles in `folder` and each index file can be answered out of. */
export function corpusChecks(folder: string, files: readonly string[]): readonly Check[] {
  return [
    { name: 'Articles', run: async () => checkCorpus(folder, []) },
    ...files.map(file => ({ name: `Articles in ${file}`, run: async () => checkCorpus(folder, [file]) })),
  ];
}

function checkCorpus(folder: string, files: readonly string[]): Finding {
  try {
    const { bundled, indexes } = openCorpora(folder, files);
    const count = files.length === 0 ? bundled.length : indexes[0]?.articles.ids.length;
    return right(`${count}`);
  } catch (error) {
    if (error instanceof ArticleError || error instanceof IndexError) return wrong(error.message);
    throw error;
  }
}
