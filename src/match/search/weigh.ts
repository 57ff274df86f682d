import { listLength, pairList, type Shard, wordList } from './shard';
import { keyOf, type Sought } from './sought';

/** What was sought, and what it is worth. */
export interface Weighed extends Sought {
  /** Its share times its rarity, in parts of a nat; 0 for what speaks for nothing. */
  readonly weight: number;
  /** The list of each shard that has it. */
  readonly lists: readonly (number | null)[];
}

/** Weights are whole numbers of these parts of a nat. */
export const WEIGHT_UNIT = 64;

/** Event ids, counts and names of computers that no article has say nothing about which one is meant. */
const HAS_DIGIT = /\d/;

/** Weighs what is sought in a text, given as its words; what several of its windows have is weighed once. */
export type WeigherOf = (words: readonly string[]) => (sought: Sought) => Weighed;

/** A word is as rare as all shards together make it. */
export function buildWeigher(shards: readonly Shard[]): WeigherOf {
  const articles = shards.reduce((sum, { size }) => sum + size, 0);

  function worthOf({ key, isPair, at }: Term, words: readonly string[]): Worth {
    const lists = shards.map(shard => (isPair ? pairList(shard, key) : wordList(shard, key)));
    const holders = shards.reduce((sum, shard, i) => {
      const list = lists[i] ?? null;
      return list === null ? sum : sum + listLength(shard, list);
    }, 0);
    const saysNothing = holders === 0 && (at === null || HAS_DIGIT.test(words[at] ?? ''));
    return { lists, rarity: saysNothing ? 0 : rarity(holders, articles) };
  }

  return words => {
    const known = new Map<number, Worth>();
    const worth = (sought: Term): Worth => {
      const id = keyOf(sought);
      const found = known.get(id) ?? worthOf(sought, words);
      known.set(id, found);
      return found;
    };
    const commonest = (names: readonly number[]) =>
      names.reduce((least, key) => {
        const { rarity } = worth({ key, isPair: false, at: null });
        return rarity === 0 ? least : Math.min(least, rarity);
      }, Infinity);
    return sought => {
      const { key, isPair, share, at, names } = sought;
      const { lists, rarity } = worth(sought);
      // A name that few articles use tells no more than the one that most use for the thing.
      const told = Math.min(rarity, commonest(names));
      return { key, isPair, share, at, names, weight: Math.round(WEIGHT_UNIT * share * told), lists };
    };
  };
}

type Term = Pick<Sought, 'key' | 'isPair' | 'at'>;

interface Worth {
  readonly lists: readonly (number | null)[];
  readonly rarity: number;
}

/** BM25's inverse document frequency. */
function rarity(holders: number, articles: number): number {
  return Math.log(1 + (articles - holders + 0.5) / (holders + 0.5));
}
