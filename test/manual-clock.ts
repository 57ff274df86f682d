import type { Clock } from '../src/clock';

export interface ManualClock extends Clock {
  /** Lets time pass, and whoever waited for it go on. */
  readonly advance: (milliseconds: number) => void;
  /** What was waited for, in milliseconds, in the order in which it was asked for. */
  readonly waits: readonly number[];
}

/** A clock that stands still until a test moves it. */
export function createManualClock(start = Date.UTC(2026, 0, 15, 9)): ManualClock {
  let now = start;
  let sleepers: { readonly at: number; readonly wake: () => void }[] = [];
  const waits: number[] = [];
  return {
    now: () => now,
    waits,
    wait: milliseconds => {
      waits.push(milliseconds);
      return new Promise(resolve => sleepers.push({ at: now + milliseconds, wake: resolve }));
    },
    advance(milliseconds) {
      now += milliseconds;
      const due = sleepers.filter(({ at }) => at <= now);
      sleepers = sleepers.filter(({ at }) => at > now);
      for (const { wake } of due) wake();
    },
  };
}
