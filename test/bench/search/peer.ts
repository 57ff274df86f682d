/** An article as every library gets it. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly symptoms: string;
  readonly cause: string;
  /** Its steps and further information. */
  readonly rest: string;
}

/** The ids of at most ten articles, the best first. */
type Finder = (text: string) => readonly string[] | Promise<readonly string[]>;

/** A search library with its defaults, save for what keeps it from failing a long query or makes it much more right. */
export interface Peer {
  readonly name: string;
  readonly build: (entries: readonly Entry[]) => Finder | Promise<Finder>;
}

/** As many as ours gives. */
export const SHOWN = 10;

export function wholeText({ title, symptoms, cause, rest }: Entry): string {
  return [title, symptoms, cause, rest].join('\n');
}
