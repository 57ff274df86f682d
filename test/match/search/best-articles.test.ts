import fc from 'fast-check';
import { bestArticles, type WeightedList } from '../../../src/match/search/best-articles';
import { openShard, type Shard } from '../../../src/match/search/shard';

/** So many lists, each with some of the articles; the later ones hold most of them, as common words do. */
const LISTS = 12;

const shards = fc
  .integer({ min: 1, max: 3_000 })
  .chain(size =>
    fc.tuple(
      fc.constant(size),
      fc.array(fc.array(fc.tuple(fc.nat(size - 1), fc.integer({ min: 1, max: 255 }))), {
        minLength: LISTS,
        maxLength: LISTS,
      }),
      fc.nat(),
    ),
  )
  .map(([size, some, seed]) =>
    shardOf(
      size,
      some.map((list, i) => [...list, ...many(size, i, seed)]),
    ),
  );

const questions = fc.array(fc.record({ list: fc.nat(LISTS - 1), weight: fc.integer({ min: 1, max: 700 }) }), {
  minLength: 1,
  maxLength: LISTS,
});

test('the best articles are those that adding up all lists gives, in the same order', () => {
  fc.assert(
    fc.property(shards, questions, fc.integer({ min: 1, max: 20 }), (shard, asked, count) => {
      const lists = once(asked);
      expect(bestArticles(shard, lists, count, 0)).toEqual(addedUp(shard, lists).slice(0, count));
    }),
  );
});

test('with a threshold they are those that reach it', () => {
  fc.assert(
    fc.property(shards, questions, fc.nat(300_000), (shard, asked, least) => {
      const lists = once(asked);
      const expected = addedUp(shard, lists).filter(({ score }) => score >= least);
      expect(bestArticles(shard, lists, 10, least)).toEqual(expected.slice(0, 10));
    }),
  );
});

test('a search leaves nothing behind for the next', () => {
  fc.assert(
    fc.property(shards, questions, (shard, asked) => {
      bestArticles(shard, once(asked), 10, 0);
      expect(shard.scores.every(score => score === 0)).toBe(true);
    }),
  );
});

type Entry = readonly [place: number, impact: number];

/** Articles of a common word: the further back the list, the more. */
function many(size: number, list: number, seed: number): readonly Entry[] {
  const step = Math.max(1, LISTS - list);
  return Array.from({ length: list < LISTS / 2 ? 0 : Math.floor(size / step) }, (_, i) => [
    i * step,
    1 + ((i * 7919 + seed) % 255),
  ]);
}

function shardOf(size: number, lists: readonly (readonly Entry[])[]): Shard {
  const inOrder = lists.map(list => [...new Map(list)].sort(([a], [b]) => a - b));
  const starts = [0];
  for (const list of inOrder) starts.push((starts.at(-1) as number) + list.length);
  const arrays = {
    words: Uint32Array.from(lists.keys()),
    starts: Uint32Array.from(starts),
    greatest: Uint8Array.from(inOrder, list => Math.max(0, ...list.map(([, impact]) => impact))),
    places: Uint16Array.from(inOrder.flatMap(list => list.map(([place]) => place))),
    impacts: Uint8Array.from(inOrder.flatMap(list => list.map(([, impact]) => impact))),
  };
  return openShard(arrays, size);
}

/** A list is sought once. */
function once(asked: readonly WeightedList[]): readonly WeightedList[] {
  return [...new Map(asked.map(({ list, weight }) => [list, weight]))].map(([list, weight]) => ({
    list,
    weight,
  }));
}

function addedUp({ starts, places, impacts }: Shard, lists: readonly WeightedList[]) {
  const scores = new Map<number, number>();
  for (const { list, weight } of lists) {
    for (let at = starts[list] as number; at < (starts[list + 1] as number); at += 1) {
      const place = places[at] as number;
      scores.set(place, (scores.get(place) ?? 0) + weight * (impacts[at] as number));
    }
  }
  return Array.from(scores, ([place, score]) => ({ place, score })).sort(
    (a, b) => b.score - a.score || a.place - b.place,
  );
}
