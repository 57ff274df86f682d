/** What must outlive a request. Nothing that people paste is kept here. */
export interface Store {
  readonly claims: Claims;
  readonly replies: Replies;
  readonly feedback: FeedbackBook;
  readonly channelModes: ChannelModes;
  readonly greetings: Greetings;
  readonly installations: Installations;
  /** Rejects where nothing can be read or written just now. */
  readonly check: () => Promise<void>;
}

/**
 * Who handles an event, so that it is handled once. Atomic: of several claims of one key at a time, one is `won`. A claim
 * belongs to the store that won it, which every process has one of: what another holds is not its to finish or release.
 */
export interface Claims {
  /**
   * `won`: the key is the caller's for `lease` milliseconds, to be ended by `finish` or `release`. `taken over`: the same,
   * and who had it before let the lease run out. `held`: another has it and its lease has not run out. `done`: it was
   * finished before.
   */
  readonly claim: (key: string, lease: number) => Promise<Claim>;
  /** Lengthens a lease to `lease` milliseconds from now, and gives whether the key is still the caller's. */
  readonly renew: (key: string, lease: number) => Promise<boolean>;
  /** Marks a key as done, claimed or not. It is forgotten after the hours in which a platform may send it again. */
  readonly finish: (key: string) => Promise<void>;
  /** Gives a claimed key up, for the next one to try. */
  readonly release: (key: string) => Promise<void>;
}

export type Claim = 'won' | 'taken over' | 'held' | 'done';

/** Which reply of the bot answers which message, by ids alone. */
interface Replies {
  /**
   * Writes down that a reply to a message is about to be posted, and gives what an earlier attempt has left: `none`;
   * `uncertain` where one was about to post and nobody knows whether it did; or the id of its reply.
   */
  readonly intend: (message: string) => Promise<'none' | 'uncertain' | { readonly reply: string }>;
  readonly remember: (message: string, reply: string) => Promise<void>;
  readonly find: (message: string) => Promise<string | null>;
  readonly forget: (message: string) => Promise<void>;
}

/** What people say about answers, without who said it. */
interface FeedbackBook {
  readonly record: (feedback: Feedback) => Promise<void>;
  readonly tally: () => Promise<readonly FeedbackTally[]>;
}

export interface Feedback {
  /** The article's id. */
  readonly article: string;
  readonly verdict: 'fixed' | 'unhelped';
}

interface FeedbackTally {
  readonly article: string;
  readonly fixed: number;
  readonly unhelped: number;
}

/** `ndr`: reports are answered without being asked. `mention`: only who mentions the bot is answered. */
export type ChannelMode = 'ndr' | 'mention';

interface ChannelModes {
  /** Null where nobody has chosen. */
  readonly find: (channel: string) => Promise<ChannelMode | null>;
  readonly choose: (channel: string, mode: ChannelMode) => Promise<void>;
}

/** Where the bot has introduced itself. Atomic: of several calls for one place, one is the first. */
interface Greetings {
  readonly isFirst: (place: string) => Promise<boolean>;
  /** For a greeting that could not be said. */
  readonly forget: (place: string) => Promise<void>;
}

/** Workspaces that installed the bot; what an installation holds is the platform adapter's affair, and kept encrypted. */
export interface Installations {
  readonly save: (workspace: string, installation: string) => Promise<void>;
  /** Rejects with a SealError where none of the keys opens it. */
  readonly find: (workspace: string) => Promise<string | null>;
  readonly remove: (workspace: string) => Promise<void>;
}
