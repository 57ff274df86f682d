import type { Bot } from '../../src/bot/bot';
import type { Clock } from '../../src/clock';
import type { FairUse } from '../../src/fair-use';
import type { InOrder } from '../../src/in-order';
import type { Log } from '../../src/log';
import type { Once } from '../../src/store/once';
import type { Store } from '../../src/store/store';

/** What the handlers of activities share. */
export interface Desk {
  readonly bot: Bot;
  readonly store: Store;
  readonly once: Once;
  readonly inOrder: InOrder;
  readonly fairUse: FairUse;
  readonly clock: Clock;
  readonly log: Log;
  /** Whether the bot has no registration, and tools on this machine stand in for Teams. */
  readonly local: boolean;
}
