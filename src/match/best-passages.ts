import type { Posting } from './inverted-index';
import { type Passage, passages } from './passages';
import { termStrength } from './term-strength';
import { WEIGHTS } from './weights';

/** A term at its place in a text. */
export interface Mention {
  readonly stem: string;
  /** Below `numbers` and the same for equal terms, also for those that no article has. */
  readonly number: number;
  /** Null where no article has it. */
  readonly term: Posting | null;
  /** The pair that it makes with the term before it, where an article has it. */
  readonly pair: Posting | null;
}

/** The passage that speaks for an article most. */
export interface Found {
  readonly article: number;
  readonly strength: number;
  readonly passage: Passage;
}

/** For each article that shares terms with the text its best passage, the strongest first. */
export function bestPassages(
  mentions: readonly Mention[],
  numbers: number,
  articles: number,
): readonly Found[] {
  const best = new Map<number, Found>();
  const shared = new Float64Array(articles);
  const lastSeen = new Int32Array(numbers);

  passages(mentions.length).forEach((passage, i) => {
    const seen = i + 1;
    const touched: number[] = [];
    const add = ({ weight, articles, shares }: Posting) => {
      for (let at = 0; at < articles.length; at += 1) {
        const article = articles[at] as number;
        if (shared[article] === 0) touched.push(article);
        shared[article] = (shared[article] as number) + weight * (shares[at] as number);
      }
    };
    let all = 0;
    for (let at = passage[0]; at < passage[1]; at += 1) {
      const { number, term, pair } = mentions[at] as Mention;
      if (lastSeen[number] !== seen) {
        lastSeen[number] = seen;
        all += term?.weight ?? WEIGHTS.unknownTerm;
        if (term) add(term);
      }
      if (pair && lastSeen[pair.number] !== seen) {
        lastSeen[pair.number] = seen;
        all += pair.weight;
        add(pair);
      }
    }
    for (const article of touched) {
      const strength = termStrength(shared[article] as number, all, WEIGHTS);
      if (strength > (best.get(article)?.strength ?? 0)) best.set(article, { article, strength, passage });
      shared[article] = 0;
    }
  });
  return [...best.values()].sort((a, b) => b.strength - a.strength);
}
