import type { Article } from '../../../src/corpus/article';
import { FILE_LIMIT_MB } from '../../../src/file-limit';
import type { ArticleList, Shelf } from '../article-list';
import type { PageAnswer } from '../page-answer';

/** What a person wants to have triaged: text, or files as they are. */
export type Input =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'files'; readonly files: readonly File[] };

export type FoundArticles = ArticleList & {
  readonly families: Shelf['families'];
  readonly imported: number;
};

/** The server did not answer as asked; the message says why, for the person. */
export class NoAnswer extends Error {}

export function askForAnswer(input: Input, signal: AbortSignal): Promise<PageAnswer> {
  const body = new FormData();
  if (input.kind === 'text') body.set('text', input.text);
  else for (const file of input.files) body.append('file', file);
  return ask('/api/page/answer', { method: 'POST', body, signal });
}

export function askForArticles(
  query: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<FoundArticles> {
  return ask(`/api/articles?${new URLSearchParams(query)}`, { signal });
}

export function askForArticle(id: string, signal: AbortSignal): Promise<Article> {
  return ask(`/api/articles/${encodeURIComponent(id)}`, { signal });
}

async function ask<Answer>(address: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(address, init).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new NoAnswer('The server does not answer. Is it still running? Start it with npm start.');
  });
  const body = await response.json().catch(() => null);
  if (response.ok && body !== null) return body;
  throw new NoAnswer(
    TOLD[response.status] ?? body?.error ?? `The server answers with an error (${response.status}).`,
  );
}

const TOLD: Readonly<Record<number, string>> = {
  413: `That is too large: I read up to ${FILE_LIMIT_MB} MB. Give me the report without the message that came back with it.`,
};
