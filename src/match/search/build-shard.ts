import type { ImportedPage } from '../../corpus/pages/imported-page';
import { COUNT_UNIT, gather, type Mentions } from './gather';
import { impact } from './impact';
import type { ShardArrays } from './shard-layout';
import type { Speller } from './spelling';
import { GREATEST_STANDING } from './standing';
import { PAIR_SLOTS } from './term-hash';

/** Indexes the words and pairs of at most `SHARD_LENGTH` articles. */
export function buildShard(pages: readonly ImportedPage[], spell: Speller): ShardArrays {
  const { hashes, words, pairs, standings } = gather(pages, spell);
  const inOrder = hashes.slice().sort();
  const length = words.terms.length + pairs.terms.length;
  const shard: ShardArrays = {
    words: inOrder,
    starts: new Uint32Array(inOrder.length + PAIR_SLOTS + 1),
    greatest: new Uint8Array(inOrder.length + PAIR_SLOTS),
    places: new Uint16Array(length),
    impacts: new Uint8Array(length),
  };
  const mentions = [
    { ...words, listOf: placesIn(inOrder, hashes) },
    { ...pairs, listOf: Uint32Array.from({ length: PAIR_SLOTS }, (_, slot) => inOrder.length + slot) },
  ];
  setStarts(shard.starts, mentions);
  fill(shard, mentions, standings);
  return shard;
}

/** Where each hash stands among the same hashes in order. */
function placesIn(inOrder: Uint32Array, hashes: Uint32Array): Uint32Array {
  const places = new Map(Array.from(inOrder, (hash, place) => [hash, place]));
  return hashes.map(hash => places.get(hash) as number);
}

interface Listed extends Mentions {
  /** The list of each term. */
  readonly listOf: Uint32Array;
}

/** Lists follow one another, each as long as its term has mentions. */
function setStarts(starts: Uint32Array, mentions: readonly Listed[]): void {
  for (const { terms, listOf } of mentions) {
    for (const term of terms) {
      const next = (listOf[term] as number) + 1;
      starts[next] = (starts[next] as number) + 1;
    }
  }
  for (let list = 1; list < starts.length; list += 1) {
    starts[list] = (starts[list] as number) + (starts[list - 1] as number);
  }
}

function fill(
  { starts, greatest, places, impacts }: ShardArrays,
  mentions: readonly Listed[],
  standings: Float64Array,
): void {
  const next = starts.slice();
  for (const { terms, counts, bounds, lengths, listOf } of mentions) {
    for (let place = 0; place < standings.length; place += 1) {
      const length = lengths[place] as number;
      const standing = (standings[place] as number) / GREATEST_STANDING;
      for (let at = bounds[place] as number; at < (bounds[place + 1] as number); at += 1) {
        const list = listOf[terms[at] as number] as number;
        const told = impact((counts[at] as number) * COUNT_UNIT, length, standing);
        const free = next[list] as number;
        next[list] = free + 1;
        places[free] = place;
        impacts[free] = told;
        if (told > (greatest[list] as number)) greatest[list] = told;
      }
    }
  }
}
