import { greatest } from './greatest';
import { impactOn, listLength, lowerBound, type Shard } from './shard';

/** A list of articles that counts for a search. */
export interface WeightedList {
  readonly list: number;
  /** A whole number, so that sums are the same in any order. */
  readonly weight: number;
}

/** An article by its place in a shard. */
export interface Scored {
  readonly place: number;
  /** The sum of weight times impact over all lists that it is in. */
  readonly score: number;
}

/** A list with what it costs and brings. */
interface Step extends WeightedList {
  readonly length: number;
  /** What it can add to a score. */
  readonly most: number;
}

/**
 * The `count` articles with the highest scores, at least `least`, the best first, equal ones by their places: exactly those
 * that adding up all lists would give. Short lists of great weight come first. Once all that are left cannot bring a new
 * article up, only the articles that may still get there are looked up in them (MaxScore; Turtle and Flood 1995).
 */
export function bestArticles(
  shard: Shard,
  lists: readonly WeightedList[],
  count: number,
  least: number,
): readonly Scored[] {
  const steps = cheapestFirst(shard, lists);
  let rest = steps.reduce((sum, { most }) => sum + most, 0);
  let threshold = Math.max(least, 1);
  let found = 0;
  let next = 0;
  let lookAt = FIRST_LOOK;

  for (; next < steps.length && rest >= threshold; next += 1) {
    const step = steps[next] as Step;
    if (step.length >= lookAt && least === 0) {
      threshold = Math.max(threshold, foreseen(shard, found, steps, next, count));
      lookAt = step.length * 4;
      if (rest < threshold) break;
    }
    found = addToAll(shard, step, found);
    rest -= step.most;
  }

  found = keepPromising(shard, found, threshold - rest);
  let isInOrder = false;
  for (; next < steps.length; next += 1) {
    const step = steps[next] as Step;
    if (found * STEPS_OF_A_LOOK_UP > step.length) addToFound(shard, step);
    else {
      if (!isInOrder) shard.room.subarray(0, found).sort();
      isInOrder = true;
      lookUp(shard, step, found);
    }
    rest -= step.most;
    found = keepPromising(shard, found, threshold - rest);
  }
  return taken(shard, found, count, threshold);
}

/** To foresee a threshold costs about as much as a list of this length; it is done again whenever lists are four
 * times as long, and not at all where a threshold is known. */
const FIRST_LOOK = 1024;

function cheapestFirst(shard: Shard, lists: readonly WeightedList[]): readonly Step[] {
  return lists
    .map(({ list, weight }) => ({
      list,
      weight,
      length: listLength(shard, list),
      most: weight * (shard.greatest[list] as number),
    }))
    .filter(({ most }) => most > 0)
    .sort((a, b) => a.length * b.most - b.length * a.most || a.list - b.list);
}

/** A score that the `count` best articles have at least: the least of those that lead so far, when all lists are added to them. */
function foreseen(shard: Shard, found: number, steps: readonly Step[], next: number, count: number): number {
  if (found < count) return 0;
  const leaders = greatest(shard, found, count);
  let least = Infinity;
  for (const place of leaders) {
    let score = shard.scores[place] as number;
    for (let i = next; i < steps.length; i += 1) {
      const { list, weight } = steps[i] as Step;
      score += weight * impactOn(shard, list, place);
    }
    least = Math.min(least, score);
  }
  return least;
}

/**
 * 1 for a positive whole number of 31 bits, 0 for 0 and a negative one. Which articles of a list are new, or good enough,
 * is as a coin falls: a processor that has to guess it where a condition branches takes twice as long.
 */
const isPositive = (value: number) => -value >>> 31;

/** Adds a list to all its articles; those that are new come into the room, in which `found` are already. */
function addToAll(
  { starts, places, impacts, scores, room }: Shard,
  { list, weight }: Step,
  found: number,
): number {
  const end = starts[list + 1] as number;
  let length = found;
  for (let at = starts[list] as number; at < end; at += 1) {
    const place = places[at] as number;
    const before = scores[place] as number;
    room[length] = place;
    length += isPositive(before) ^ 1;
    scores[place] = before + Math.imul(weight, impacts[at] as number);
  }
  return length;
}

/** To look an article up takes about as long as to read so many of a list. */
const STEPS_OF_A_LOOK_UP = 8;

/** Adds a list to those of its articles that were found, by reading all of it. */
function addToFound({ starts, places, impacts, scores }: Shard, { list, weight }: Step): void {
  const end = starts[list + 1] as number;
  for (let at = starts[list] as number; at < end; at += 1) {
    const place = places[at] as number;
    const before = scores[place] as number;
    scores[place] = before + Math.imul(isPositive(before), Math.imul(weight, impacts[at] as number));
  }
}

/** The same, by looking for the articles of the room, which are in order. */
function lookUp(
  { starts, places, impacts, scores, room }: Shard,
  { list, weight }: Step,
  found: number,
): void {
  const end = starts[list + 1] as number;
  let at = starts[list] as number;
  for (let i = 0; i < found && at < end; i += 1) {
    const place = room[i] as number;
    at = lowerBound(places, place, at, end);
    if (at < end && places[at] === place)
      scores[place] = (scores[place] as number) + weight * (impacts[at] as number);
  }
}

/** Forgets the articles in the room whose scores are below `least`. */
function keepPromising({ scores, room }: Shard, found: number, least: number): number {
  let kept = 0;
  for (let i = 0; i < found; i += 1) {
    const place = room[i] as number;
    const score = scores[place] as number;
    const isKept = isPositive(score - least + 1);
    room[kept] = place;
    kept += isKept;
    scores[place] = Math.imul(isKept, score);
  }
  return kept;
}

/** The best articles of the room; all scores become 0. */
function taken(shard: Shard, found: number, count: number, least: number): readonly Scored[] {
  const { scores, room } = shard;
  const best = greatest(shard, found, count)
    .map(place => ({ place, score: scores[place] as number }))
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score || a.place - b.place);
  for (let i = 0; i < found; i += 1) scores[room[i] as number] = 0;
  return best;
}
