import { holds, masked, normalised, type Phrase, phrase } from './phrase';

/** Finds the phrases of a list in a text, each with what it stands for. */
export interface PhraseBook<T> {
  /** What the longest phrase in the text stands for; null where it holds none. */
  readonly longestIn: (text: string) => T | null;
}

/** Bounds the time that a hostile text can take; a report says what it has to say well before. */
const SEARCHED_MAX = 16_000;

/** A book over phrases as `phrase` reads them; of those that a text holds, the one with the most letters counts. */
export function phraseBook<T>(entries: readonly (readonly [T, string])[]): PhraseBook<T> {
  const byFirstWord = new Map<string, Entry<T>[]>();
  const unspaced: Entry<T>[] = [];
  for (const [meaning, text] of entries) {
    const entry = { meaning, phrase: phrase(text) };
    const [word] = wordsOf(entry.phrase.parts[0] as string);
    if (!word || entry.phrase.isUnspaced) unspaced.push(entry);
    else byFirstWord.set(word, [...(byFirstWord.get(word) ?? []), entry]);
  }
  return {
    longestIn: text => {
      if (text === '') return null;
      const plain = normalised(text.slice(0, SEARCHED_MAX));
      const searched = `${plain}\n${masked(plain)}`;
      const candidates = [...new Set(wordsOf(searched))].flatMap(word => byFirstWord.get(word) ?? []);
      const longest = [...candidates, ...unspaced]
        .sort((a, b) => b.phrase.length - a.phrase.length)
        .find(candidate => holds(searched, candidate.phrase));
      return longest ? longest.meaning : null;
    },
  };
}

interface Entry<T> {
  readonly meaning: T;
  readonly phrase: Phrase;
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
