import { REPORT_FRAMES } from './report-frames';
import { stem } from './stem';
import { STOP_WORDS } from './stop-words';
import { SYNONYMS } from './synonyms';

/** Event ids and reply codes are signals of their own; of whole numbers only years, which name versions, are terms. */
const BARE_NUMBER = /^(?!(?:19|20)\d\d$)\d+$/;

/** Words in a row that mean something together. */
interface Idiom {
  /** Stems of the words after the first. */
  readonly rest: readonly string[];
  /** Null where they speak for nothing. */
  readonly term: string | null;
}

const IDIOMS: ReadonlyMap<string, readonly Idiom[]> = idioms();

/**
 * The terms that words stand for, in order: synonyms become one term, stop words and frames of reports drop out, all
 * else is stemmed.
 * @param stemOf gives a word's stem; a caller that knows its words may look them up instead.
 */
export function terms(words: readonly string[], stemOf: (word: string) => string = stem): readonly string[] {
  const stems = words.map(stemOf);
  const found: string[] = [];
  for (let at = 0; at < stems.length; ) {
    const first = stems[at] as string;
    const idiom = IDIOMS.get(first)?.find(({ rest }) => rest.every((word, i) => word === stems[at + 1 + i]));
    const term = idiom ? idiom.term : isTelling(first) ? first : null;
    if (term !== null) found.push(term);
    at += 1 + (idiom?.rest.length ?? 0);
  }
  return found;
}

/** Words of the idioms; whoever looks stems up has to know them. */
export const IDIOM_WORDS: readonly string[] = [...SYNONYMS.flat(), ...REPORT_FRAMES].flatMap(idiom =>
  idiom.split(' '),
);

/** A stop word is its own stem. */
function isTelling(stemmed: string): boolean {
  return !STOP_WORDS.has(stemmed) && !BARE_NUMBER.test(stemmed);
}

/** By the first word's stem, the longest first. */
function idioms(): ReadonlyMap<string, readonly Idiom[]> {
  const byFirst = new Map<string, Idiom[]>();
  const add = (spelling: string, term: string | null) => {
    const [first = '', ...rest] = spelling.split(' ').map(stem);
    byFirst.set(first, [...(byFirst.get(first) ?? []), { rest, term }]);
  };
  for (const names of SYNONYMS) for (const name of names) add(name, names[0]);
  for (const frame of REPORT_FRAMES) add(frame, null);
  for (const found of byFirst.values()) found.sort((a, b) => b.rest.length - a.rest.length);
  return byFirst;
}
