import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock';
import { openStore, type StoreConfig } from './open-store';

/** Opens the store, brings its tables up to date, writes and reads; throws a StoreError or whatever the database throws. */
export async function checkStore(config: StoreConfig, clock: Clock): Promise<void> {
  const store = await openStore(config, clock, () => {});
  try {
    await store.check();
    const key = `doctor:${randomUUID()}`;
    await store.claims.claim(key, 1_000);
    await store.claims.release(key);
  } finally {
    await store.close();
  }
}
