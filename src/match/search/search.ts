import { askedText } from './asked-text';
import { bestArticles } from './best-articles';
import type { Manner } from './confidence-model';
import { GAP } from './form-words';
import { listLength, pairList, type Shard, wordList } from './shard';
import { buildOtherNames, keyOf, type Sought, soughtIn, spelt } from './sought';
import { buildSpeller } from './spelling';
import { windowsOf } from './windows';

/** An article that was found. */
export interface Hit {
  /** The number of the shard that it is in. */
  readonly shard: number;
  /** Its place there. */
  readonly place: number;
  readonly score: number;
  /** What was sought where the article fits best. */
  readonly sought: readonly Weighed[];
}

/** What was sought, and what it is worth. */
export interface Weighed extends Sought {
  /** Its share times its rarity, in 64ths; 0 for what speaks for nothing. */
  readonly weight: number;
  /** The list of each shard that has it. */
  readonly lists: readonly (number | null)[];
}

/** What a search gives. */
export interface Found {
  /** The best first. */
  readonly hits: readonly Hit[];
  /** The text that was searched for, without what is volatile. */
  readonly lasting: string;
  /** Its words, which `Sought.at` counts. */
  readonly words: readonly string[];
  /** Whether it is a question in somebody's own words. */
  readonly manner: Manner;
}

interface Worth {
  readonly lists: readonly (number | null)[];
  readonly rarity: number;
}

/** Finds articles by the words of a text; other names of what a question speaks of count too, but not those in a report. */
export type Search = (text: string, isReport: boolean) => Found;

/** More than are shown: how many come close tells how sure the first one is. */
const MOST_HITS = 10;

/** Nobody asks in more words, and what has the words of a form in it is quoted: there each word is meant as it stands. */
const LONGEST_QUESTION = 60;

/** Weights are whole numbers of these parts of a nat. */
export const WEIGHT_UNIT = 64;

/** Some thousand words are most of what people write about mail. */
const WORDS_REMEMBERED = 20_000;

/** Event ids, counts and names of computers that no article has say nothing about which one is meant. */
const HAS_DIGIT = /\d/;

/** A search over all shards together; a word is as rare as all of them make it. */
export function buildSearch(shards: readonly Shard[]): Search {
  const articles = shards.reduce((sum, { size }) => sum + size, 0);
  const spell = buildSpeller(WORDS_REMEMBERED);
  const otherNames = buildOtherNames(spell);

  /** What is sought in several windows of a text is weighed once. */
  const weigherOf = (words: readonly string[]): ((sought: Sought) => Weighed) => {
    const known = new Map<number, Worth>();
    return sought => {
      const key = keyOf(sought);
      const worth = known.get(key) ?? worthOf(sought, words);
      known.set(key, worth);
      return { ...sought, lists: worth.lists, weight: Math.round(WEIGHT_UNIT * sought.share * worth.rarity) };
    };
  };

  function worthOf({ key, isPair, at }: Sought, words: readonly string[]): Worth {
    const lists = shards.map(shard => (isPair ? pairList(shard, key) : wordList(shard, key)));
    const holders = shards.reduce((sum, shard, i) => {
      const list = lists[i] ?? null;
      return list === null ? sum : sum + listLength(shard, list);
    }, 0);
    const saysNothing = holders === 0 && (at === null || HAS_DIGIT.test(words[at] ?? ''));
    return { lists, rarity: saysNothing ? 0 : rarity(holders, articles) };
  }

  return (text, isReport) => {
    const { lasting, words } = askedText(text);
    const known = spelt(words, spell);
    const isQuestion = !isReport && words.length <= LONGEST_QUESTION && !words.includes(GAP);
    const weigh = weigherOf(words);
    let hits: readonly Hit[] = [];
    for (const window of windowsOf(words.length)) {
      const sought = soughtIn(window, known, isQuestion ? otherNames : null).map(weigh);
      const least = hits.length < MOST_HITS ? 0 : (hits.at(-1) as Hit).score;
      const found = shards.flatMap((shard, i) => hitsIn(shard, i, sought, least));
      hits = best([...hits, ...found]);
    }
    return { hits, lasting, words, manner: isQuestion ? 'asked' : 'quoted' };
  };
}

function hitsIn(shard: Shard, number: number, sought: readonly Weighed[], least: number): readonly Hit[] {
  const lists = sought.flatMap(({ weight, lists }) => {
    const list = lists[number] ?? null;
    return list === null || weight === 0 ? [] : [{ list, weight }];
  });
  return bestArticles(shard, lists, MOST_HITS, least).map(({ place, score }) => ({
    shard: number,
    place,
    score,
    sought,
  }));
}

/** Each article once, with its best part of the text. */
function best(hits: readonly Hit[]): readonly Hit[] {
  const sorted = [...hits].sort((a, b) => b.score - a.score || a.shard - b.shard || a.place - b.place);
  const seen = new Set<string>();
  return sorted
    .filter(({ shard, place }) => {
      const key = `${shard} ${place}`;
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, MOST_HITS);
}

/** BM25's inverse document frequency. */
function rarity(holders: number, articles: number): number {
  return Math.log(1 + (articles - holders + 0.5) / (holders + 0.5));
}
