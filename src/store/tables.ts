import type { ChannelMode } from './store';

/** The tables as the newest migration leaves them. Times are milliseconds since 1970; keys are fingerprints. */
export interface Tables {
  readonly claims: {
    readonly key: string;
    /** The store that holds it, or that finished it. */
    readonly owner: string;
    readonly state: 'held' | 'done';
    /** When the lease runs out, or what is done may be forgotten. */
    readonly until: number;
  };
  readonly replies: {
    readonly message: string;
    /** The reply's id on its platform; null while it is only intended. */
    readonly reply: string | null;
    readonly at: number;
  };
  readonly feedback: {
    readonly article: string;
    readonly fixed: number;
    readonly unhelped: number;
  };
  readonly channel_modes: {
    readonly channel: string;
    readonly mode: ChannelMode;
  };
  readonly greetings: {
    readonly place: string;
  };
  readonly installations: {
    readonly workspace: string;
    readonly sealed: string;
  };
}
