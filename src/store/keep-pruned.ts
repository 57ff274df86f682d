import type { Clock } from '../clock';
import type { DatabaseStore } from './database-store';

/** Milliseconds: what is out of date is in nobody's way, it only takes room. */
const INTERVAL = 10 * 60 * 1000;

/** Removes what is out of date, for as long as the process lives, even when nothing new comes; `failed` is told of failures. */
export async function keepPruned(
  { prune }: Pick<DatabaseStore, 'prune'>,
  clock: Clock,
  failed: (error: unknown) => void,
): Promise<never> {
  for (;;) {
    try {
      while (await prune());
    } catch (error) {
      failed(error);
    }
    await clock.wait(INTERVAL);
  }
}
