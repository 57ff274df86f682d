import type { Weights } from './weights';

/**
 * How well an enhanced status code fits an article's pattern, 0 to 1: a code `5.1.1`, a range of the detail
 * `5.7.606-649`, or a whole subject `5.7.*` (RFC 3463 section 2: class, subject, detail).
 */
export function statusCodeFit(
  code: string,
  pattern: string,
  { codeInRange, codeInSubject }: Pick<Weights, 'codeInRange' | 'codeInSubject'>,
): number {
  if (code === pattern) return 1;
  const [subject, detail] = split(code);
  const [patternSubject, details] = split(pattern);
  if (subject !== patternSubject) return 0;
  if (details === '*') return codeInSubject;
  const [first, last] = details.split('-').map(Number);
  return first !== undefined && last !== undefined && first <= Number(detail) && Number(detail) <= last
    ? codeInRange
    : 0;
}

/** `5.7.606-649` gives `5.7` and `606-649`. */
function split(pattern: string): readonly [subject: string, detail: string] {
  const dot = pattern.lastIndexOf('.');
  return [pattern.slice(0, dot), pattern.slice(dot + 1)];
}
