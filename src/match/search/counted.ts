import type { ImportedPage } from '../../corpus/pages/imported-page';
import { fieldsOf } from './fields';
import type { Speller } from './spelling';
import { standingOf } from './standing';
import { pairSlot } from './term-hash';

/** What an article says how often: a mention in its title counts more than one. */
export interface Counted {
  /** By the hash of the word. */
  readonly words: ReadonlyMap<number, number>;
  /** By the slot of the pair. */
  readonly pairs: ReadonlyMap<number, number>;
  readonly standing: number;
}

export function countPage(page: ImportedPage, spell: Speller): Counted {
  const words = new Map<number, number>();
  const pairs = new Map<number, number>();
  const stems: string[] = [];
  for (const { text, weight, paired } of fieldsOf(page)) {
    let previous: number | null = null;
    for (const { stem, hash } of spell(text)) {
      stems.push(stem);
      words.set(hash, (words.get(hash) ?? 0) + weight);
      if (paired && previous !== null) {
        const slot = pairSlot(previous, hash);
        pairs.set(slot, (pairs.get(slot) ?? 0) + weight);
      }
      previous = hash;
    }
  }
  return { words, pairs, standing: standingOf(page.article, stems) };
}
