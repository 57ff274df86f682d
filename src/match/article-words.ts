import type { Article } from '../corpus/article';
import { withoutValues } from './volatile-values';
import { WEIGHTS } from './weights';
import { words } from './words';

/** Part of an article. */
export interface Field {
  readonly words: readonly string[];
  /** What a mention in this part counts. */
  readonly weight: number;
}

/** The words of an article's text, part by part, without what is volatile. */
export function articleWords({ title, symptoms, cause, steps, moreInformation }: Article): readonly Field[] {
  const texts = { title, symptoms, cause, steps: steps.join('\n'), moreInformation };
  return Object.entries(texts).map(([part, text]) => ({
    words: words(withoutValues(text)),
    weight: WEIGHTS.fields[part as keyof typeof texts],
  }));
}
