import { stem } from './stem';

/** Words of one text that are stemmed because no article has them as they are: stemming is the dearest step. */
const MOST_STEMMED = 100;

/**
 * A word and its stem begin with the same four letters, or three where the stem is short. A `y` may have become `i`, as
 * in `deny` and `denies`.
 */
const COMMON_START = 4;

/** Gives the stems of one text's words. */
export type StemLookUp = (word: string) => string;

/**
 * Makes look-ups, one for each text, that spare the stemming of words which can't have one of the known stems: those
 * are left as they are, and are unknown either way.
 */
export function buildStemLookUp(known: ReadonlyMap<string, string>): () => StemLookUp {
  const starts = new Set<string>();
  const shortStarts = new Set<string>();
  for (const stemmed of known.values()) {
    starts.add(start(stemmed));
    if (stemmed.length <= COMMON_START) shortStarts.add(stemmed.slice(0, COMMON_START - 1));
  }
  const mayBeKnown = (word: string) =>
    starts.has(start(word)) || shortStarts.has(word.slice(0, COMMON_START - 1));

  return () => {
    const stemmed = new Map<string, string>();
    return word => {
      const found = known.get(word) ?? stemmed.get(word);
      if (found !== undefined) return found;
      if (stemmed.size >= MOST_STEMMED || !mayBeKnown(word)) return word;
      const fresh = stem(word);
      stemmed.set(word, fresh);
      return fresh;
    };
  };
}

function start(word: string): string {
  return word.slice(0, COMMON_START).replace(/y$/, 'i');
}
