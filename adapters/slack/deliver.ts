import type { ReceiverEvent } from '@slack/bolt';
import type { AdapterWatch } from '../../src/adapter';
import type { Clock } from '../../src/clock';
import { createPromise } from '../../src/create-promise';
import { HeldElsewhere } from '../../src/store/once';
import { deliveryKind } from './delivery-kind';

/** What Slack is told of something it delivered. */
export type Receipt =
  /** It need not come again. `body` is for whoever pressed or typed something. */
  | { readonly outcome: 'taken'; readonly body: unknown }
  /** It should come again: handling failed, another process is at it, or it is not done yet. */
  | { readonly outcome: 'failed' | 'held' | 'late' };

/** Slack waits for 3 seconds; the rest is for the way there and back (milliseconds). */
const PATIENCE = 2_500;

/** Hands what Slack delivered to Bolt. */
export type Deliver = (delivery: Pick<ReceiverEvent, 'body' | 'retryNum'>) => Delivered;

interface Delivered {
  /** What to tell Slack. */
  readonly receipt: Promise<Receipt>;
  /** Resolves when nothing is under way for it any more, which may be minutes after Slack was told. */
  readonly ended: Promise<unknown>;
}

/** Deliveries, and the handlings that go on after Slack was told. */
export interface Deliveries {
  readonly deliver: Deliver;
  /** Resolves when nothing is under way any more; what waits for another try is Slack's to send again. */
  readonly idle: () => Promise<void>;
}

/**
 * An event is acknowledged when it has been handled and no sooner, so that Slack sends it again if the process crashes or
 * gives up; a copy that comes while the first is under way waits for that. What failed is tried again here too, since Slack
 * gives up after some minutes. Whoever pressed or typed something gets what their handler says at once, and never an error
 * page: handlers tell them what went wrong.
 */
export function createDeliveries(
  handle: (event: ReceiverEvent) => Promise<void>,
  clock: Clock,
  watch: AdapterWatch,
): Deliveries {
  const underWay = new Set<Promise<unknown>>();
  /** How many events wait for another try. */
  let waiting = 0;

  /** Handles a delivery once, and gives the error; null where all went well. */
  async function attempt(event: ReceiverEvent): Promise<unknown> {
    const handled = handle(event).then(
      () => null,
      error => error,
    );
    underWay.add(handled);
    return handled.finally(() => underWay.delete(handled));
  }

  async function handleEvent(event: ReceiverEvent, tell: (receipt: Receipt) => void): Promise<void> {
    for (const wait of [...WAITS, null]) {
      const error = await attempt(event);
      if (error === null) return tell({ outcome: 'taken', body: undefined });
      if (error instanceof HeldElsewhere) return tell({ outcome: 'held' });
      tell({ outcome: 'failed' });
      if (wait === null || waiting === MOST_WAITING) return;
      waiting += 1;
      await clock.wait(wait);
      waiting -= 1;
    }
  }

  return {
    deliver(delivery) {
      const started = clock.now();
      watch.received(deliveryKind(delivery.body));
      if (delivery.retryNum) watch.receivedAgain();
      const { promise: receipt, resolve: tell } = createPromise<Receipt>();
      const taken = (body?: unknown) => tell({ outcome: 'taken', body });
      const isEvent = delivery.body.type === 'event_callback';
      // Bolt acknowledges every event before it calls a listener.
      const ended = isEvent
        ? handleEvent({ ...delivery, ack: async () => {} }, tell)
        : attempt({ ...delivery, ack: async body => taken(body) }).then(() => taken());
      const endPatience = clock.later(PATIENCE, () => (isEvent ? tell({ outcome: 'late' }) : taken()));
      ended.then(() => {
        endPatience();
        watch.handled((clock.now() - started) / 1_000);
      });
      return { receipt, ended };
    },
    async idle() {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
  };
}

/** Milliseconds between the tries of an event that failed: with the last, more than ten minutes have passed. */
const WAITS = [10_000, 50_000, 120_000, 180_000, 270_000];

/**
 * Where the database is away every event fails: what waits takes a quarter of the room for what is under way (src/capacity.ts)
 * and no more, so that new events find room once it is back. The rest is left to Slack's own tries.
 */
const MOST_WAITING = 256;
