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

/** Counts what articles hold, one after another. */
export interface Counting {
  readonly add: (article: Article) => void;
  readonly all: () => Statistics;
}

export function buildStatistics(): Counting {
  const counts = {
    articles: 0,
    withCause: 0,
    withSteps: 0,
    steps: 0,
    withStatusCode: 0,
    withEvent: 0,
    withErrorText: 0,
  };
  let oldest: string | null = null;
  let newest: string | null = null;
  const families = new Map<string, number>();

  function add({ cause, steps, signals, source, family }: Article): void {
    counts.articles += 1;
    if (cause !== '') counts.withCause += 1;
    if (steps.length > 0) counts.withSteps += 1;
    counts.steps += steps.length;
    if (signals.statusCodes.length > 0) counts.withStatusCode += 1;
    if (signals.events.length > 0) counts.withEvent += 1;
    if (signals.phrases.length > 0) counts.withErrorText += 1;
    families.set(family, (families.get(family) ?? 0) + 1);
    const { date } = source;
    if (date === null) return;
    if (oldest === null || date < oldest) oldest = date;
    if (newest === null || date > newest) newest = date;
  }

  return {
    add,
    all: () => ({
      ...counts,
      oldest,
      newest,
      families: [...families]
        .map(([name, articles]) => ({ name, articles }))
        .sort((a, b) => b.articles - a.articles || (a.name < b.name ? -1 : 1))
        .slice(0, FAMILIES),
    }),
  };
}

/** Counts what articles hold. */
export function statisticsOf(articles: readonly Article[]): Statistics {
  const { add, all } = buildStatistics();
  articles.forEach(add);
  return all();
}
