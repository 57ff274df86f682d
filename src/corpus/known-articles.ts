import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Article } from './article';

/** Articles that were read before, by the digest of their file. */
export type KnownArticles = ReadonlyMap<string, Article>;

/** What the build writes beside the compiled code, so that a start need not read hundreds of articles anew. */
export const KNOWN_ARTICLES = 'dist/articles.json';

/** Tells a file and what stands in it from all others. */
export function digestOf(file: string, text: string): string {
  return createHash('sha1').update(`${file}\n${text}`).digest('base64');
}

/** None where there is no such file; an article that was changed since is not among them. */
export function readKnownArticles(path: string): KnownArticles {
  return new Map(existsSync(path) ? Object.entries(JSON.parse(readFileSync(path, 'utf8'))) : []);
}
