import type { Route } from './server';

/** A platform that the bot is on. */
export interface Adapter {
  readonly name: string;
  /** How it is reached or by whom, for who starts it. */
  readonly state: string;
  /** What it answers at on the one HTTP server. */
  readonly routes: readonly Route[];
  /** Connects; rejects with a StartError where the platform does not let the bot in. */
  readonly start: () => Promise<void>;
  /** Takes nothing new and resolves when what is under way is done. */
  readonly stop: () => Promise<void>;
}

/** The bot can't start; the message says what to do about it. */
export class StartError extends Error {}
