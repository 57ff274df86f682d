import type { ReceiverEvent } from '@slack/bolt';
import type { Clock } from '../../src/clock';
import { HeldElsewhere } from '../../src/store/once';

/** What Slack is told of something it delivered. */
type Receipt =
  /** It need not come again. `body` is for whoever pressed or typed something. */
  | { readonly outcome: 'taken'; readonly body: unknown }
  /** It should come again: handling failed, or another process is at it. */
  | { readonly outcome: 'failed' | 'held' };

/** Slack waits for 3 seconds; the rest is for the way there and back (milliseconds). */
const PATIENCE = 2_500;

/** Hands what Slack delivered to Bolt and says what to tell Slack. */
export type Deliver = (delivery: Pick<ReceiverEvent, 'body'>) => Promise<Receipt>;

/** Deliveries, and the handlings that go on after Slack was told. */
export interface Deliveries {
  readonly deliver: Deliver;
  /** Resolves when nothing is under way any more. */
  readonly idle: () => Promise<void>;
}

/**
 * An event is handled before it is acknowledged, so that Slack sends it again if the process crashes; what takes longer
 * than Slack waits is acknowledged then and goes on. Whoever pressed or typed something gets what their handler says
 * at once, and never an error page: handlers tell them what went wrong.
 */
export function createDeliveries(handle: (event: ReceiverEvent) => Promise<void>, clock: Clock): Deliveries {
  const underWay = new Set<Promise<unknown>>();

  return {
    deliver: delivery => {
      const isEvent = delivery.body.type === 'event_callback';
      const receipt = new Promise<Receipt>(resolve => {
        const taken = (body?: unknown) => resolve({ outcome: 'taken', body });
        const handled = handle({
          ...delivery,
          // Bolt acknowledges every event before it calls a listener.
          ack: async body => {
            if (!isEvent) taken(body);
          },
        }).then(
          () => taken(),
          error => {
            const outcome = error instanceof HeldElsewhere ? 'held' : 'failed';
            if (isEvent) resolve({ outcome });
            else taken();
          },
        );
        underWay.add(handled);
        handled.finally(() => underWay.delete(handled));
        clock.wait(PATIENCE).then(() => taken());
      });
      return receipt;
    },
    async idle() {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
  };
}
