import type { Claims } from './store';

/** Does work for a key once, however often and by how many processes it is asked for. */
export type Once = (key: string, work: () => Promise<void>) => Promise<void>;

/** Another process is at it: who asked should ask again later. */
export class HeldElsewhere extends Error {}

/** An attempt that takes longer than this has crashed with its process; a rate limit may cost minutes. */
const LEASE = 10 * 60 * 1000;

/**
 * Whoever asks again while the work is under way in this process waits for it; when it was done before, nothing happens.
 * Throws HeldElsewhere where another process is at it. When the work throws, the key is free again and all who wait see the error.
 */
export function createOnce(claims: Claims): Once {
  const underWay = new Map<string, Promise<void>>();

  async function attempt(key: string, work: () => Promise<void>): Promise<void> {
    const claim = await claims.claim(key, LEASE);
    if (claim === 'done') return;
    if (claim === 'held') throw new HeldElsewhere(`${key} is being handled by another process`);
    try {
      await work();
    } catch (error) {
      await claims.release(key);
      throw error;
    }
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
