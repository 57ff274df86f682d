/**
 * Numbers of terms that are weighed together, so that a report in a long thread is not drowned: those of a question or a
 * short report, and those of a long one.
 */
const LENGTHS = [24, 80] as const;

export type Passage = readonly [from: number, to: number];

/** Parts of a text of so many terms, each beginning in the middle of the one before it; a short text is one part. */
export function passages(terms: number): readonly Passage[] {
  return LENGTHS.flatMap((length, i) => {
    const isCovered = i > 0 && terms <= (LENGTHS[i - 1] as number);
    const step = length / 2;
    const count = isCovered ? 0 : Math.max(1, Math.ceil(terms / step) - 1);
    return Array.from({ length: count }, (_, n): Passage => [n * step, Math.min(n * step + length, terms)]);
  });
}
