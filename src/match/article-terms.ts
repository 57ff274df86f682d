import type { Article } from '../corpus/article';
import { terms } from './terms';
import { withoutVolatile } from './volatile';
import { WEIGHTS } from './weights';
import { words } from './words';

/** Part of an article. */
export interface Field {
  readonly terms: readonly string[];
  /** What a mention in this part counts. */
  readonly weight: number;
}

/** An article's terms, part by part. */
export function articleTerms(article: Article, stemOf: (word: string) => string): readonly Field[] {
  const { title, symptoms, cause, steps, moreInformation, signals } = article;
  const field = (name: keyof typeof WEIGHTS.fields, text: string): Field => ({
    terms: terms(words(withoutVolatile(text)), stemOf),
    weight: WEIGHTS.fields[name],
  });
  return [
    field('title', title),
    field('symptoms', symptoms),
    field('phrases', signals.phrases.join('\n')),
    field('cause', cause),
    field('steps', steps.join('\n')),
    field('moreInformation', moreInformation),
  ];
}
