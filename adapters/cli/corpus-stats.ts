import { inert } from '../../src/bot/inert';
import type { Described } from '../../src/describe-corpora';

/** The statistics of corpora for a person, one below the other. */
export function renderStatistics(corpora: readonly Described[]): string {
  return corpora.map(render).join('\n');
}

function render({ name, statistics }: Described): string {
  const { articles, steps, oldest, newest, families } = statistics;
  const share = (count: number) => `${count} (${Math.round((100 * count) / Math.max(1, articles))} %)`;
  const rows = [
    ['Articles', String(articles)],
    ['With a cause', share(statistics.withCause)],
    ['With steps', `${share(statistics.withSteps)}, ${steps} steps`],
    ['With error texts', share(statistics.withErrorText)],
    ['With events', share(statistics.withEvent)],
    ['With status codes', share(statistics.withStatusCode)],
    ['Dates', oldest === null ? 'unknown' : `${oldest} to ${newest}`],
    ['Most articles about', families.map(({ name, articles }) => `${name} (${articles})`).join(', ')],
  ];
  const width = Math.max(...rows.map(([label = '']) => label.length));
  return [
    inert(name),
    ...rows.map(([label = '', value = '']) => `  ${label.padEnd(width)}  ${inert(value)}`),
    '',
  ].join('\n');
}
