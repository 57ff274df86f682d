import type { Article } from '../corpus/article';
import { articleTerms, isPair, pairs } from './article-terms';
import type { Finding } from './finding';
import { passages } from './passages';
import { rarity } from './rarity';
import { stem } from './stem';
import { mentionWeight, saturated, termStrength } from './term-strength';
import { IDIOM_WORDS, terms } from './terms';
import { withoutVolatile } from './volatile';
import { WEIGHTS } from './weights';
import { words } from './words';

/** Words of one text that are stemmed because no article has them as they are: stemming is the dearest step. */
const MOST_STEMMED = 300;

/** A stem and its word begin alike, so that words which begin like no stem need no stemming. */
const COMMON_START = 3;

/** Articles that one text can bring up by its terms. */
const MOST_FOUND = 10;

/** Terms that the evidence names. */
const MOST_NAMED = 5;

const HAS_DIGIT = /\d/;

/** Finds articles by the terms that they share with a passage of a text. */
export type TermIndex = (text: string) => readonly Finding[];

/** TF-IDF over an inverted index: the work for one text is that for the articles which share terms with it. */
export function buildTermIndex(articles: readonly Article[]): TermIndex {
  const stems = new Map<string, string>();
  const index = invert(articles, stems);
  for (const word of IDIOM_WORDS) stems.set(word, stem(word));
  const knownStarts = new Set(Array.from(stems.values(), known => known.slice(0, COMMON_START)));

  return text => {
    const spoken = terms(words(withoutVolatile(text)), stemLookUp(stems, knownStarts));
    const counted = spoken.filter(term => index.has(term) || !HAS_DIGIT.test(term));
    const best = new Map<number, Passage>();
    for (const passage of passages(counted)) {
      const mentions = mentionsIn(passage, index);
      for (const [article, strength] of strengths(mentions)) {
        if (strength > (best.get(article)?.strength ?? 0)) best.set(article, { strength, mentions });
      }
    }
    return [...best]
      .sort(([, a], [, b]) => b.strength - a.strength)
      .slice(0, MOST_FOUND)
      .map(([article, { strength, mentions }]) => ({
        article,
        signal: 'terms',
        strength,
        evidence: `the terms ${mostTelling(article, mentions).join(', ')}`,
      }));
  };
}

/** A term of the corpus. */
interface Term {
  /** As people write it. */
  readonly name: string;
  readonly rarity: number;
  /** How much each article is about it: 0 to 1. */
  readonly articles: ReadonlyMap<number, number>;
}

/** A term of a passage; null where no article has it. */
interface Mention {
  readonly term: Term | null;
  readonly weight: number;
}

interface Passage {
  readonly strength: number;
  readonly mentions: readonly Mention[];
}

function invert(articles: readonly Article[], stems: Map<string, string>): ReadonlyMap<string, Term> {
  const names = new Map<string, string>();
  const stemOf = (word: string) => {
    const known = stems.get(word) ?? stem(word);
    stems.set(word, known);
    if (!names.has(known)) names.set(known, word);
    return known;
  };
  const counts = articles.map(article => articleTerms(article, stemOf));
  const lengths = counts.map(count => sum(count.values()));
  const meanLength = sum(lengths) / Math.max(1, lengths.length);

  const shares = new Map<string, Map<number, number>>();
  counts.forEach((count, article) => {
    const length = (lengths[article] as number) / meanLength;
    for (const [term, n] of count) {
      const share = shares.get(term) ?? new Map<number, number>();
      share.set(article, saturated(n, length, WEIGHTS));
      shares.set(term, share);
    }
  });
  return new Map(
    Array.from(shares, ([term, share]) => [
      term,
      {
        name: names.get(term) ?? term,
        rarity: rarity(share.size, articles.length) * (isPair(term) ? WEIGHTS.pair : 1),
        articles: share,
      },
    ]),
  );
}

/** A pair that no article has is no mention: its two terms tell enough. */
function mentionsIn(passage: readonly string[], index: ReadonlyMap<string, Term>): readonly Mention[] {
  const counts = new Map<string, number>();
  for (const name of [...passage, ...pairs(passage).filter(pair => index.has(pair))]) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return Array.from(counts, ([name, count]) => {
    const term = index.get(name) ?? null;
    return { term, weight: mentionWeight(term?.rarity ?? WEIGHTS.unknownTerm, count) };
  });
}

function strengths(mentions: readonly Mention[]): ReadonlyMap<number, number> {
  const shared = new Map<number, number>();
  for (const { term, weight } of mentions) {
    for (const [article, share] of term?.articles ?? []) {
      shared.set(article, (shared.get(article) ?? 0) + weight * share);
    }
  }
  const all = sum(mentions.map(({ weight }) => weight));
  for (const [article, weight] of shared) shared.set(article, termStrength(weight, all, WEIGHTS));
  return shared;
}

function mostTelling(article: number, mentions: readonly Mention[]): readonly string[] {
  return mentions
    .flatMap(({ term, weight }) =>
      term ? [{ name: term.name, told: weight * (term.articles.get(article) ?? 0) }] : [],
    )
    .filter(({ name, told }) => told > 0 && !isPair(name))
    .sort((a, b) => b.told - a.told)
    .slice(0, MOST_NAMED)
    .map(({ name }) => name);
}

/** Stems of one text's words. A word that begins like no known stem is left as it is: it is unknown either way. */
function stemLookUp(
  known: ReadonlyMap<string, string>,
  starts: ReadonlySet<string>,
): (word: string) => string {
  const stemmed = new Map<string, string>();
  return word => {
    const stemOfWord = known.get(word) ?? stemmed.get(word);
    if (stemOfWord !== undefined) return stemOfWord;
    if (stemmed.size >= MOST_STEMMED || !starts.has(word.slice(0, COMMON_START))) return word;
    const fresh = stem(word);
    stemmed.set(word, fresh);
    return fresh;
  };
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const n of numbers) total += n;
  return total;
}
