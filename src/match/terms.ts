import type { Idiom } from './idioms';
import type { Word } from './lexicon';

/** A term, and where among the words of its text it stands. */
export interface Term {
  readonly stem: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The terms that words stand for, in order: synonyms become one term, stop words and frames of reports drop out, all
 * else is stemmed.
 */
export function terms(words: readonly string[], look: (word: string) => Word): readonly Term[] {
  const known = words.map(look);
  const found: Term[] = [];
  for (let at = 0; at < known.length; ) {
    const { stem, isTerm } = known[at] as Word;
    const idiom = idiomAt(known, at);
    const to = at + 1 + (idiom?.rest.length ?? 0);
    const term = idiom ? idiom.term : isTerm ? stem : null;
    if (term !== null) found.push({ stem: term, from: at, to });
    at = to;
  }
  return found;
}

/** Loops instead of callbacks: this runs for each word of a paste. */
function idiomAt(known: readonly Word[], at: number): Idiom | null {
  for (const idiom of (known[at] as Word).idioms) {
    let same = 0;
    while (same < idiom.rest.length && idiom.rest[same] === known[at + 1 + same]?.stem) same += 1;
    if (same === idiom.rest.length) return idiom;
  }
  return null;
}
