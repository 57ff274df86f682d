import { buildIdioms, type Idiom } from './idioms';
import { stem } from './stem';
import { STOP_WORDS } from './stop-words';

/** What is known of a word. */
export interface Word {
  readonly stem: string;
  /** Whether it is a term where it is no part of an idiom. */
  readonly isTerm: boolean;
  /** Those that begin with it, the longest first. */
  readonly idioms: readonly Idiom[];
}

export interface Lexicon {
  /** Looks a word of an article up, and keeps it. */
  readonly learn: (word: string) => Word;
  /** Makes a look-up for the words of one text, which are forgotten with it. */
  readonly forText: () => (word: string) => Word;
}

/** Words of one text that are stemmed because no article has them as they are: stemming is the dearest step. */
const MOST_STEMMED = 100;

/**
 * A word and its stem begin with the same four letters, or three where the stem is short. A `y` may have become `i`, as
 * in `deny` and `denies`.
 */
const COMMON_START = 4;

/** Event ids and reply codes are signals of their own; of whole numbers only years, which name versions, are terms. */
const BARE_NUMBER = /^(?!(?:19|20)\d\d$)\d+$/;

const NO_IDIOMS: readonly Idiom[] = [];

/**
 * A lexicon that each distinct word is looked up in. Words of a text that can't have a known stem are spared the
 * stemming: they are unknown either way.
 */
export function buildLexicon(): Lexicon {
  const stems = new Map<string, string>();
  const learnt = new Map<string, Word>();
  const starts = new Set<string>();
  const idioms = buildIdioms(stemOf);

  function stemOf(word: string): string {
    let stemmed = stems.get(word);
    if (stemmed === undefined) {
      stemmed = STOP_WORDS.has(word) ? word : stem(word);
      stems.set(word, stemmed);
      starts.add(start(stemmed));
      if (stemmed.length <= COMMON_START) starts.add(stemmed.slice(0, COMMON_START - 1));
    }
    return stemmed;
  }

  const describe = (stemmed: string): Word => ({
    stem: stemmed,
    isTerm: !STOP_WORDS.has(stemmed) && !BARE_NUMBER.test(stemmed),
    idioms: idioms.get(stemmed) ?? NO_IDIOMS,
  });
  const learn = (word: string) => {
    let known = learnt.get(word);
    if (known === undefined) {
      known = describe(stemOf(word));
      learnt.set(word, known);
    }
    return known;
  };
  for (const word of STOP_WORDS) learn(word);
  for (const word of [...stems.keys()]) learn(word);

  const mayHaveKnownStem = (word: string) =>
    starts.has(start(word)) || starts.has(word.slice(0, COMMON_START - 1));

  return {
    learn,
    forText: () => {
      const met = new Map<string, Word>();
      let stemmed = 0;
      return word => {
        const known = learnt.get(word) ?? met.get(word);
        if (known !== undefined) return known;
        const isStemmed = stemmed < MOST_STEMMED && mayHaveKnownStem(word);
        if (isStemmed) stemmed += 1;
        const found = describe(isStemmed ? stem(word) : word);
        met.set(word, found);
        return found;
      };
    },
  };
}

function start(word: string): string {
  return word.slice(0, COMMON_START).replace(/y$/, 'i');
}
