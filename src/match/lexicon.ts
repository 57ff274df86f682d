import { buildIdioms, type Idiom } from './idioms';
import { isOneEdit } from './one-edit';
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

/** Words of one text that are stemmed or corrected because no article has them as they are: the dearest steps. */
const MOST_STUDIED = 60;

/** In a shorter word one letter makes another word of it. */
const SHORTEST_CORRECTED = 6;

/** A word and its stem, or its misspelling, begin with as many equal letters, or end with them. */
const COMMON_LETTERS = 3;

/**
 * Event ids and reply codes are signals of their own; of short whole numbers only years, which name versions, are terms.
 */
const BARE_NUMBER = /^(?!(?:19|20)\d\d$)\d{1,5}$/;

const HAS_DIGIT = /\d/;

const NO_IDIOMS: readonly Idiom[] = [];

/** A lexicon of the words of articles; what a text has beside them is stemmed, and corrected if that does not help. */
export function buildLexicon(): Lexicon {
  const stems = new Map<string, string>();
  const stemOf = (word: string) => {
    const known = stems.get(word);
    if (known !== undefined) return known;
    const stemmed = STOP_WORDS.has(word) ? word : stem(word);
    stems.set(word, stemmed);
    return stemmed;
  };
  const idioms = buildIdioms(stemOf);
  const describe = (stemmed: string): Word => ({
    stem: stemmed,
    isTerm: !STOP_WORDS.has(stemmed) && !BARE_NUMBER.test(stemmed),
    idioms: idioms.get(stemmed) ?? NO_IDIOMS,
  });

  const learnt: Learnt = { words: new Map(), stems: new Map(), byStart: new Map(), byEnd: new Map() };
  const learn = (word: string) => {
    const known = learnt.words.get(word);
    if (known !== undefined) return known;
    const described = describe(stemOf(word));
    learnt.words.set(word, described);
    learnt.stems.set(described.stem, described);
    file(word, learnt.byStart, word.slice(0, COMMON_LETTERS));
    file(word, learnt.byEnd, word.slice(-COMMON_LETTERS));
    return described;
  };
  for (const word of STOP_WORDS) learn(word);
  for (const word of [...stems.keys()]) learn(word);
  return { learn, forText: () => lookUp(learnt, describe) };
}

interface Learnt {
  readonly words: Map<string, Word>;
  readonly stems: Map<string, Word>;
  /** Words by their first letters, and by their last. */
  readonly byStart: Map<string, string[]>;
  readonly byEnd: Map<string, string[]>;
}

function file(word: string, files: Map<string, string[]>, key: string): void {
  const filed = files.get(key);
  if (filed) filed.push(word);
  else files.set(key, [word]);
}

function lookUp(learnt: Learnt, describe: (word: string) => Word): (word: string) => Word {
  const met = new Map<string, Word>();
  let studied = 0;
  return word => {
    const known = learnt.words.get(word) ?? met.get(word);
    if (known !== undefined) return known;
    const isStudied = studied < MOST_STUDIED && !HAS_DIGIT.test(word);
    if (isStudied) studied += 1;
    const found = (isStudied ? study(word, learnt) : null) ?? describe(word);
    met.set(word, found);
    return found;
  };
}

/** The known word of which this one is another form or a misspelling. */
function study(word: string, { words, stems, byStart, byEnd }: Learnt): Word | null {
  const alike = byStart.get(word.slice(0, COMMON_LETTERS));
  const sameStem = alike && stems.get(stem(word));
  if (sameStem) return sameStem;
  if (word.length < SHORTEST_CORRECTED) return null;
  const mayBeMeant = (other: string) =>
    other[0] === word[0] && Math.abs(other.length - word.length) <= 1 && isOneEdit(word, other);
  const meant = alike?.find(mayBeMeant) ?? byEnd.get(word.slice(-COMMON_LETTERS))?.find(mayBeMeant);
  return (meant !== undefined && words.get(meant)) || null;
}
