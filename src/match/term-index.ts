import type { Article } from '../corpus/article';
import { bestPassages, type Mention } from './best-passages';
import type { Finding } from './finding';
import { type InvertedIndex, invert, pairKey } from './inverted-index';
import { stem } from './stem';
import { buildStemLookUp } from './stem-look-up';
import { IDIOM_WORDS, terms } from './terms';
import { withoutVolatile } from './volatile';
import { words } from './words';

/** Articles that one text can bring up by its terms. */
const MOST_FOUND = 10;

/** Terms that the evidence names. */
const MOST_NAMED = 5;

const HAS_DIGIT = /\d/;

/** Finds articles by the terms that they share with a passage of a text. */
export type TermIndex = (text: string) => readonly Finding[];

/**
 * TF-IDF over an inverted index: the work for one text is that for the articles which share terms with it. Unknown
 * terms count against all articles, but not those with digits: names of computers, ids and numbers speak for nothing.
 */
export function buildTermIndex(articles: readonly Article[]): TermIndex {
  const stems = new Map<string, string>();
  const names = new Map<string, string>();
  const index = invert(articles, word => {
    const known = stems.get(word) ?? stem(word);
    stems.set(word, known);
    if (!names.has(known)) names.set(known, word);
    return known;
  });
  for (const word of IDIOM_WORDS) stems.set(word, stem(word));
  const newLookUp = buildStemLookUp(stems);

  return text => {
    const spoken = terms(words(withoutVolatile(text)), newLookUp()).filter(
      term => index.keys.has(term) || !HAS_DIGIT.test(term),
    );
    const mentions = mentionsOf(spoken, index);
    return bestPassages(mentions, index.postings.size + spoken.length, articles.length)
      .slice(0, MOST_FOUND)
      .map(({ article, strength, passage }) => {
        const told = mostTelling(article, mentions.slice(...passage)).map(found => names.get(found) ?? found);
        return { article, signal: 'terms', strength, evidence: `the terms ${told.join(', ')}` };
      });
  };
}

function mentionsOf(spoken: readonly string[], { keys, postings }: InvertedIndex): readonly Mention[] {
  const unknown = new Map<string, number>();
  let before: number | undefined;
  return spoken.map(stem => {
    const key = keys.get(stem);
    const term = key === undefined ? null : (postings.get(key) ?? null);
    const pair =
      key === undefined || before === undefined ? null : (postings.get(pairKey(before, key)) ?? null);
    before = key;
    if (term) return { stem, term, pair, number: term.number };
    const number = unknown.get(stem) ?? postings.size + unknown.size;
    unknown.set(stem, number);
    return { stem, term, pair, number };
  });
}

function mostTelling(article: number, mentions: readonly Mention[]): readonly string[] {
  const told = new Map<string, number>();
  for (const { stem, term } of mentions) {
    const share = term?.shares[term.articles.indexOf(article)];
    if (term && share !== undefined) told.set(stem, term.weight * share);
  }
  return [...told]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_NAMED)
    .map(([stem]) => stem);
}
