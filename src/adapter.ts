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
  /** Why it can't do its work just now, in a sentence for who runs it; null where it can. Never rejects. */
  readonly trouble: () => Promise<string | null>;
  /** Takes nothing new and resolves when what is under way is done. */
  readonly stop: () => Promise<void>;
}

/** Told of what befalls an adapter, to be counted. Names come out of the code, never from outside. */
export interface AdapterWatch {
  readonly received: (kind: string) => void;
  /** The platform has sent before what it sends now. */
  readonly receivedAgain: () => void;
  /** An event has been dealt with, in so many seconds, however it went. */
  readonly handled: (seconds: number) => void;
  /** A call to the platform failed; `retried`: it is made again. */
  readonly callFailed: (why: CallFailure, retried: boolean) => void;
  /** An event is handled that a process had left unfinished, which most likely has crashed. */
  readonly tookOver: () => void;
  /** A person or channel asked for more than its share. */
  readonly limited: (whose: 'person' | 'channel') => void;
}

/** `limited`: too many calls. `refused`: for good. `failed`: on the platform's side. `unreached`: no answer. */
export type CallFailure = 'limited' | 'refused' | 'failed' | 'unreached';

/** The bot can't start; the message says what to do about it. */
export class StartError extends Error {}
