import { type ReceiverEvent, SocketModeReceiver, type SocketModeReceiverOptions } from '@slack/bolt';
import type { Capacity } from '../../src/capacity';
import type { Clock } from '../../src/clock';
import { failure, type Log } from '../../src/log';
import type { Deliver } from './deliver';
import { refusalOf } from './slack-api';

/** Receives over a WebSocket that the bot opens, so that it needs no public address (Socket Mode). */
export interface SocketReceiver {
  /** Rejects where Slack does not let the app in, or can't be reached. */
  readonly start: () => Promise<void>;
  /** Takes nothing new, acknowledges what was handled, then closes the connection. */
  readonly stop: () => Promise<void>;
  readonly isConnected: () => boolean;
}

interface SocketReceiverParts {
  readonly deliver: Deliver;
  readonly capacity: Capacity;
  readonly clock: Clock;
  readonly log: Log;
}

/** Milliseconds between tries to connect anew; Slack may refuse more than one a minute. */
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 60_000;

/** What is not acknowledged here, Slack sends again. */
export function createSocketReceiver(
  options: Pick<SocketModeReceiverOptions, 'appToken' | 'logger' | 'installerOptions'>,
  { deliver, capacity, clock, log }: SocketReceiverParts,
): SocketReceiver {
  // Left to itself the client tries a token that lacks a scope, or a closed port, for ever and never says so, waits 5 s
  // after each connection that Slack ends, and gives up without a word when the token is revoked.
  const { client } = new SocketModeReceiver({ ...options, autoReconnectEnabled: false });
  const underWay = new Set<Promise<void>>();
  let connecting: Promise<unknown> = Promise.resolve();
  let connected = false;
  let stopped = false;

  client.on('slack_event', envelope => {
    if (stopped) return;
    const giveBack = capacity.take(0);
    if (giveBack === null) return;
    const done = acknowledge(envelope, giveBack).finally(() => underWay.delete(done));
    underWay.add(done);
  });

  async function acknowledge({ body, retry_num: retryNum = 0, ack }: Envelope, giveBack: () => void) {
    const { receipt, ended } = deliver({ body, retryNum });
    ended.finally(giveBack);
    const told = await receipt;
    // A connection that closed meanwhile takes no acknowledgement: Slack sends the event again, and it is known then.
    if (told.outcome === 'taken') await ack(told.body).catch(() => {});
  }

  client.on('disconnected', async () => {
    if (!connected) return;
    connected = false;
    for (let wait = FIRST_WAIT; !stopped; wait = Math.min(2 * wait, LONGEST_WAIT)) {
      try {
        return await connect();
      } catch (error) {
        log.warn({ ...failure(error), refusal: refusalOf(error) }, 'Socket Mode can not connect');
        await clock.wait(wait);
      }
    }
  });

  async function connect() {
    const started = client.start();
    connecting = started.catch(() => {});
    await started;
    connected = true;
  }

  return {
    start: connect,
    isConnected: () => connected,
    async stop() {
      stopped = true;
      await Promise.all(underWay);
      // The client leaves a timer of 30 s behind where it is closed while it connects.
      await connecting;
      await client.disconnect();
    },
  };
}

/** What the client makes of one message on the connection. */
interface Envelope extends Pick<ReceiverEvent, 'body'> {
  readonly retry_num?: number;
  readonly ack: (body: unknown) => Promise<void>;
}
