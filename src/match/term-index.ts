import type { Field } from './article-words';
import { bestPassages, type Mention } from './best-passages';
import { bothEnds } from './both-ends';
import type { Finding } from './finding';
import { type InvertedIndex, invert } from './inverted-index';
import { withoutFrame } from './letter-frame';
import { buildLexicon } from './lexicon';
import { MAIL_WORDS, PRODUCT_WORDS } from './mail-words';
import { termEvidenceOf } from './term-evidence';
import { type Term, terms } from './terms';
import { withoutValues } from './volatile-values';
import { words } from './words';

/** Characters that are read for their terms, some four pages: nobody describes a trouble at greater length. */
const LONGEST_DESCRIPTION = 12 * 1024;

/** Articles that one text can bring up by its terms. */
const MOST_FOUND = 10;

const HAS_DIGIT = /\d/;

const PARAGRAPH_END = /\n[>| \t]{0,20}\n/;

/** Finds articles by the terms that they share with a passage of a text. */
export type TermIndex = (text: string) => readonly Finding[];

/**
 * TF-IDF over an inverted index: the work for one text is that for the articles which share terms with it. Unknown
 * terms count against all articles, but not those with digits: names of computers, ids and numbers speak for nothing.
 */
export function buildTermIndex(articles: readonly (readonly Field[])[]): TermIndex {
  const lexicon = buildLexicon();
  const termsOf = (spoken: readonly string[]) => terms(spoken, lexicon.learn).map(({ stem }) => stem);
  const index = invert(
    articles.map(fields => fields.map(field => ({ weight: field.weight, terms: termsOf(field.words) }))),
  );
  const mailWords = new Set(MAIL_WORDS.map(words).flatMap(termsOf));
  const productWords = new Set(PRODUCT_WORDS.map(words).flatMap(termsOf));

  return text => {
    const lasting = withoutValues(withoutFrame(bothEnds(text, LONGEST_DESCRIPTION)));
    const spoken: string[] = [];
    const said: Term[] = [];
    const paragraphs: number[] = [];
    const look = lexicon.forText();
    for (const paragraph of lasting.split(PARAGRAPH_END)) {
      paragraphs.push(said.length);
      const own = words(paragraph);
      for (const { stem, from, to } of terms(own, look)) {
        if (!index.has(stem) && HAS_DIGIT.test(stem)) continue;
        said.push({ stem, from: spoken.length + from, to: spoken.length + to });
      }
      spoken.push(...own);
    }
    const mentions = mentionsOf(said, index, mailWords, productWords);
    const evidence = termEvidenceOf(lasting, spoken, said, mentions);
    return bestPassages(mentions, paragraphs, index.size + said.length, articles.length)
      .slice(0, MOST_FOUND)
      .map(({ article, strength, fit, passage }) => ({
        article,
        signal: 'terms',
        strength,
        fit,
        ...evidence(article, passage),
      }));
  };
}

function mentionsOf(
  said: readonly Term[],
  index: InvertedIndex,
  mailWords: ReadonlySet<string>,
  productWords: ReadonlySet<string>,
): readonly Mention[] {
  const unknown = new Map<string, number>();
  return said.map(({ stem }) => {
    const posting = index.get(stem) ?? null;
    const number = posting?.number ?? unknown.get(stem) ?? index.size + unknown.size;
    if (!posting) unknown.set(stem, number);
    return { number, posting, isMailWord: mailWords.has(stem), isProduct: productWords.has(stem) };
  });
}
