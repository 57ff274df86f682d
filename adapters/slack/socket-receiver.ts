import { SocketModeReceiver, type SocketModeReceiverOptions } from '@slack/bolt';
import type { Deliver } from './deliver';

/** Receives over a WebSocket that the bot opens, so that it needs no public address (Socket Mode). */
export interface SocketReceiver {
  /** Rejects where Slack does not let the app in. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** What is not acknowledged here, Slack sends again. */
export function createSocketReceiver(
  options: Pick<SocketModeReceiverOptions, 'appToken' | 'logger' | 'installerOptions'>,
  deliver: Deliver,
): SocketReceiver {
  const { client } = new SocketModeReceiver(options);
  client.on('slack_event', async ({ body, ack, retry_num: retryNum, retry_reason: retryReason }) => {
    const receipt = await deliver({ body, retryNum, retryReason });
    // A connection that closed meanwhile takes no acknowledgement: Slack sends the event again, and it is known then.
    if (receipt.outcome === 'taken') await Promise.resolve(ack(receipt.body)).catch(() => {});
  });
  return {
    start: async () => {
      await client.start();
    },
    stop: () => client.disconnect(),
  };
}
