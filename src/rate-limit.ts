import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Clock } from './clock';

/** How much one person, channel or address may ask for. */
export interface Allowance {
  /** At once, after having asked for nothing. */
  readonly burst: number;
  /** Milliseconds after which one more is allowed. */
  readonly every: number;
  /** Milliseconds for which nothing is let through once somebody has asked for more. */
  readonly pause: number;
}

/** Counts one more for a key and gives the milliseconds that it has to wait; 0 where it is let through. */
export type RateLimit = (key: string) => number;

/** Who has not asked for longest is forgotten first; some 10 MB, whatever ids somebody makes up. */
const KEYS_KNOWN = 50_000;

/** A limit in this process alone: each of several replicas counts for itself. */
export function createRateLimit({ burst, every, pause }: Allowance, clock: Clock): RateLimit {
  const known = new LRUCache<string, Account>({ max: KEYS_KNOWN });
  return key => {
    const now = clock.now();
    // An id from outside may be as long as a body; and memory tells nobody's name.
    const account = hash('sha256', key, 'base64');
    const { evenAt, pausedUntil } = known.get(account) ?? NEW;
    if (pausedUntil > now) return pausedUntil - now;
    const nextEvenAt = Math.max(evenAt, now) + every;
    const isOver = nextEvenAt - now > burst * every;
    known.set(
      account,
      isOver ? { evenAt, pausedUntil: now + pause } : { evenAt: nextEvenAt, pausedUntil: 0 },
    );
    return isOver ? pause : 0;
  };
}

/** Times are milliseconds since 1970. */
interface Account {
  /** When as much is allowed again as at the beginning. */
  readonly evenAt: number;
  readonly pausedUntil: number;
}

const NEW: Account = { evenAt: 0, pausedUntil: 0 };
