import { arraysOf, SHARD_LENGTH, type ShardArrays } from './shard-layout';

/** Articles that can be searched. */
export interface Shard extends ShardArrays {
  /** How many articles there are. */
  readonly size: number;
  /** All zero between two searches: what each article has in the current one. A search allocates nothing of this size. */
  readonly scores: Int32Array;
  /** Room for the places of all articles, and for one that is not kept. */
  readonly room: Uint16Array;
}

/** Opens the shards of so many articles. */
export function openShards(section: (name: string) => Uint8Array, articles: number): readonly Shard[] {
  return Array.from({ length: Math.ceil(articles / SHARD_LENGTH) }, (_, number) =>
    openShard(arraysOf(number, section), Math.min(SHARD_LENGTH, articles - number * SHARD_LENGTH)),
  );
}

export function openShard(arrays: ShardArrays, size: number): Shard {
  return { ...arrays, size, scores: new Int32Array(size), room: new Uint16Array(size + 1) };
}

/** The list of a word by its hash; null where no article has it. */
export function wordList({ words }: ShardArrays, hash: number): number | null {
  let low = 0;
  let high = words.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = words[middle] as number;
    if (found === hash) return middle;
    if (found < hash) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}

/** The list of a pair by its slot. */
export function pairList({ words }: ShardArrays, slot: number): number {
  return words.length + slot;
}

/** How many articles are in a list. */
export function listLength({ starts }: ShardArrays, list: number): number {
  return (starts[list + 1] as number) - (starts[list] as number);
}

/** What a list tells of an article, 0 where it is not in it. */
export function impactOn({ starts, places, impacts }: ShardArrays, list: number, place: number): number {
  const at = lowerBound(places, place, starts[list] as number, starts[list + 1] as number);
  return at < (starts[list + 1] as number) && places[at] === place ? (impacts[at] as number) : 0;
}

/** The first index from `from` up to `to` whose value is not below `value`, in ascending values. */
export function lowerBound(values: Uint16Array, value: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
