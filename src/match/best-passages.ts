import type { Posting } from './inverted-index';
import { type Passage, passages } from './passages';
import { termStrength } from './term-strength';
import { WEIGHTS } from './weights';

/** A term at its place in a text. */
export interface Mention {
  /** Equal terms have equal numbers, also those that no article has: these are above those of postings. */
  readonly number: number;
  /** Null where no article has it. */
  readonly posting: Posting | null;
  readonly isMailWord: boolean;
  /** It names one product; an article that does not have it is about another. */
  readonly isProduct: boolean;
}

/** What the terms of a passage and an article have in common. */
export interface TermFit {
  /** Share of the passage's terms, weighed by how rare they are, that the article has, each as far as it is about it. 0 to 1. */
  readonly density: number;
  /** These terms, in terms that one article alone has and is all about. */
  readonly mass: number;
}

/** The passage that speaks for an article most. */
export interface Found {
  readonly article: number;
  readonly strength: number;
  readonly fit: TermFit;
  readonly passage: Passage;
}

/** A term that no article has weighs as much as one that a single article has. */
const UNKNOWN_WEIGHT = 1;

/**
 * For each article that shares terms with the text its best passage, the strongest first.
 * @param paragraphs numbers of the mentions that paragraphs begin with
 * @param numbers what all numbers of mentions are below
 */
export function bestPassages(
  mentions: readonly Mention[],
  paragraphs: readonly number[],
  numbers: number,
  articles: number,
): readonly Found[] {
  const best = new Float64Array(articles);
  const bestPassage = new Array<Passage | null>(articles).fill(null);
  const density = new Float64Array(articles);
  const mass = new Float64Array(articles);
  const shared = new Float64Array(articles);
  const telling = new Float64Array(articles);
  const products = new Int8Array(articles);
  const touched: number[] = [];
  const lastSeen = new Int32Array(numbers).fill(-1);

  for (const [i, passage] of passages(mentions.length, paragraphs).entries()) {
    let all = 0;
    let isAboutMail = false;
    let named = 0;
    for (let at = passage[0]; at < passage[1]; at += 1) {
      const { number, posting, isMailWord, isProduct } = mentions[at] as Mention;
      if (lastSeen[number] === i) continue;
      lastSeen[number] = i;
      if (isMailWord) isAboutMail = true;
      if (isProduct) named += 1;
      all += posting?.weight ?? UNKNOWN_WEIGHT;
      if (posting === null) continue;
      const { articles: holders, tells } = posting;
      const told = isMailWord ? WEIGHTS.mailWord : 1;
      for (let holder = 0; holder < holders.length; holder += 1) {
        const article = holders[holder] as number;
        const part = tells[holder] as number;
        if (shared[article] === 0) touched.push(article);
        shared[article] = (shared[article] as number) + part;
        telling[article] = (telling[article] as number) + told * part;
      }
      if (isProduct) for (const article of holders) products[article] = (products[article] as number) + 1;
    }
    for (const article of touched) {
      const overlap = {
        shared: shared[article] as number,
        telling: telling[article] as number,
        all,
      };
      shared[article] = 0;
      telling[article] = 0;
      const missing = named - (products[article] as number);
      products[article] = 0;
      const strength =
        termStrength(overlap, WEIGHTS) *
        (isAboutMail ? 1 : WEIGHTS.notAboutMail) *
        (missing === 0 ? 1 : WEIGHTS.otherProduct ** missing);
      if (strength <= (best[article] as number)) continue;
      best[article] = strength;
      bestPassage[article] = passage;
      density[article] = overlap.shared / all;
      mass[article] = overlap.telling;
    }
    touched.length = 0;
  }
  return bestPassage
    .flatMap((passage, article) =>
      passage === null
        ? []
        : [
            {
              article,
              strength: best[article] as number,
              fit: { density: density[article] as number, mass: mass[article] as number },
              passage,
            },
          ],
    )
    .sort((a, b) => b.strength - a.strength);
}
