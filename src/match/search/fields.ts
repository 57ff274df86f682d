import type { ImportedPage } from '../../corpus/pages/imported-page';

/** Part of an article's text. */
export interface Field {
  readonly text: string;
  /** What a mention in this part counts. */
  readonly weight: number;
  /** Whether its adjacent words count together: what is quoted stands where the problem is described. */
  readonly paired: boolean;
}

/** The parts of an article that are searched. One without symptoms describes its subject in what stands as their cause. */
export function fieldsOf({ article, queryWords }: ImportedPage): readonly Field[] {
  const { title, symptoms, cause, steps, moreInformation, appliesTo } = article;
  return [
    { text: title, weight: 3, paired: true },
    { text: symptoms, weight: 2, paired: true },
    { text: cause, weight: symptoms === '' ? 2 : 1, paired: true },
    { text: queryWords, weight: 1, paired: false },
    { text: steps.join('\n'), weight: 0.3, paired: false },
    { text: moreInformation, weight: 0.3, paired: false },
    { text: appliesTo.join('\n'), weight: 0.3, paired: false },
  ];
}
