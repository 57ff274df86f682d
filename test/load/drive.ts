import { performance } from 'node:perf_hooks';
import { Pool } from 'undici';
import { type Percentiles, percentiles } from '../bench/percentiles';
import type { StubApi } from './stub-api';
import type { Delivery } from './traffic';

export interface Driver {
  /** As many deliveries at a time as that, for so many seconds: acknowledged deliveries in a second. */
  readonly saturate: (atATime: number, seconds: number) => Promise<number>;
  /** So many deliveries in a second, come what may, for so many seconds. */
  readonly keepRate: (rate: number, seconds: number) => Promise<Kept>;
  readonly close: () => Promise<void>;
}

export interface Kept {
  /** Milliseconds from the request to the reply, or to the acknowledgement where none is due. */
  readonly latency: Percentiles;
  /** Deliveries that were not acknowledged with 200. */
  readonly refused: number;
}

interface DriverParts {
  readonly port: number;
  readonly stub: StubApi;
  readonly next: () => Delivery;
  /** Whether each delivery has a reply. */
  readonly isAnswered: boolean;
}

/** Milliseconds between two looks at how many deliveries are due. */
const TICK = 4;

/** Sends deliveries to a bot on this machine, and sees its replies come in at the stub. */
export function createDriver({ port, stub, next, isAnswered }: DriverParts): Driver {
  const pool = new Pool(`http://127.0.0.1:${port}`, { connections: 256 });
  const replies = new Map<string, () => void>();
  stub.onReply(place => replies.get(place)?.());

  /** Resolves with the milliseconds that it took, null where it was refused. */
  async function deliver(): Promise<number | null> {
    const { path, headers, body, place } = next();
    const started = performance.now();
    let took: number | null = null;
    const replied = isAnswered
      ? new Promise<void>(resolve => {
          replies.set(place, () => {
            took = performance.now() - started;
            resolve();
          });
        })
      : null;
    const response = await pool.request({ path, method: 'POST', headers, body });
    await response.body.dump();
    if (response.statusCode !== 200) {
      replies.delete(place);
      return null;
    }
    if (replied === null) return performance.now() - started;
    await replied;
    replies.delete(place);
    return took;
  }

  return {
    async saturate(atATime, seconds) {
      const started = performance.now();
      const end = started + seconds * 1_000;
      let acknowledged = 0;
      const sender = async () => {
        while (performance.now() < end) if ((await deliver()) !== null) acknowledged += 1;
      };
      await Promise.all(Array.from({ length: atATime }, sender));
      return (acknowledged * 1_000) / (performance.now() - started);
    },
    async keepRate(rate, seconds) {
      const started = performance.now();
      const latencies: number[] = [];
      const underWay: Promise<void>[] = [];
      let refused = 0;
      for (let sent = 0; sent < rate * seconds; ) {
        const due = Math.min(rate * seconds, ((performance.now() - started) * rate) / 1_000);
        for (; sent < due; sent += 1) {
          const done = deliver().then(took => {
            if (took === null) refused += 1;
            else latencies.push(took);
          });
          underWay.push(done);
        }
        await new Promise(resolve => setTimeout(resolve, TICK));
      }
      await Promise.all(underWay);
      return { latency: percentiles(latencies), refused };
    },
    close: () => pool.close(),
  };
}
