import type { Article } from '../corpus/article';
import type { Finding } from './finding';
import { rarity } from './rarity';
import { stem } from './stem';
import { SYNONYM_WORDS, terms } from './terms';
import { withoutVolatile } from './volatile';
import { WEIGHTS, type Weights } from './weights';
import { words } from './words';

/**
 * Numbers of terms that are weighed together, so that a report in a long thread is not drowned: a short report or a
 * question, and a long report. Each passage starts in the middle of the one before it.
 */
const PASSAGES = [24, 80] as const;

/** Words of one text that are stemmed because no article has them as they are; stemming is the dearest step. */
const MOST_STEMMED = 300;

/** A stem and its word begin alike, so that other words need no stemming. */
const COMMON_START = 3;

/** Articles that one text can bring up by its terms. */
const MOST_FOUND = 10;

/** Terms that the evidence names. */
const MOST_NAMED = 5;

const HAS_DIGIT = /\d/;

/** Finds articles by the terms that they share with a text. */
export type TermIndex = (text: string) => readonly Finding[];

/** TF-IDF over an inverted index: the work for one text is that for the articles which share terms with it. */
export function buildTermIndex(articles: readonly Article[]): TermIndex {
  const stems = new Map<string, string>();
  const index = invert(articles, stems);
  for (const word of SYNONYM_WORDS) stems.set(word, stem(word));
  const knownStarts = new Set(Array.from(stems.values(), known => known.slice(0, COMMON_START)));

  return text => {
    const query = terms(words(withoutVolatile(text)), stemLookUp(stems, knownStarts));
    const best = new Map<number, Passage>();
    for (const passage of passages(query, index)) {
      for (const [article, strength] of strengths(passage)) {
        if (strength > (best.get(article)?.strength ?? 0)) best.set(article, { strength, terms: passage });
      }
    }
    return [...best]
      .sort(([, a], [, b]) => b.strength - a.strength)
      .slice(0, MOST_FOUND)
      .map(([article, { strength, terms }]) => ({
        article,
        signal: 'terms',
        strength,
        evidence: `the terms ${mostTelling(article, terms)}`,
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

/** A term of a text; null where no article has it. */
interface Mention {
  readonly term: Term | null;
  readonly weight: number;
}

interface Passage {
  readonly strength: number;
  readonly terms: readonly Mention[];
}

function invert(articles: readonly Article[], stems: Map<string, string>): ReadonlyMap<string, Term> {
  const names = new Map<string, string>();
  const stemOf = (word: string) => {
    const known = stems.get(word) ?? stem(word);
    stems.set(word, known);
    if (!names.has(known)) names.set(known, word);
    return known;
  };
  const counts = articles.map(article => weighedCounts(article, stemOf));
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
      { name: names.get(term) ?? term, rarity: rarity(share.size, articles.length) * (term.includes('+') ? WEIGHTS.pair : 1), articles: share },
    ]),
  );
}

/** How often an article has each term, a mention in the title counting as several. */
function weighedCounts(article: Article, stemOf: (word: string) => string): ReadonlyMap<string, number> {
  const { title, symptoms, cause, steps, moreInformation, signals } = article;
  const fields = {
    title,
    symptoms,
    phrases: signals.phrases.join('\n'),
    cause,
    steps: steps.join('\n'),
    moreInformation,
  };
  const counts = new Map<string, number>();
  for (const [field, text] of Object.entries(fields)) {
    const weight = WEIGHTS.fields[field as keyof typeof fields];
    for (const term of withPairs(terms(words(withoutVolatile(text)), stemOf)))
      counts.set(term, (counts.get(term) ?? 0) + weight);
  }
  return counts;
}

/** BM25's saturation: each further mention tells less, and less in an article of more than mean length 1. */
function saturated(count: number, length: number, { saturation, lengthNormalisation }: Weights): number {
  return count / (count + saturation * (1 - lengthNormalisation + lengthNormalisation * length));
}

/** Overlapping parts of a text with the weight of each of their terms; a short text is one part. */
function* passages(
  query: readonly string[],
  index: ReadonlyMap<string, Term>,
): Generator<readonly Mention[]> {
  const known = query.filter(term => index.has(term) || !HAS_DIGIT.test(term));
  for (const length of PASSAGES) {
    const step = length / 2;
    for (let from = 0; from === 0 || from + step < known.length; from += step) {
      yield passage(known.slice(from, from + length), index);
    }
  }
}

function passage(names: readonly string[], index: ReadonlyMap<string, Term>): readonly Mention[] {
  const counts = new Map<string, number>();
  for (const name of withPairs(names)) if (!name.includes('+') || index.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Array.from(counts, ([name, count]) => {
    const term = index.get(name) ?? null;
    return { term, weight: (term?.rarity ?? WEIGHTS.unknownTerm) * (1 + Math.log(count)) };
  });
}

function strengths(passage: readonly Mention[]): ReadonlyMap<number, number> {
  const shared = new Map<number, number>();
  for (const { term, weight } of passage) {
    for (const [article, share] of term?.articles ?? []) {
      shared.set(article, (shared.get(article) ?? 0) + weight * share);
    }
  }
  const all = sum(passage.map(({ weight }) => weight));
  for (const [article, weight] of shared) shared.set(article, termStrength(weight, all, WEIGHTS));
  return shared;
}

/** How far shared terms of weight `shared` speak for an article, out of a text's terms of weight `all`: 0 to 1. */
function termStrength(shared: number, all: number, { termMass, termShare }: Weights): number {
  return all === 0 ? 0 : (1 - Math.exp(-shared / termMass)) * (shared / all) ** termShare;
}

function mostTelling(article: number, passage: readonly Mention[]): string {
  return passage
    .flatMap(({ term, weight }) =>
      term ? [{ name: term.name, told: weight * (term.articles.get(article) ?? 0) }] : [],
    )
    .filter(({ told }) => told > 0)
    .sort((a, b) => b.told - a.told)
    .slice(0, MOST_NAMED)
    .map(({ name }) => name)
    .join(', ');
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

function withPairs(names: readonly string[]): readonly string[] {
  return [...names, ...names.slice(1).map((name, i) => `${names[i]}+${name}`)];
}
