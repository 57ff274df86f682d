import type { Clock } from '../clock';
import type { Claims } from './store';

/** Does work for a key once, however often and by how many processes it is asked for. */
export type Once = (key: string, work: (hold: Hold) => Promise<void>) => Promise<void>;

/**
 * To be asked before work has an effect that can't be taken back: resolves while the key is this process's, and rejects with
 * HeldElsewhere where the process stood still for so long that another has taken over.
 */
export type Hold = () => Promise<void>;

/** Another process is at it: who asked should ask again later. */
export class HeldElsewhere extends Error {}

/**
 * An attempt whose lease has run out has crashed with its process (milliseconds). Slack comes again after a minute: until
 * then it must have.
 */
export const LEASE = 15_000;
/** Leases of what is still under way are lengthened this often; two that fail lose nothing yet. */
export const RENEWAL = 5_000;

/**
 * `tookOver` is told of each key that a process left unfinished. Whoever asks again while the work is under way in this process waits for it; when it was done before, nothing happens.
 * Throws HeldElsewhere where another process is at it. When the work throws, the key is free again and all who wait see the error.
 */
export function createOnce(claims: Claims, clock: Clock, tookOver: () => void): Once {
  const underWay = new Map<string, Promise<void>>();
  /** When the leases of the keys that are held run out. */
  const leases = new Map<string, number>();
  let isRenewing = false;

  async function renew(key: string): Promise<boolean> {
    const until = clock.now() + LEASE;
    const isOurs = await claims.renew(key, LEASE);
    if (leases.has(key)) leases.set(key, isOurs ? until : 0);
    return isOurs;
  }

  async function keepRenewing(): Promise<void> {
    if (isRenewing) return;
    isRenewing = true;
    while (leases.size > 0) {
      await clock.wait(RENEWAL);
      // Where the store is away the lease may run out; whoever holds the key asks again before it matters.
      for (const key of leases.keys()) await renew(key).catch(() => {});
    }
    isRenewing = false;
  }

  async function attempt(key: string, work: (hold: Hold) => Promise<void>): Promise<void> {
    const until = clock.now() + LEASE;
    const claim = await claims.claim(key, LEASE);
    if (claim === 'done') return;
    if (claim === 'held') throw new HeldElsewhere(`${key} is being handled by another process`);
    if (claim === 'taken over') tookOver();
    leases.set(key, until);
    void keepRenewing();
    try {
      await work(async () => {
        if (clock.now() < (leases.get(key) ?? 0) || (await renew(key))) return;
        throw new HeldElsewhere(`${key} was taken over by another process`);
      });
    } catch (error) {
      leases.delete(key);
      // Where the store is away too, the lease ends by itself.
      await claims.release(key).catch(() => {});
      throw error;
    }
    leases.delete(key);
    await claims.finish(key);
  }

  return (key, work) => {
    const running = underWay.get(key);
    if (running) return running;
    const started = attempt(key, work).finally(() => underWay.delete(key));
    underWay.set(key, started);
    return started;
  };
}
