import { stem } from './stem';
import { STOP_WORDS } from './stop-words';
import { SYNONYMS } from './synonyms';

/** Event ids and reply codes are signals of their own; of whole numbers only years, which name versions, are terms. */
const BARE_NUMBER = /^(?!(?:19|20)\d\d$)\d+$/;

/** A name of several words, by its stems after the first. */
interface Spelling {
  readonly rest: readonly string[];
  readonly term: string;
}

/** By the first word's stem, the longest first. */
const SPELLINGS: ReadonlyMap<string, readonly Spelling[]> = spellings();

/**
 * The terms that words stand for, in order: synonyms become one term, stop words drop out, all else is stemmed.
 * @param stemOf gives a word's stem; a caller that knows its words may look them up instead.
 */
export function terms(words: readonly string[], stemOf: (word: string) => string = stem): readonly string[] {
  const stems = words.map(stemOf);
  const found: string[] = [];
  for (let at = 0; at < stems.length; ) {
    const first = stems[at] as string;
    const spelling = SPELLINGS.get(first)?.find(({ rest }) =>
      rest.every((word, i) => word === stems[at + 1 + i]),
    );
    if (spelling) found.push(spelling.term);
    else if (!STOP_WORDS.has(words[at] as string) && !BARE_NUMBER.test(first)) found.push(first);
    at += 1 + (spelling?.rest.length ?? 0);
  }
  return found;
}

/** Words that can begin or continue a synonym; whoever looks stems up has to know them. */
export const SYNONYM_WORDS: readonly string[] = SYNONYMS.flat().flatMap(name => name.split(' '));

function spellings(): ReadonlyMap<string, readonly Spelling[]> {
  const byFirst = new Map<string, Spelling[]>();
  for (const [name, ...others] of SYNONYMS) {
    for (const spelling of [name, ...others]) {
      const [first = '', ...rest] = spelling.split(' ').map(stem);
      const entry = { rest, term: name };
      byFirst.set(first, [...(byFirst.get(first) ?? []), entry]);
    }
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.rest.length - a.rest.length);
  return byFirst;
}
