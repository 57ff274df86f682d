import type { Clock } from '../src/clock';

export interface ManualClock extends Clock {
  /** Lets time pass, and whoever waited for it go on. */
  readonly advance: (milliseconds: number) => void;
  /** Resolves when somebody waits that long, for the time of that number. */
  readonly waitedFor: (milliseconds: number, times?: number) => Promise<void>;
  /** What was waited for, in milliseconds, in the order in which it was asked for. */
  readonly waits: readonly number[];
}

/** Turns of the event loop in which something should have happened: seconds, on a busy machine. */
const TURNS = 1_000_000;

/** A clock that stands still until a test moves it. */
export function createManualClock(start = Date.UTC(2026, 0, 15, 9)): ManualClock {
  let now = start;
  let sleepers: { readonly at: number; readonly wake: () => void }[] = [];
  const waits: number[] = [];
  const later: Clock['later'] = (milliseconds, what) => {
    const sleeper = { at: now + milliseconds, wake: what };
    waits.push(milliseconds);
    sleepers.push(sleeper);
    return () => {
      sleepers = sleepers.filter(other => other !== sleeper);
    };
  };
  return {
    now: () => now,
    waits,
    async waitedFor(milliseconds, times = 1) {
      for (let turn = 0; waits.filter(wait => wait === milliseconds).length < times; turn += 1) {
        if (turn > TURNS) throw new Error(`Nobody waits for ${milliseconds} ms`);
        await new Promise(resolve => setImmediate(resolve));
      }
    },
    wait: milliseconds => new Promise(resolve => later(milliseconds, resolve)),
    later,
    advance(milliseconds) {
      now += milliseconds;
      const due = sleepers.filter(({ at }) => at <= now);
      sleepers = sleepers.filter(({ at }) => at > now);
      for (const { wake } of due) wake();
    },
  };
}
