import type { Article } from '../corpus/article';
import { terms } from './terms';
import { withoutVolatile } from './volatile';
import { WEIGHTS } from './weights';
import { words } from './words';

/** How often an article has each term and each pair of neighbours, a mention in the title counting as several. */
export function articleTerms(
  { title, symptoms, cause, steps, moreInformation, signals }: Article,
  stemOf: (word: string) => string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (field: keyof typeof WEIGHTS.fields, text: string) => {
    const found = terms(words(withoutVolatile(text)), stemOf);
    for (const term of [...found, ...pairs(found)])
      counts.set(term, (counts.get(term) ?? 0) + WEIGHTS.fields[field]);
  };
  add('title', title);
  add('symptoms', symptoms);
  add('phrases', signals.phrases.join('\n'));
  add('cause', cause);
  add('steps', steps.join('\n'));
  add('moreInformation', moreInformation);
  return counts;
}

const PAIR = '+';

/** Neighbours as one term each: `shadow+postoffic`. */
export function pairs(terms: readonly string[]): readonly string[] {
  return terms.slice(1).map((term, i) => terms[i] + PAIR + term);
}

/** A term of its own never has the mark of a pair. */
export function isPair(term: string): boolean {
  return term.includes(PAIR);
}
