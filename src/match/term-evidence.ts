import { quoterOf } from './as-it-stands';
import type { Mention } from './best-passages';
import type { Finding } from './finding';
import type { Passage } from './passages';
import type { Term } from './terms';

/** As many as are read at a glance. */
const MOST_NAMED = 5;

/** What a term has to tell of an article to be named: `mail`, which all articles have, tells nothing. */
const LEAST_TOLD = 0.2;

/** Two letters in a row; what has none is a code, a version or a number. */
const IS_WORD = /\p{L}{2}/u;

/** Names the terms of a passage that speak for an article; the evidence is null where none would tell a reader anything. */
export type TermEvidence = (article: number, passage: Passage) => Pick<Finding, 'evidence' | 'quotes'>;

/** `mentions` are those of the terms `said` in `text`, whose words are `spoken`. */
export function termEvidenceOf(
  text: string,
  spoken: readonly string[],
  said: readonly Term[],
  mentions: readonly Mention[],
): TermEvidence {
  const quote = quoterOf(text);

  return (article, passage) => {
    const names: string[] = [];
    for (const at of mostTelling(article, mentions, passage)) {
      const { from, to } = said[at] as Term;
      const name = quote(spoken.slice(from, to));
      if (name !== null && IS_WORD.test(name)) names.push(name);
      if (names.length === MOST_NAMED) break;
    }
    const told = `the ${names.length === 1 ? 'term' : 'terms'} ${names.join(', ')}`;
    return { evidence: names.length === 0 ? null : told, quotes: names };
  };
}

/** Places of the mentions that tell most of an article, one of each term. */
function mostTelling(article: number, mentions: readonly Mention[], [from, to]: Passage): readonly number[] {
  const told = new Map<number, { readonly at: number; readonly tells: number }>();
  for (let at = from; at < to; at += 1) {
    const { number, posting } = mentions[at] as Mention;
    const tells = posting?.tells[posting.articles.indexOf(article)] ?? 0;
    if (tells >= LEAST_TOLD && !told.has(number)) told.set(number, { at, tells });
  }
  return [...told.values()].sort((a, b) => b.tells - a.tells).map(({ at }) => at);
}
