import type { Article } from '../corpus/article';
import type { Finding } from './finding';
import { neededWeight, type Phrase, weightInText } from './phrase';
import { buildPostings } from './postings';
import { rarity } from './rarity';
import { STOP_WORDS } from './stop-words';
import { WEIGHTS } from './weights';
import { words } from './words';

/** Longest quotation in the evidence, in characters; some error texts run to several lines. */
const LONGEST_QUOTE = 72;

/** Phrases aligned with one text, the likeliest first, so that a text made of all phrases' words can't take long. */
const MOST_ALIGNED = 200;

/** Finds the phrases of articles in a text, given as its words. */
export type PhraseIndex = (text: readonly string[]) => readonly Finding[];

/** The work for one text grows with its length and with the phrases that share most of their words with it. */
export function buildPhraseIndex(articles: readonly Article[]): PhraseIndex {
  const numbers = new Map<string, number>();
  const phrases = compile(articles, numbers);
  const holders = holdersOf(phrases);

  return text => {
    const sequence = text.map(word => numbers.get(word) ?? UNKNOWN);
    const places = placesOf(sequence);
    const present = new Map<Phrase, number>();
    for (const word of places.keys()) {
      for (const [phrase, weight] of holders.get(word) ?? []) {
        present.set(phrase, (present.get(phrase) ?? 0) + weight);
      }
    }
    return [...present]
      .map(([phrase, weight]) => ({
        phrase,
        spare: weight - neededWeight(phrase, WEIGHTS.leastPartOfPhrase),
      }))
      .filter(({ spare }) => spare >= -ROUNDING)
      .sort((a, b) => b.spare - a.spare)
      .slice(0, MOST_ALIGNED)
      .flatMap(({ phrase }) => {
        const weight = weightInText(phrase, sequence, places, WEIGHTS.leastPartOfPhrase);
        return weight > 0 ? [finding(phrase, weight)] : [];
      });
  };
}

const UNKNOWN = -1;

/** Sums of the same weights in another order differ by less. */
const ROUNDING = 1e-9;

function compile(articles: readonly Article[], numbers: Map<string, number>): readonly Phrase[] {
  const split = articles.map(({ signals }) =>
    signals.phrases.map(literal => ({ literal, segments: literal.split('…').map(words) })),
  );
  for (const word of split.flat().flatMap(({ segments }) => segments.flat())) {
    if (!numbers.has(word)) numbers.set(word, numbers.size);
  }
  const holders = buildPostings(articles, wordsOf);
  const weightOf = (word: string) =>
    rarity(holders.get(word)?.length ?? 1, articles.length) *
    (STOP_WORDS.has(word) ? WEIGHTS.stopWordInPhrase : 1);

  return split.flatMap((phrases, article) =>
    phrases.map(({ literal, segments }) => ({
      article,
      literal,
      words: segments.flat().map(word => numbers.get(word) as number),
      weights: segments.flat().map(weightOf),
      gaps: segments.flatMap((segment, gaps) => segment.map(() => gaps)),
    })),
  );
}

/** A phrase of words that all articles use, as `delivery failed`, tells little, though few have it as a phrase. */
function wordsOf({ title, symptoms, cause, steps, moreInformation, signals }: Article): readonly string[] {
  return words([title, symptoms, cause, ...steps, moreInformation, ...signals.phrases].join('\n'));
}

/** For each word the phrases that have it, with what it weighs there in all. */
function holdersOf(phrases: readonly Phrase[]): ReadonlyMap<number, ReadonlyMap<Phrase, number>> {
  const holders = new Map<number, Map<Phrase, number>>();
  for (const phrase of phrases) {
    phrase.words.forEach((word, i) => {
      const weights = holders.get(word) ?? new Map<Phrase, number>();
      weights.set(phrase, (weights.get(phrase) ?? 0) + (phrase.weights[i] as number));
      holders.set(word, weights);
    });
  }
  return holders;
}

function placesOf(sequence: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  sequence.forEach((word, at) => {
    if (word === UNKNOWN) return;
    const known = places.get(word);
    if (known) known.push(at);
    else places.set(word, [at]);
  });
  return places;
}

function finding(phrase: Phrase, weight: number): Finding {
  const whole = neededWeight(phrase, 1);
  const mass = weight >= whole - ROUNDING ? weight : weight * WEIGHTS.partOfPhrase;
  return {
    article: phrase.article,
    signal: 'phrase',
    strength: 1 - Math.exp(-mass / WEIGHTS.phraseMass),
    evidence: `the words '${shortened(phrase.literal)}'`,
  };
}

function shortened(literal: string): string {
  if (literal.length <= LONGEST_QUOTE) return literal;
  const cut = literal.slice(0, LONGEST_QUOTE);
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[\s…,.:;]{1,9}$/, '')} …`;
}
