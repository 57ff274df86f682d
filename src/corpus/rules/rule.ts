import type { Article } from '../article';

/** Something in one article that a reader would stumble over. */
export interface Fault {
  readonly id: string;
  /** What is wrong and what to write instead, in a sentence. */
  readonly what: string;
}

/** Looks through all articles of a folder; empty where all is well. */
export type Rule = (articles: readonly Article[]) => readonly Fault[];
