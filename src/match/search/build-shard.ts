import type { ImportedPage } from '../../corpus/pages/imported-page';
import { countPage } from './counted';
import { growingUint32 } from './growing';
import { impact } from './impact';
import type { ShardArrays } from './shard-layout';
import type { Speller } from './spelling';
import { GREATEST_STANDING } from './standing';
import { PAIR_SLOTS } from './term-hash';

/** Counts have fractions: titles weigh 3, resolutions 0.3. They are kept as whole numbers of these. */
const COUNT_UNIT = 0.1;

/** Indexes the words and pairs of at most `SHARD_LENGTH` articles. */
export function buildShard(pages: readonly ImportedPage[], spell: Speller): ShardArrays {
  const found = gather(pages, spell);
  const words = Uint32Array.from(found.words.keys()).sort();
  const listOf = new Uint32Array(found.words.size);
  words.forEach((hash, list) => {
    listOf[found.words.get(hash) as number] = list;
  });
  return inverted(found, words, listOf);
}

/** All mentions, article by article. */
interface Found {
  /** Numbers of words by their hashes, in the order in which they were met. */
  readonly words: ReadonlyMap<number, number>;
  /** For each mention the number of its word, or the slot of its pair. */
  readonly terms: Uint32Array;
  readonly counts: Uint32Array;
  /** Where the mentions of each article's words begin, then those of its pairs; one more at the end. */
  readonly bounds: Uint32Array;
  readonly standings: Float64Array;
}

function gather(pages: readonly ImportedPage[], spell: Speller): Found {
  const numbers = new Map<number, number>();
  const [terms, counts, bounds] = [growingUint32(), growingUint32(), growingUint32()];
  const standings = new Float64Array(pages.length);
  let length = 0;
  const keep = (term: number, count: number) => {
    terms.add(term);
    counts.add(Math.round(count / COUNT_UNIT));
    length += 1;
  };
  pages.forEach((page, place) => {
    const { words, pairs, standing } = countPage(page, spell);
    standings[place] = standing;
    bounds.add(length);
    for (const [hash, count] of words) {
      const number = numbers.get(hash) ?? numbers.size;
      numbers.set(hash, number);
      keep(number, count);
    }
    bounds.add(length);
    for (const [slot, count] of pairs) keep(slot, count);
  });
  bounds.add(length);
  return { words: numbers, terms: terms.all(), counts: counts.all(), bounds: bounds.all(), standings };
}

/** Mentions sorted by word, those of a word by article; lists of pairs behind those of words. */
function inverted(
  { terms, counts, bounds, standings }: Found,
  words: Uint32Array,
  listOf: Uint32Array,
): ShardArrays {
  const starts = new Uint32Array(words.length + PAIR_SLOTS + 1);
  const greatest = new Uint8Array(words.length + PAIR_SLOTS);
  const places = new Uint16Array(terms.length);
  const impacts = new Uint8Array(terms.length);
  const runs = runsOf(counts, bounds);
  const listAt = (at: number, isPair: boolean) =>
    isPair ? words.length + (terms[at] as number) : (listOf[terms[at] as number] as number);

  for (const { from, to, isPair } of runs) {
    for (let at = from; at < to; at += 1) {
      const after = listAt(at, isPair) + 1;
      starts[after] = (starts[after] as number) + 1;
    }
  }
  for (let list = 1; list < starts.length; list += 1) {
    starts[list] = (starts[list] as number) + (starts[list - 1] as number);
  }
  const next = starts.slice();
  for (const { from, to, isPair, place, length } of runs) {
    const standing = standings[place] as number;
    for (let at = from; at < to; at += 1) {
      const list = listAt(at, isPair);
      const told = impact((counts[at] as number) * COUNT_UNIT, length, standing, GREATEST_STANDING);
      const slot = next[list] as number;
      next[list] = slot + 1;
      places[slot] = place;
      impacts[slot] = told;
      greatest[list] = Math.max(greatest[list] as number, told);
    }
  }
  return { words, starts, greatest, places, impacts };
}

/** The mentions of one article's words, or of its pairs. */
interface Run {
  readonly place: number;
  readonly from: number;
  readonly to: number;
  readonly isPair: boolean;
  /** Their sum, next to the mean of all articles. */
  readonly length: number;
}

function runsOf(counts: Uint32Array, bounds: Uint32Array): readonly Run[] {
  const sums = Array.from({ length: bounds.length - 1 }, (_, run) => {
    let sum = 0;
    for (let at = bounds[run] as number; at < (bounds[run + 1] as number); at += 1)
      sum += counts[at] as number;
    return sum;
  });
  const articles = sums.length / 2;
  const meanOf = (parity: number) =>
    sums.reduce((sum, each, run) => (run % 2 === parity ? sum + each : sum), 0) / articles;
  const means = [meanOf(0), meanOf(1)];
  return sums.map((sum, run) => ({
    place: Math.floor(run / 2),
    from: bounds[run] as number,
    to: bounds[run + 1] as number,
    isPair: run % 2 === 1,
    length: sum / (means[run % 2] || 1),
  }));
}
