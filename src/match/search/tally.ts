/** Counts of things that have numbers, for one article after another. */
export interface Tally {
  readonly add: (number: number, count: number) => void;
  /** Gives what was counted to `take`, in the order in which it came up, and begins anew; the sum of all counts. */
  readonly empty: (take: (number: number, count: number) => void) => number;
}

const FIRST_LENGTH = 2 ** 18;

/** A tally in one array for all articles: maps of their own would take most of the time that an index takes to build. */
export function buildTally(): Tally {
  let counts = new Float32Array(FIRST_LENGTH);
  let met: number[] = [];
  return {
    add: (number, count) => {
      if (number >= counts.length) {
        const longer = new Float32Array(counts.length * 2);
        longer.set(counts);
        counts = longer;
      }
      const before = counts[number] as number;
      if (before === 0) met.push(number);
      counts[number] = before + count;
    },
    empty: take => {
      let sum = 0;
      for (const number of met) {
        const count = counts[number] as number;
        sum += count;
        take(number, count);
        counts[number] = 0;
      }
      met = [];
      return sum;
    },
  };
}
