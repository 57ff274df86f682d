import { alignedWeight } from './alignment';

/** Most words that one gap can span: a long X.400 address has about twenty. */
const LONGEST_GAP = 24;

/** A phrase of fewer words counts only when it is there word for word: half of a short one says nothing. */
const FEWEST_WORDS_FOR_A_PART = 6;

/** One word in so many may be missing from a longer one. */
const WORDS_PER_MISSING_WORD = 5;

/** One word in so many may be added to a long phrase: `>` quotes and wrapping leave words of their own. */
const WORDS_PER_ADDED_WORD = 5;

/** Places at which each of the rarest words is tried; a word with more in one text is too common to lead anywhere. */
const MOST_PLACES = 16;
const WORDS_TRIED = 2;

/** An error text ready to be found. */
export interface KnownPhrase {
  readonly article: number;
  /** As the article has it. */
  readonly literal: string;
  /** Numbers of its words; all arrays are as long as this one. */
  readonly words: readonly number[];
  /** How much each word tells. */
  readonly weights: readonly number[];
  /** How many gaps stand before each word. */
  readonly gaps: readonly number[];
  /** Sum of the weights. */
  readonly whole: number;
  /** Ends with what another server said, which tells more. */
  readonly isFrame: boolean;
  /** 1 for a word that must not be missing: one that tells more than most of the phrase. */
  readonly telling: readonly number[];
}

/** Where each word stands in a text, in order. */
export type Places = ReadonlyMap<number, readonly number[]>;

/**
 * The weight of the phrase's words that stand together and in order in the text; 0 where it is less than `part`
 * (0 to 1) of the whole. Gaps are bridged. It looks only around the words of the phrase that are rarest in the text,
 * so its time depends on the length of the phrase, not on that of the text.
 */
export function weightInText(
  phrase: KnownPhrase,
  text: readonly number[],
  places: Places,
  part: number,
): number {
  const needed = neededWeight(phrase, part);
  let best = 0;
  for (const word of rarestWords(phrase, places)) {
    for (const place of (places.get(word) ?? []).slice(0, MOST_PLACES)) {
      const [from, to] = reach(phrase, phrase.words.indexOf(word), place);
      const weight = alignedWeight(phrase.words, phrase.weights, text, from, to);
      if (weight >= phrase.whole) return weight;
      if (weight > best && weight >= needed && hasEnough(phrase, text, from, to)) best = weight;
    }
  }
  return best;
}

/** “Is delayed to these recipients” is most of “has failed to these recipients”, without the word that matters. */
function hasEnough(
  { words, telling }: KnownPhrase,
  text: readonly number[],
  from: number,
  to: number,
): boolean {
  const allTelling = telling.reduce((sum, one) => sum + one, 0);
  const mayBeMissing = Math.floor(words.length / WORDS_PER_MISSING_WORD);
  const ones = words.map(() => 1);
  return (
    alignedWeight(words, telling, text, from, to) === allTelling &&
    alignedWeight(words, ones, text, from, to) >= words.length - mayBeMissing
  );
}

/** The least weight that counts as the phrase: `part` of it, or all of a short one. */
export function neededWeight(phrase: KnownPhrase, part: number): number {
  return phrase.words.length < FEWEST_WORDS_FOR_A_PART ? phrase.whole : phrase.whole * part;
}

function rarestWords(phrase: KnownPhrase, places: Places): readonly number[] {
  const count = (word: number) => places.get(word)?.length ?? 0;
  return [...new Set(phrase.words)]
    .filter(word => count(word) > 0)
    .sort((a, b) => count(a) - count(b))
    .slice(0, WORDS_TRIED);
}

/** The part of a text in which the phrase can lie whose word `i` stands at `place`. */
function reach(phrase: KnownPhrase, i: number, place: number): readonly [from: number, to: number] {
  const added =
    phrase.words.length < FEWEST_WORDS_FOR_A_PART
      ? 0
      : Math.floor(phrase.words.length / WORDS_PER_ADDED_WORD);
  const gapsBefore = phrase.gaps[i] as number;
  const gapsAfter = (phrase.gaps.at(-1) as number) - gapsBefore;
  return [
    place - i - gapsBefore * LONGEST_GAP - added,
    place + phrase.words.length - i + gapsAfter * LONGEST_GAP + added,
  ];
}
