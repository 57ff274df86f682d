import { readFileSync } from 'node:fs';
import type { ImportedHits } from '../../src/match/imported-hits';
import type { Reading } from '../../src/match/reading';
import type { Manner } from '../../src/match/search/confidence-model';
import type { Features } from '../../src/match/search/features';
import { readReport } from '../../src/ndr/read-report';

/** What was found first for a labelled text. */
export interface Labelled {
  readonly manner: Manner;
  readonly features: Features;
  readonly isRight: boolean;
  /** How much it counts. */
  readonly weight: number;
  /** What kind of text it is: `paste`, `question`, … */
  readonly kind: string;
}

type Find = (reading: Reading) => ImportedHits;

/** Questions and pastes with the articles that answer them, if the corpus has these; numbers are asked for, not searched. */
export async function fromQueries(
  file: string,
  ids: ReadonlySet<string>,
  find: Find,
): Promise<readonly Labelled[]> {
  const found = rows<{ kind: string; text: string; expected: readonly string[] }>(file)
    .filter(({ kind }) => kind !== 'number')
    .filter(({ expected }) => expected.length === 0 || expected.some(id => ids.has(id)))
    .map(({ kind, text, expected }) => label(find, kind, text, expected, 1));
  return (await Promise.all(found)).flat();
}

/** Real bounces of our days, for which the archive has no answer, count little: there are many, and all alike. */
const BOUNCE_WEIGHT = 0.1;

export async function fromBounces(file: string, find: Find): Promise<readonly Labelled[]> {
  const found = rows<{ variant: string; text: string }>(file)
    .filter(({ variant }) => variant === 'rendered')
    .map(({ text }) => label(find, 'bounce', text, [], BOUNCE_WEIGHT));
  return (await Promise.all(found)).flat();
}

async function label(
  find: Find,
  kind: string,
  text: string,
  expected: readonly string[],
  weight: number,
): Promise<readonly Labelled[]> {
  const { manner, hits } = find(await readReport(text));
  const [first] = hits;
  if (first === undefined) return [];
  return [{ manner, features: first.features, isRight: expected.includes(first.article.id), weight, kind }];
}

function rows<Row>(file: string): readonly Row[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));
}
