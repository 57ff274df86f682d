import { askedText } from './asked-text';
import { bestArticles } from './best-articles';
import type { Manner } from './confidence-model';
import { GAP } from './form-words';
import type { Shard } from './shard';
import { buildOtherNames, soughtIn, spelt } from './sought';
import { buildSpeller } from './spelling';
import { buildWeigher, type Weighed } from './weigh';
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

/** Finds articles by the words of a text; other names of what a question speaks of count too, but not those in a report. */
export type Search = (text: string, isReport: boolean) => Found;

/** As many as are shown; how close they come tells how sure the first one is. */
const MOST_HITS = 10;

/** Nobody asks in more words, and what has the words of a form in it is quoted: there each word is meant as it stands. */
const LONGEST_QUESTION = 60;

/** Some thousand words are most of what people write about mail. */
const WORDS_REMEMBERED = 20_000;

/** A search over all shards together. */
export function buildSearch(shards: readonly Shard[]): Search {
  const spell = buildSpeller(WORDS_REMEMBERED);
  const otherNames = buildOtherNames(spell);
  const weigherOf = buildWeigher(shards);

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
