import type { Article } from '../article';

/** An article out of a page that was imported, with what only the search needs to know of it. */
export interface ImportedPage {
  readonly article: Article;
  /** Words that its writers wanted it to be found by, beside its text; no answer shows them. */
  readonly queryWords: string;
}

/** A file that is no article; the message says why. */
export class NoPage extends Error {
  override readonly name = 'NoPage';
}
