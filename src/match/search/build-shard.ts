import { COUNT_UNIT, type Gathered, type Mentions } from './gather';
import { impact } from './impact';
import type { ShardArrays } from './shard-layout';
import { GREATEST_STANDING } from './standing';
import { PAIR_SLOTS } from './term-hash';

/** Indexes the words and pairs of at most `SHARD_LENGTH` gathered articles; `members` are their positions in the order of places. */
export function buildShard({ hashes, words, pairs, standings }: Gathered, members: Uint32Array): ShardArrays {
  const wordCounts = mentionCounts(words, members, hashes.length);
  const pairCounts = mentionCounts(pairs, members, PAIR_SLOTS);
  const inOrder = hashes.filter((_, number) => wordCounts[number] !== 0).sort();
  const listOfWord = placesIn(inOrder, hashes);
  const listOfPair = Uint32Array.from({ length: PAIR_SLOTS }, (_, slot) => inOrder.length + slot);
  const starts = new Uint32Array(inOrder.length + PAIR_SLOTS + 1);
  setLengths(starts, wordCounts, listOfWord);
  setLengths(starts, pairCounts, listOfPair);
  for (let list = 1; list < starts.length; list += 1) {
    starts[list] = (starts[list] as number) + (starts[list - 1] as number);
  }
  const length = starts.at(-1) as number;
  const shard: ShardArrays = {
    words: inOrder,
    starts,
    greatest: new Uint8Array(inOrder.length + PAIR_SLOTS),
    places: new Uint16Array(length),
    impacts: new Uint8Array(length),
  };
  const next = starts.slice();
  fill(shard, next, words, listOfWord, members, standings);
  fill(shard, next, pairs, listOfPair, members, standings);
  return shard;
}

/** How many of the members mention each term. */
function mentionCounts({ terms, bounds }: Mentions, members: Uint32Array, numbers: number): Uint32Array {
  const counts = new Uint32Array(numbers);
  for (const member of members) {
    for (let at = bounds[member] as number; at < (bounds[member + 1] as number); at += 1) {
      const term = terms[at] as number;
      counts[term] = (counts[term] as number) + 1;
    }
  }
  return counts;
}

/** Where each hash stands among those in order; 0 where it is none of them. */
function placesIn(inOrder: Uint32Array, hashes: Uint32Array): Uint32Array {
  const places = new Map(Array.from(inOrder, (hash, place) => [hash, place]));
  return hashes.map(hash => places.get(hash) ?? 0);
}

/** Puts the length of each list where the next one is to begin. */
function setLengths(starts: Uint32Array, counts: Uint32Array, listOf: Uint32Array): void {
  counts.forEach((count, term) => {
    if (count > 0) starts[(listOf[term] as number) + 1] = count;
  });
}

/** Fills the lists of these mentions; `next` is where each list goes on. */
function fill(
  { greatest, places, impacts }: ShardArrays,
  next: Uint32Array,
  { terms, counts, bounds, sums }: Mentions,
  listOf: Uint32Array,
  members: Uint32Array,
  standings: readonly number[],
): void {
  const mean = members.reduce((sum, member) => sum + (sums[member] as number), 0) / members.length || 1;
  members.forEach((member, place) => {
    const length = (sums[member] as number) / mean;
    const standing = (standings[member] as number) / GREATEST_STANDING;
    for (let at = bounds[member] as number; at < (bounds[member + 1] as number); at += 1) {
      const list = listOf[terms[at] as number] as number;
      const told = impact((counts[at] as number) * COUNT_UNIT, length, standing);
      const free = next[list] as number;
      next[list] = free + 1;
      places[free] = place;
      impacts[free] = told;
      if (told > (greatest[list] as number)) greatest[list] = told;
    }
  });
}
