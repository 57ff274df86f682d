import { setTimeout as delay } from 'node:timers/promises';

/** The time, and waiting for it to pass; tests have one of their own. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Does something after that time, unless the function that it gives is called before. */
  readonly later: (milliseconds: number, what: () => void) => () => void;
}

/** The time of the machine. */
export const systemClock: Clock = {
  now: Date.now,
  wait: milliseconds => delay(milliseconds),
  later(milliseconds, what) {
    const timer = setTimeout(what, milliseconds);
    return () => clearTimeout(timer);
  },
};
