import { ArticleError } from './article-error';
import { loadCorpus } from './load-corpus';
import { RULES } from './rules/rules';

/** Something in a folder of articles that should be mended. */
export interface CorpusFault {
  /** The article's file; where its form is wrong, with the line behind it: `intents/loft/pigeons.md:7`. */
  readonly file: string;
  /** What is wrong and what to write instead, in a sentence. */
  readonly what: string;
}

/**
 * Holds a folder of articles to what the bundled ones are held to: their form, and where that is right, all rules.
 * Throws an Error where the folder holds no article.
 */
export function checkCorpus(folder: string): readonly CorpusFault[] {
  try {
    const articles = loadCorpus(folder);
    const families = new Map(articles.map(({ id, family }) => [id, family]));
    return Object.values(RULES)
      .flatMap(rule => rule(articles))
      .map(({ id, what }) => ({ file: `${folder}/${families.get(id)}/${id}.md`, what }));
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error;
    return error.problems.map(({ file, line, what }) => ({ file: `${file}:${line}`, what }));
  }
}
