import type { Article } from '../../corpus/article';

/** Part of an article's text. */
export interface Field {
  readonly text: string;
  /** What a mention in this part counts. */
  readonly weight: number;
  /** Whether its adjacent words count together: what is quoted stands where the problem is described. */
  readonly paired: boolean;
}

/** The parts of an article that are searched, the most telling first. */
export function fieldsOf(article: Article): readonly Field[] {
  return [
    { text: article.title, weight: 3, paired: true },
    { text: article.symptoms, weight: 2, paired: true },
    { text: article.cause, weight: 1, paired: true },
    { text: article.steps.join('\n'), weight: 0.3, paired: false },
    { text: article.moreInformation, weight: 0.3, paired: false },
    { text: article.appliesTo.join('\n'), weight: 0.3, paired: false },
  ];
}
