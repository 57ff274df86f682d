import { performance } from 'node:perf_hooks';
import { type Percentiles, percentiles } from '../percentiles';
import { KINDS, type Kind, type Query } from './queries';

/** How fast and how right a library answers one kind of queries. */
export interface Measured {
  readonly milliseconds: Percentiles;
  /** Queries that were asked: a slow library is asked fewer. */
  readonly asked: number;
  /** Shares of these, 0 to 1. */
  readonly first: number;
  readonly firstThree: number;
}

/** A slow library is asked until this time is over, but some times at least. */
export const LONGEST_KIND_MS = 10_000;
export const LEAST_ASKED = 10;
/** A fast one is asked again, and a query's best time counts: what else the machine does meanwhile is not its fault. */
export const ROUNDS = 5;
const ROUNDS_MS = 3_000;

export type Ask = (query: Query) => readonly string[] | Promise<readonly string[]>;

/** Asks all queries, kind by kind. */
export async function* measure(
  queries: readonly Query[],
  ask: Ask,
): AsyncGenerator<Partial<Record<Kind, Measured>>> {
  let measured: Partial<Record<Kind, Measured>> = {};
  for (const kind of KINDS) {
    const own = queries.filter(query => query.kind === kind);
    if (own.length > 0) measured = { ...measured, [kind]: await measureKind(spread(own), ask) };
    yield measured;
  }
}

async function measureKind(queries: readonly Query[], ask: Ask): Promise<Measured> {
  const times: number[] = [];
  const ranks: number[] = [];
  const began = performance.now();
  for (const query of queries) {
    if (ranks.length >= LEAST_ASKED && performance.now() - began > LONGEST_KIND_MS) break;
    const start = performance.now();
    const found = await ask(query);
    times.push(performance.now() - start);
    ranks.push(found.findIndex(id => query.expected.includes(id)));
  }
  const isFast = performance.now() - began < ROUNDS_MS;
  for (let round = 0; isFast && round < ROUNDS; round += 1) {
    for (const [i, query] of queries.entries()) {
      const start = performance.now();
      await ask(query);
      times[i] = Math.min(times[i] as number, performance.now() - start);
    }
  }
  const share = (count: number) => count / ranks.length;
  return {
    milliseconds: percentiles(times),
    asked: ranks.length,
    first: share(ranks.filter(rank => rank === 0).length),
    firstThree: share(ranks.filter(rank => rank >= 0 && rank < 3).length),
  };
}

/** In another order, always the same, so that the first few are like all of them. */
function spread(queries: readonly Query[]): readonly Query[] {
  const step = 37;
  return queries
    .map((query, i) => ({ query, order: (i * step) % queries.length }))
    .sort((a, b) => a.order - b.order)
    .map(({ query }) => query);
}
