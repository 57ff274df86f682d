import type { Actor, Source } from '../corpus/article';

/** An answer to a person, free of platform; a view renders it. All texts are plain: no markup, to be shown as they are. */
export interface Reply {
  readonly title: string;
  /** What was read from the report, in the reader's words: `Recipient` / `a@b.example`. */
  readonly facts: readonly Fact[];
  /** Why it happened, or what the bot has to say where there is no cause to tell. */
  readonly cause: string;
  /** What to do, in order; the view numbers them from 1. */
  readonly steps: readonly string[];
  readonly actor: Actor | null;
  /** Why this article. */
  readonly evidence: readonly string[];
  readonly source: Source | null;
  /** Other articles that may fit, best first. */
  readonly alternatives: readonly Alternative[];
  /** What the bot left out of a too large input, in sentences. */
  readonly notes: readonly string[];
}

export interface Fact {
  readonly name: string;
  readonly value: string;
}

export interface Alternative {
  readonly id: string;
  readonly title: string;
  readonly confidence: number;
}
