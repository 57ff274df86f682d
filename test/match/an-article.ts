import type { Article, Signals } from '../../src/corpus/article';

type Given = Partial<Omit<Article, 'signals'>> & { readonly id: string; readonly signals?: Partial<Signals> };

/** An article that says only what the test gives. */
export function anArticle({ signals, ...given }: Given): Article {
  return {
    title: '',
    family: 'example',
    appliesTo: [],
    source: { name: 'Example', url: null, date: null },
    reason: null,
    actor: 'sender-admin',
    symptoms: '',
    cause: '',
    steps: [],
    moreInformation: '',
    ...given,
    signals: {
      statusCodes: [],
      replyCodes: [],
      events: [],
      phrases: [],
      addressTypes: [],
      reporters: [],
      ...signals,
    },
  };
}

/** Articles with words of their own, so that a corpus of a test is large enough for words to be rare. */
export const OTHERS: readonly Article[] = [
  'apricot',
  'birch',
  'cobalt',
  'dolphin',
  'emerald',
  'falcon',
  'granite',
  'harbour',
  'island',
  'jasmine',
].map(word =>
  anArticle({ id: word, title: `About ${word} and the mail server`, symptoms: `The ${word} fails.` }),
);
