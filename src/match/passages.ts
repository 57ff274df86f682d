/**
 * Numbers of terms that are weighed together, so that a report in a long thread is not drowned: those of a question or a
 * short report, and those of a long one.
 */
const LENGTHS = [24, 80] as const;

/** Parts of a text, each beginning in the middle of the one before it; a short text is one part. */
export function passages(terms: readonly string[]): readonly (readonly string[])[] {
  return LENGTHS.flatMap((length, i) => {
    if (i > 0 && terms.length <= (LENGTHS[i - 1] as number)) return [];
    const step = length / 2;
    const count = Math.max(1, Math.ceil(terms.length / step) - 1);
    return Array.from({ length: count }, (_, n) => terms.slice(n * step, n * step + length));
  });
}
