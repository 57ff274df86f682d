/** Milliseconds by rank: the value that so many percent of all measurements do not exceed. */
export interface Percentiles {
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
  readonly max: number;
}

/** The percentiles of at least one measurement, by nearest rank. */
export function percentiles(measured: readonly number[]): Percentiles {
  const sorted = Float64Array.from(measured).sort();
  const atRank = (part: number) => sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] as number;
  return { p50: atRank(0.5), p90: atRank(0.9), p99: atRank(0.99), max: atRank(1) };
}
