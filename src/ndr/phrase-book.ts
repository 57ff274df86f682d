import { hasUnspaced, holds, masked, normalised, type Phrase, phrase } from './phrase';

/** Finds the phrases of a list in a text, each with what it stands for. */
export interface PhraseBook<T> {
  /** What the longest phrase in the text stands for; null where it holds none. */
  readonly longestIn: (text: string) => T | null;
}

/** Bounds the time that a hostile text can take; a report says what it has to say well before. */
const SEARCHED_MAX = 16_000;

/** A book over phrases as `phrase` reads them; of those that a text holds, the one with the most letters counts. */
export function phraseBook<T>(entries: readonly (readonly [T, string])[]): PhraseBook<T> {
  const byWord = new Map<string, Entry<T>[]>();
  const unspaced: Entry<T>[] = [];
  for (const [meaning, text] of entries) {
    const entry = { meaning, phrase: phrase(text) };
    const word = longestWord(entry.phrase.parts.join(' '));
    if (word === '' || entry.phrase.isUnspaced) unspaced.push(entry);
    else byWord.set(word, [...(byWord.get(word) ?? []), entry]);
  }
  for (const found of [...byWord.values(), unspaced]) found.sort(byLength);
  return {
    longestIn: text => {
      if (text === '') return null;
      const searched = searchable(text.slice(0, SEARCHED_MAX));
      let longest: Entry<T> | null = null;
      for (const word of searched.words) {
        const found = byWord.get(word);
        if (found) longest = longerIn(searched.text, found, longest);
      }
      if (searched.isUnspaced) longest = longerIn(searched.text, unspaced, longest);
      return longest?.meaning ?? null;
    },
  };
}

interface Entry<T> {
  readonly meaning: T;
  readonly phrase: Phrase;
}

function byLength<T>(a: Entry<T>, b: Entry<T>): number {
  return b.phrase.length - a.phrase.length;
}

/** The longest phrase in the text of `entries`, which come longest first, and `before`; of equals the first in the text. */
function longerIn<T>(text: string, entries: readonly Entry<T>[], before: Entry<T> | null): Entry<T> | null {
  let longest = before;
  for (const entry of entries) {
    if (longest && entry.phrase.length < longest.phrase.length) break;
    if (holds(text, entry.phrase) && (!longest || outranks(text, entry, longest))) longest = entry;
  }
  return longest;
}

function outranks<T>(text: string, { phrase: a }: Entry<T>, { phrase: b }: Entry<T>): boolean {
  return a.length > b.length || text.indexOf(a.parts[0] ?? '') < text.indexOf(b.parts[0] ?? '');
}

/** A text made ready to be searched. */
interface Searchable {
  readonly of: string;
  /** Normalised, as it is and once more with its addresses and hosts masked. */
  readonly text: string;
  /** Each once. */
  readonly words: readonly string[];
  readonly isUnspaced: boolean;
}

/** The last text, long or short: a report is searched with several books, and sentences of it in between. */
const last: { long: Searchable | null; short: Searchable | null } = { long: null, short: null };
const LONG = 500;

function searchable(text: string): Searchable {
  const length = text.length > LONG ? 'long' : 'short';
  const known = last[length];
  if (known?.of === text) return known;
  const plain = normalised(text);
  const made = {
    of: text,
    text: `${plain}\n${masked(plain)}`,
    words: [...new Set([...wordsOf(plain), 'address', 'host'])],
    isUnspaced: hasUnspaced(plain),
  };
  last[length] = made;
  return made;
}

/** The word by which a phrase is looked up: the longer, the fewer texts have it. */
function longestWord(text: string): string {
  return wordsOf(text).reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
