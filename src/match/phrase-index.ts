import type { Article } from '../corpus/article';
import type { Field } from './article-words';
import type { Finding } from './finding';
import { type KnownPhrase, neededWeight, weightInText } from './known-phrase';
import { buildPostings } from './postings';
import { cappedRarity } from './rarity';
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
export function buildPhraseIndex(
  articles: readonly Article[],
  fields: readonly (readonly Field[])[],
): PhraseIndex {
  const numbers = new Map<string, number>();
  const phrases = compile(articles, fields, numbers);
  const holders = holdersOf(phrases, numbers.size);

  return text => {
    const sequence = text.map(word => numbers.get(word) ?? UNKNOWN);
    const places = placesOf(sequence);
    const present = new Float64Array(phrases.length);
    for (const word of places.keys()) {
      for (const { phrase, weight } of holders[word] ?? []) {
        present[phrase] = (present[phrase] as number) + weight;
      }
    }
    return phrases
      .map((phrase, i) => ({
        phrase,
        spare: (present[i] as number) - neededWeight(phrase, WEIGHTS.leastPartOfPhrase),
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

/** A word that tells so many times what the words of its phrase tell on average must not be missing from it. */
const STANDING_OUT = 1.25;

/** `451 4.4.0 Primary target IP address responded with: …` */
const QUOTES_AT_ITS_END = /[:'"“] ?…\W{0,3}$/;

const UNKNOWN = -1;

/** Sums of the same weights in another order differ by less. */
const ROUNDING = 1e-9;

/** A phrase of words that all articles use, as `delivery failed`, tells little, though few have it as a phrase. */
function compile(
  articles: readonly Article[],
  fields: readonly (readonly Field[])[],
  numbers: Map<string, number>,
): readonly KnownPhrase[] {
  const holders = buildPostings(fields, parts => parts.flatMap(part => part.words));
  const weightOf = (word: string) =>
    cappedRarity(holders.get(word)?.length ?? 1, articles.length) *
    (STOP_WORDS.has(word) ? WEIGHTS.stopWordInPhrase : 1);
  const numberOf = (word: string) => {
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  };

  return articles.flatMap(({ signals }, article) =>
    signals.phrases.map(literal => {
      const segments = literal.split('…').map(words);
      const weights = segments.flat().map(weightOf);
      const whole = weights.reduce((sum, weight) => sum + weight, 0);
      return {
        article,
        literal,
        words: segments.flat().map(numberOf),
        weights,
        gaps: segments.flatMap((segment, gaps) => segment.map(() => gaps)),
        whole,
        isFrame: QUOTES_AT_ITS_END.test(literal),
        telling: weights.map(weight => (weight * weights.length > STANDING_OUT * whole ? 1 : 0)),
      };
    }),
  );
}

/** What a word weighs in a phrase in all, however often it is there. */
interface Holder {
  readonly phrase: number;
  readonly weight: number;
}

/** For each word the phrases that have it. */
function holdersOf(phrases: readonly KnownPhrase[], words: number): readonly (readonly Holder[])[] {
  const holders = Array.from({ length: words }, (): Holder[] => []);
  phrases.forEach((phrase, i) => {
    for (const word of new Set(phrase.words)) {
      const weight = phrase.weights.reduce(
        (sum, weight, at) => (phrase.words[at] === word ? sum + weight : sum),
        0,
      );
      holders[word]?.push({ phrase: i, weight });
    }
  });
  return holders;
}

function placesOf(sequence: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  for (let at = 0; at < sequence.length; at += 1) {
    const word = sequence[at] as number;
    if (word === UNKNOWN) continue;
    const known = places.get(word);
    if (known) known.push(at);
    else places.set(word, [at]);
  }
  return places;
}

function finding(phrase: KnownPhrase, weight: number): Finding {
  const part = weight >= phrase.whole - ROUNDING ? 1 : WEIGHTS.partOfPhrase;
  const mass = weight * part * (phrase.isFrame ? WEIGHTS.frame : 1);
  return {
    article: phrase.article,
    signal: 'phrase',
    strength: 1 - Math.exp(-mass / WEIGHTS.phraseMass),
    covers: covered(phrase, mass / phrase.whole),
    evidence: `the words '${shortened(phrase.literal)}'`,
    quotes: phrase.literal.split('…').filter(part => words(part).length > 0),
  };
}

function covered({ words, weights }: KnownPhrase, share: number): ReadonlyMap<number, number> {
  return new Map(words.map((word, i) => [word, (weights[i] as number) * share]));
}

function shortened(literal: string): string {
  if (literal.length <= LONGEST_QUOTE) return literal;
  const cut = literal.slice(0, LONGEST_QUOTE);
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[\s…,.:;]{1,9}$/, '')} …`;
}
