/** A part of the bot that others depend on. */
export interface Part {
  /** One word for it, in lower case. */
  readonly name: string;
  /** Nothing can be done without it. Else it is one platform of several: others are served while it is away. */
  readonly isVital: boolean;
  /** Why it can't do its work, in a sentence; null where it can. */
  readonly trouble: () => Promise<string | null>;
}

/** What of the bot can't do its work, and why, by the names of its parts; empty when all is well. */
export type Troubles = Readonly<Record<string, string>>;

/** Milliseconds that a part has to say how it is. Kubernetes and proxies wait for a second or two. */
const PATIENCE = 1_000;
const SILENT = 'It gave no answer within a second.';

/** Asks all parts at once. */
export async function findTroubles(
  parts: readonly Pick<Part, 'name' | 'trouble'>[],
  wait: (milliseconds: number) => Promise<void>,
): Promise<Troubles> {
  const late = wait(PATIENCE).then(() => SILENT);
  const found = await Promise.all(
    parts.map(async ({ name, trouble }) => [name, await Promise.race([trouble(), late])] as const),
  );
  return Object.fromEntries(found.filter((entry): entry is readonly [string, string] => entry[1] !== null));
}
