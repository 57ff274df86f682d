import type { Section } from '../../corpus/index-file';
import type { ImportedPage } from '../../corpus/pages/imported-page';
import { buildShard } from './build-shard';
import { buildGatherer } from './gather';
import { SHARD_LENGTH, sectionsOf } from './shard-layout';

/** Indexes articles by their words, one after another. */
export interface SearchBuilder {
  readonly add: (page: ImportedPage) => void;
  /** The sections of an index file that find them; `order` gives their positions in the order in which the file keeps them. */
  readonly sections: (order: Uint32Array) => readonly Section[];
}

export function buildSearchSections(): SearchBuilder {
  const { add, all } = buildGatherer();
  return {
    add,
    sections: order => {
      const gathered = all();
      return Array.from({ length: Math.ceil(order.length / SHARD_LENGTH) }, (_, number) => {
        const first = number * SHARD_LENGTH;
        return sectionsOf(number, buildShard(gathered, order.subarray(first, first + SHARD_LENGTH)));
      }).flat();
    },
  };
}
