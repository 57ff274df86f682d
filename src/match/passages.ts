/**
 * Numbers of terms that are weighed together, so that a report in a long thread is not drowned: those of a question or a
 * short report, and those of a long one.
 */
const LENGTHS = [24, 80] as const;

export type Passage = readonly [from: number, to: number];

/** Paragraphs in a row that are weighed together: an error text between two sentences about it. */
const MOST_PARAGRAPHS = 2;

/**
 * Parts of a text of so many terms: paragraphs that are shorter than a part, and parts that begin in the middle of the
 * one before them, since a text may have no paragraphs.
 * @param paragraphs numbers of the terms that paragraphs begin with, in order
 */
export function passages(terms: number, paragraphs: readonly number[]): readonly Passage[] {
  return [
    ...Array.from({ length: MOST_PARAGRAPHS }, (_, i) => inARow(terms, paragraphs, i + 1)).flat(),
    ...LENGTHS.flatMap((_, i) => overlapping(terms, i)),
  ];
}

function inARow(terms: number, paragraphs: readonly number[], count: number): readonly Passage[] {
  return paragraphs
    .slice(0, Math.max(1, paragraphs.length - count + 1))
    .map((from, i): Passage => [from, paragraphs[i + count] ?? terms])
    .filter(([from, to]) => to > from && to - from <= LENGTHS[1]);
}

function overlapping(terms: number, i: number): readonly Passage[] {
  const length = LENGTHS[i] as number;
  const isCovered = i > 0 && terms <= (LENGTHS[i - 1] as number);
  const step = length / 2;
  const count = isCovered ? 0 : Math.max(1, Math.ceil(terms / step) - 1);
  return Array.from({ length: count }, (_, n): Passage => [n * step, Math.min(n * step + length, terms)]);
}
