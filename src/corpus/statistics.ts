import type { Article } from './article';

/** What a corpus holds, in numbers. */
export interface Statistics {
  readonly articles: number;
  readonly withCause: number;
  readonly withSteps: number;
  readonly steps: number;
  readonly withStatusCode: number;
  readonly withEvent: number;
  readonly withErrorText: number;
  /** Dates of the oldest and of the newest source; null where no article has one. */
  readonly oldest: string | null;
  readonly newest: string | null;
  /** The products with most articles, most first. */
  readonly families: readonly { readonly name: string; readonly articles: number }[];
}

const FAMILIES = 10;

/** Counts what articles hold. */
export function statisticsOf(articles: readonly Article[]): Statistics {
  const count = (holds: (article: Article) => boolean) => articles.filter(holds).length;
  const families = new Map<string, number>();
  for (const { family } of articles) families.set(family, (families.get(family) ?? 0) + 1);
  const dates = articles.flatMap(({ source }) => source.date ?? []).sort();
  return {
    articles: articles.length,
    withCause: count(({ cause }) => cause !== ''),
    withSteps: count(({ steps }) => steps.length > 0),
    steps: articles.reduce((sum, { steps }) => sum + steps.length, 0),
    withStatusCode: count(({ signals }) => signals.statusCodes.length > 0),
    withEvent: count(({ signals }) => signals.events.length > 0),
    withErrorText: count(({ signals }) => signals.phrases.length > 0),
    oldest: dates[0] ?? null,
    newest: dates.at(-1) ?? null,
    families: [...families]
      .map(([name, articles]) => ({ name, articles }))
      .sort((a, b) => b.articles - a.articles || (a.name < b.name ? -1 : 1))
      .slice(0, FAMILIES),
  };
}
