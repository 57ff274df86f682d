import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Article } from './article';
import { ArticleError, type ArticleProblem } from './article-error';
import { digestOf, type KnownArticles } from './known-articles';
import { parseArticle } from './parse-article';

const NO_ARTICLES = ['README.md', 'CONTENTS.md'];

/**
 * Reads the articles of `folder`, one file `<family>/<id>.md` each, in the order of their ids.
 * Those that are `known` are not read anew. Throws one ArticleError with the problems of all files, and an Error when there is no article.
 */
export function loadCorpus(folder: string, known: KnownArticles = new Map()): readonly Article[] {
  const articles: Article[] = [];
  const problems: ArticleProblem[] = [];
  const files = new Map<string, string>();

  for (const path of articlePaths(folder)) {
    const file = `${basename(folder)}/${path}`;
    try {
      const text = readFileSync(join(folder, path), 'utf8');
      const article = known.get(digestOf(file, text)) ?? parseArticle(text, file);
      const name = article.id.replace(/^(?:Q|KB)(?=\d)/, '');
      const twin = files.get(name);
      if (twin)
        problems.push({ file, line: 1, what: `${twin} has the same id or number; keep one of the two` });
      files.set(name, file);
      articles.push(article);
    } catch (error) {
      if (!(error instanceof ArticleError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new ArticleError(problems);
  if (articles.length === 0) {
    throw new Error(`${folder} holds no article; name a folder that holds files <family>/<id>.md`);
  }
  return articles.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Those that stand beside the folders of families, where no article belongs, come too: parsing refuses them. */
function articlePaths(folder: string): string[] {
  const isArticle = (entry: Dirent) =>
    entry.isFile() && entry.name.endsWith('.md') && !NO_ARTICLES.includes(entry.name);
  const entries = readdirSync(folder, { withFileTypes: true });
  const families = entries.filter(entry => entry.isDirectory()).map(({ name }) => name);
  return [
    ...entries.filter(isArticle).map(({ name }) => name),
    ...families.flatMap(family =>
      readdirSync(join(folder, family), { withFileTypes: true })
        .filter(isArticle)
        .map(({ name }) => `${family}/${name}`),
    ),
  ].sort();
}
