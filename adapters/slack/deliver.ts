import type { ReceiverEvent } from '@slack/bolt';
import type { AdapterWatch } from '../../src/adapter';
import type { Clock } from '../../src/clock';
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
  /** Resolves when nothing is under way any more. */
  readonly idle: () => Promise<void>;
}

/**
 * An event is acknowledged when it has been handled and no sooner, so that Slack sends it again if the process crashes or
 * gives up; a copy that comes while the first is under way waits for that. Whoever pressed or typed something gets what
 * their handler says at once, and never an error page: handlers tell them what went wrong.
 */
export function createDeliveries(
  handle: (event: ReceiverEvent) => Promise<void>,
  clock: Clock,
  watch: AdapterWatch,
): Deliveries {
  const underWay = new Set<Promise<unknown>>();

  return {
    deliver: delivery => {
      const isEvent = delivery.body.type === 'event_callback';
      const started = clock.now();
      watch.received(deliveryKind(delivery.body));
      if (delivery.retryNum) watch.receivedAgain();
      const receipt = createPromise<Receipt>();
      const taken = (body?: unknown) => receipt.resolve({ outcome: 'taken', body });
      const ended = handle({
        ...delivery,
        // Bolt acknowledges every event before it calls a listener.
        ack: async body => {
          if (!isEvent) taken(body);
        },
      })
        .then(
          () => taken(),
          error => {
            const outcome = error instanceof HeldElsewhere ? 'held' : 'failed';
            if (isEvent) receipt.resolve({ outcome });
            else taken();
          },
        )
        .finally(() => {
          underWay.delete(ended);
          watch.handled((clock.now() - started) / 1_000);
        });
      underWay.add(ended);
      clock.wait(PATIENCE).then(() => (isEvent ? receipt.resolve({ outcome: 'late' }) : taken()));
      return { receipt: receipt.promise, ended };
    },
    async idle() {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
  };
}

function createPromise<T>() {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>(settle => {
    resolve = settle;
  });
  return { promise, resolve: (value: T) => resolve(value) };
}
