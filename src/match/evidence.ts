import type { Finding, Signal } from './finding';

/** The surest first: an event or an error text is the article's own, a term is anybody's. */
const ORDER: readonly Signal[] = [
  'event',
  'phrase',
  'statusCode',
  'addressType',
  'reason',
  'reporter',
  'replyCode',
  'terms',
];

/** What speaks for an article, in the reader's words, each once. */
export function evidenceOf(findings: readonly Finding[]): readonly string[] {
  const told = [...findings].sort(
    (a, b) => ORDER.indexOf(a.signal) - ORDER.indexOf(b.signal) || b.strength - a.strength,
  );
  return [...new Set(told.map(({ evidence }) => evidence))].filter(evidence => evidence !== null);
}
