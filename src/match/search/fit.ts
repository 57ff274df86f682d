import type { Hit } from './search';
import { impactOn, type Shard } from './shard';
import { WEIGHT_UNIT, type Weighed } from './weigh';
import type { Window } from './windows';

/** How an article fits what was sought. */
export interface Fit {
  /** Which of the sought words and pairs it has, each with what the article makes of it, 1 to 255. */
  readonly shared: readonly { readonly sought: Weighed; readonly impact: number }[];
  /** The words of the text, weighed, that it has: 0 to 1. */
  readonly words: number;
  /** The same of pairs. */
  readonly pairs: number;
  /** What the words that it has tell, in words that one of 60,000 articles has: in a small corpus no word tells as much. */
  readonly mass: number;
  /** The longest run of adjacent words that it quotes, by their places in the text. */
  readonly run: Window;
  /** The weight of that run's words, as `mass`. */
  readonly runMass: number;
}

/** The rarity of a word that one article alone has, in the archive from which confidence was learnt. */
const MASS_UNIT = WEIGHT_UNIT * Math.log(60_000);

export function fitOf({ place, shard: number, sought }: Hit, shard: Shard): Fit {
  const shared = sought.flatMap(each => {
    const list = each.lists[number] ?? null;
    const impact = list === null ? 0 : impactOn(shard, list, place);
    return impact === 0 ? [] : [{ sought: each, impact }];
  });
  const said = sought.filter(({ at }) => at !== null);
  const has = new Set(shared.map(({ sought: each }) => each));
  const weightOf = (isPair: boolean, all: readonly Weighed[]) =>
    all.reduce((sum, each) => (each.isPair === isPair ? sum + each.weight : sum), 0);
  const held = said.filter(each => has.has(each));
  const share = (isPair: boolean) => weightOf(isPair, held) / Math.max(1, weightOf(isPair, said));
  const run = longestRun(held);
  return {
    shared,
    words: share(false),
    pairs: share(true),
    mass: weightOf(false, held) / MASS_UNIT,
    run: { from: run.from, to: run.to },
    runMass: run.weight / MASS_UNIT,
  };
}

function longestRun(held: readonly Weighed[]): Window & { readonly weight: number } {
  const weights = new Map<number, number>();
  const pairs = new Set<number>();
  for (const { at, isPair, weight } of held) {
    if (at === null) continue;
    if (isPair) pairs.add(at);
    else weights.set(at, weight);
  }
  let best = { from: 0, to: 0, weight: 0 };
  for (const from of pairs) {
    if (pairs.has(from - 1)) continue;
    let to = from;
    let weight = weights.get(from) ?? 0;
    while (pairs.has(to)) {
      to += 1;
      weight += weights.get(to) ?? 0;
    }
    if (weight > best.weight) best = { from, to: to + 1, weight };
  }
  return best;
}
