import type { Finding, Signal } from './finding';
import type { Match } from './match';

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

/** What speaks for an article, in the reader's words and in the text's, each once. */
export function evidenceOf(findings: readonly Finding[]): Pick<Match, 'evidence' | 'quotes'> {
  const told = [...findings].sort(
    (a, b) => ORDER.indexOf(a.signal) - ORDER.indexOf(b.signal) || b.strength - a.strength,
  );
  return {
    evidence: [...new Set(told.map(({ evidence }) => evidence))].filter(evidence => evidence !== null),
    quotes: [...new Set(told.flatMap(({ quotes }) => quotes))],
  };
}
