import type { Article } from '../corpus/article';
import { withoutVolatile } from './volatile';
import { WEIGHTS } from './weights';
import { words } from './words';

/** Part of an article. */
export interface Field {
  readonly words: readonly string[];
  /** What a mention in this part counts. */
  readonly weight: number;
}

/** An article's words, part by part, without what is volatile. */
export function articleWords(article: Article): readonly Field[] {
  const { title, symptoms, cause, steps, moreInformation, signals } = article;
  const field = (name: keyof typeof WEIGHTS.fields, text: string): Field => ({
    words: words(withoutVolatile(text)),
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
