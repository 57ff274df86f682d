import type { ImportedPage } from '../../corpus/pages/imported-page';
import { buildCorpusSpeller } from './corpus-speller';
import { fieldsOf } from './fields';
import { growingUint32 } from './growing';
import type { Spelt } from './spelling';
import { speaksOfFailure, standingOf } from './standing';
import { buildTally } from './tally';
import { pairSlot } from './term-hash';

/** Mentions of words, or of pairs, article by article. */
export interface Mentions {
  /** For each mention the number of its word, or the slot of its pair. */
  readonly terms: Uint32Array;
  /** How often the article mentions it, in units of `COUNT_UNIT`. */
  readonly counts: Uint32Array;
  /** Where the mentions of each article begin; one more at the end. */
  readonly bounds: Uint32Array;
  /** The sum of counts for each article. */
  readonly sums: readonly number[];
}

/** What articles mention, in the order in which they were added. */
export interface Gathered {
  /** Hashes of words by their numbers, each once. */
  readonly hashes: Uint32Array;
  readonly words: Mentions;
  readonly pairs: Mentions;
  readonly standings: readonly number[];
}

/** Counts have fractions: titles weigh 3, resolutions 0.3. */
export const COUNT_UNIT = 0.1;

/** Gathers what one article after another mentions, and keeps nothing else of it. */
export function buildGatherer(): {
  readonly add: (page: ImportedPage) => void;
  readonly all: () => Gathered;
} {
  const spell = buildCorpusSpeller();
  const hashes: number[] = [];
  const words = buildMentions();
  const pairs = buildMentions();
  const standings: number[] = [];

  function add(page: ImportedPage): void {
    let failed = false;
    for (const { text, weight, paired } of fieldsOf(page)) {
      const spelt = spell(text);
      failed ||= speaksOfFailure(spelt);
      for (let at = 0; at < spelt.length; at += 1) {
        const word = spelt[at] as Spelt;
        hashes[word.number] = word.hash;
        words.add(word.number, weight);
        if (paired && at > 0) pairs.add(pairSlot((spelt[at - 1] as Spelt).hash, word.hash), weight);
      }
    }
    words.close();
    pairs.close();
    standings.push(standingOf(page.article, failed, spell));
  }

  return {
    add,
    all: () => ({ hashes: Uint32Array.from(hashes), words: words.all(), pairs: pairs.all(), standings }),
  };
}

function buildMentions() {
  const tally = buildTally();
  const [terms, counts, bounds] = [growingUint32(), growingUint32(), growingUint32()];
  const sums: number[] = [];
  let length = 0;
  const keep = (term: number, count: number) => {
    terms.add(term);
    counts.add(Math.round(count / COUNT_UNIT));
    length += 1;
  };
  bounds.add(0);
  return {
    add: tally.add,
    /** Ends an article. */
    close: () => {
      sums.push(tally.empty(keep));
      bounds.add(length);
    },
    all: (): Mentions => ({ terms: terms.all(), counts: counts.all(), bounds: bounds.all(), sums }),
  };
}
