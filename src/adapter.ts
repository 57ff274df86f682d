import type { Route } from './server';

/** A platform that the bot is on. */
export interface Adapter {
  /** What it is and how it is reached, for the log. */
  readonly description: string;
  /** What it answers at on the one HTTP server. */
  readonly routes: readonly Route[];
  /** Connects; rejects with a StartError where the platform does not let the bot in. */
  readonly start: () => Promise<void>;
  /** Takes nothing new and resolves when what is under way is done. */
  readonly stop: () => Promise<void>;
}

/** The bot can't start; the message says what to do about it. */
export class StartError extends Error {}
