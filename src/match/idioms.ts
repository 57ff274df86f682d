import { REPORT_FRAMES } from './report-frames';
import { SYNONYMS } from './synonyms';

/** Words in a row that mean something together. */
export interface Idiom {
  /** Stems of the words after the first. */
  readonly rest: readonly string[];
  /** Null where they speak for nothing. */
  readonly term: string | null;
}

/** Synonyms and frames of reports by the stem of their first word, the longest first. */
export function buildIdioms(stemOf: (word: string) => string): ReadonlyMap<string, readonly Idiom[]> {
  const byFirst = new Map<string, Idiom[]>();
  const add = (spelling: string, term: string | null) => {
    const [first = '', ...rest] = spelling.split(' ').map(stemOf);
    byFirst.set(first, [...(byFirst.get(first) ?? []), { rest, term }]);
  };
  for (const names of SYNONYMS) for (const name of names) add(name, names[0]);
  for (const frame of REPORT_FRAMES) add(frame, null);
  for (const found of byFirst.values()) found.sort((a, b) => b.rest.length - a.rest.length);
  return byFirst;
}
