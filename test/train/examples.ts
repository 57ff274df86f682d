import { readFileSync } from 'node:fs';
import type { Classifier } from '../../src/match/classifier';
import type { ImportedHits } from '../../src/match/imported-hits';
import type { Match } from '../../src/match/match';
import { isOfToday } from '../../src/match/old-products';
import type { Reading } from '../../src/match/reading';
import type { Manner } from '../../src/match/search/confidence-model';
import type { Features } from '../../src/match/search/features';
import { WEIGHTS } from '../../src/match/weights';
import { readReport } from '../../src/ndr/read-report';

/** What was found first for a labelled text. */
export interface Labelled {
  readonly manner: Manner;
  readonly features: Features;
  readonly isRight: boolean;
  /** How much it counts. */
  readonly weight: number;
  /** Log-odds that a bundled article of the same text takes from it: 0 or below. */
  readonly known: number;
  /** What kind of text it is: `paste`, `question`, … */
  readonly kind: string;
}

/** What looks at a text. */
export interface Lookers {
  readonly find: (reading: Reading) => ImportedHits;
  /** What the bundled articles alone say. */
  readonly classify: Classifier;
}

/**
 * Questions and pastes with the articles that answer them, if the corpus has these; numbers are asked for, not searched.
 * Each counts `weight`.
 */
export async function fromQueries(
  file: string,
  ids: ReadonlySet<string>,
  lookers: Lookers,
  weight: number,
): Promise<readonly Labelled[]> {
  const found = rows<{ kind: string; text: string; expected: readonly string[] }>(file)
    .filter(({ kind }) => kind !== 'number')
    .filter(({ expected }) => expected.length === 0 || expected.some(id => ids.has(id)))
    .map(({ kind, text, expected }) => label(lookers, kind, text, expected, weight));
  return (await Promise.all(found)).flat();
}

/** Real bounces of our days, for which the archive has no answer, count little: there are many, and all alike. */
const BOUNCE_WEIGHT = 0.1;

export async function fromBounces(file: string, lookers: Lookers): Promise<readonly Labelled[]> {
  const found = rows<{ variant: string; text: string }>(file)
    .filter(({ variant }) => variant === 'rendered')
    .map(({ text }) => label(lookers, 'bounce', text, [], BOUNCE_WEIGHT));
  return (await Promise.all(found)).flat();
}

/** Texts of which something else than the features decides teach nothing about these. */
async function label(
  lookers: Lookers,
  kind: string,
  text: string,
  expected: readonly string[],
  weight: number,
): Promise<readonly Labelled[]> {
  const reading = await readReport(text);
  const { manner, hits, isOffTopic } = lookers.find(reading);
  const [first] = hits;
  if (first === undefined || isOffTopic || first.isOfOther) return [];
  return [
    {
      manner,
      features: first.features,
      isRight: expected.includes(first.article.id),
      weight,
      known: reading.ndr === null ? -Math.log1p(Math.exp(rivalOf(lookers.classify(reading)))) : 0,
      kind,
    },
  ];
}

/** Log-odds of the best bundled article that takes from imported ones what it is sure of. */
function rivalOf(matches: readonly Match[]): number {
  const rival = matches.find(({ article }) => isOfToday(article));
  return rival === undefined
    ? -Infinity
    : Math.log(rival.confidence) - Math.log1p(-Math.min(SUREST, rival.confidence)) + WEIGHTS.besideImported;
}

/** Keeps log-odds finite. */
const SUREST = 0.9999;

function rows<Row>(file: string): readonly Row[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));
}
