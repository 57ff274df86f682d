import { isUtf8 } from 'node:buffer';
import { ArticleError } from '../article-error';
import { parseArticle } from '../parse-article';
import { isArchivedPage, readArchivedPage } from './archived-page';
import { articleFrom } from './article-from';
import { type ImportedPage, NoPage } from './imported-page';
import { hasHeadings, isOwnFormat, readMarkdownPage } from './markdown-page';
import type { Outline } from './outline';
import { isWebPage, readWebPage } from './web-page';

/** Where a text has a zero byte it is none: images, archives, UTF-16. */
const LOOKED_AT = 8192;

/**
 * Reads an article from a file of any known form, which its content tells. `path` ends with its folder and its name.
 * Throws NoPage for what is no article.
 */
export function readPage(bytes: Uint8Array, path: string): ImportedPage {
  if (bytes.length === 0) throw new NoPage('it is empty');
  if (bytes.subarray(0, LOOKED_AT).includes(0)) throw new NoPage('it is no text');
  // The archive is in the charset of Windows, which Latin-1 is but for quotation marks.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString(isUtf8(bytes) ? 'utf8' : 'latin1')
    .replace(/^\uFEFF/, '');
  return isOwnFormat(text) ? ownArticle(text, path) : foreignArticle(text, path);
}

function ownArticle(text: string, path: string): ImportedPage {
  try {
    return { article: parseArticle(text, path), queryWords: '' };
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error;
    const [first, ...more] = error.problems;
    const others = more.length === 0 ? '' : ` (and ${more.length} more)`;
    throw new NoPage(`line ${first?.line}: ${first?.what}${others}`, { cause: error });
  }
}

function foreignArticle(text: string, path: string): ImportedPage {
  const outline = outlineOf(text, path);
  return { article: articleFrom(outline), queryWords: outline.queryWords };
}

function outlineOf(text: string, path: string): Outline {
  if (isArchivedPage(text)) return readArchivedPage(text);
  if (isWebPage(text)) return readWebPage(text);
  if (hasHeadings(text)) return readMarkdownPage(text, path);
  throw new NoPage('no heading in it tells symptoms, cause or resolution');
}
