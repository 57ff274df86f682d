import type { Shard } from './shard';

/**
 * The places of the `count` articles in a shard's room, of which `found` are taken, that have the greatest scores; of equal
 * ones those that stand first in the shard. A heap of so many, with the worst on top.
 */
export function greatest(shard: Shard, found: number, count: number): readonly number[] {
  const { scores, room } = shard;
  const heap = Array.from(room.subarray(0, Math.min(found, count)));
  for (let at = heap.length >> 1; at >= 0; at -= 1) sink(shard, heap, at);
  let worst = scores[heap[0] as number] as number;
  for (let i = heap.length; i < found; i += 1) {
    const place = room[i] as number;
    // Most are worse, and are done with here.
    if ((scores[place] as number) < worst || !isWorse(shard, heap[0] as number, place)) continue;
    heap[0] = place;
    sink(shard, heap, 0);
    worst = scores[heap[0] as number] as number;
  }
  return heap;
}

function isWorse({ scores }: Shard, a: number, b: number): boolean {
  const difference = (scores[a] as number) - (scores[b] as number);
  return difference < 0 || (difference === 0 && a > b);
}

/** Lets the place at `at` sink until what is below it is better. */
function sink(shard: Shard, heap: number[], at: number): void {
  if (heap.length === 0) return;
  const place = heap[at] as number;
  let free = at;
  for (;;) {
    let child = 2 * free + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && isWorse(shard, heap[child + 1] as number, heap[child] as number))
      child += 1;
    if (isWorse(shard, place, heap[child] as number)) break;
    heap[free] = heap[child] as number;
    free = child;
  }
  heap[free] = place;
}
