import type { Section } from '../../corpus/index-file';
import type { ImportedPage } from '../../corpus/pages/imported-page';
import { buildShard } from './build-shard';
import { SHARD_LENGTH, sectionsOf } from './shard-layout';
import { buildSpeller } from './spelling';

/** The sections of an index file that find these articles by their words, in the order in which the file keeps them. */
export function searchSections(pages: readonly ImportedPage[]): readonly Section[] {
  return Array.from({ length: Math.ceil(pages.length / SHARD_LENGTH) }, (_, number) => {
    const first = number * SHARD_LENGTH;
    return sectionsOf(number, buildShard(pages.slice(first, first + SHARD_LENGTH), buildSpeller(Infinity)));
  }).flat();
}
