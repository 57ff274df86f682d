import { readFileSync } from 'node:fs';
import { askedText } from '../../../src/match/search/asked-text';
import type { Ndr } from '../../../src/ndr/ndr';
import { readReport } from '../../../src/ndr/read-report';

export const KINDS = ['paste', 'long', 'question'] as const;
export type Kind = (typeof KINDS)[number];

/** A question or paste with the articles that answer it. */
export interface Query {
  readonly kind: Kind;
  readonly expected: readonly string[];
  readonly reading: { readonly ndr: Ndr | null; readonly text: string };
  /** Its words without what is volatile and without the forms of reports: what every library is asked. */
  readonly cleaned: string;
}

/** Queries of a file with lines {"kind", "text", "expected"}, as far as one of the ids answers them. */
export async function readQueries(file: string, ids: ReadonlySet<string>): Promise<readonly Query[]> {
  const rows = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line): { kind: string; text: string; expected: readonly string[] } => JSON.parse(line));
  const queries = rows
    .filter(({ kind, expected }) => isKind(kind) && expected.some(id => ids.has(id)))
    .map(async ({ kind, text, expected }) => {
      const reading = await readReport(text);
      const cleaned = askedText(reading.text).words.join(' ');
      return { kind: kind as Kind, expected, reading, cleaned };
    });
  return Promise.all(queries);
}

function isKind(kind: string): kind is Kind {
  return (KINDS as readonly string[]).includes(kind);
}
