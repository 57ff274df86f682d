import type { webApi } from '@slack/bolt';
import type { Bot } from '../../src/bot/bot';
import type { Clock } from '../../src/clock';
import type { FairUse } from '../../src/fair-use';
import type { InOrder } from '../../src/in-order';
import type { Log } from '../../src/log';
import type { Once } from '../../src/store/once';
import type { ChannelMode, Store } from '../../src/store/store';
import type { SlackApi } from './slack-api';

/** What the handlers of events, commands and clicks share. */
export interface Desk {
  readonly bot: Bot;
  /** How many articles the bot knows. */
  readonly articles: number;
  readonly store: Store;
  readonly once: Once;
  readonly inOrder: InOrder;
  readonly fairUse: FairUse;
  readonly clock: Clock;
  readonly log: Log;
  /** Where nobody has chosen another mode for a channel. */
  readonly channelMode: ChannelMode;
  /** Where the Web API and its files are, if not at Slack. */
  readonly apiUrl: string | null;
  readonly api: (client: webApi.WebClient) => SlackApi;
}
