import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openArticleStore } from '../../src/corpus/article-store';
import { bundledCorpus } from '../../src/corpus/bundled-corpus';
import { openIndexFile } from '../../src/corpus/index-file';
import { loadCorpus } from '../../src/corpus/load-corpus';
import { buildClassifier } from '../../src/match/classifier';
import { buildImportedHits } from '../../src/match/imported-hits';
import type { Manner } from '../../src/match/search/confidence-model';
import type { Features } from '../../src/match/search/features';
import { fromBounces, fromQueries, type Labelled } from './examples';
import { type Logistic, learn, probability } from './logistic';

const USAGE = `npm run train -- INDEX QUERIES BOUNCES

Learns how sure an imported article is from labelled texts, and writes src/match/search/learnt-weights.json.
INDEX is an index of the articles; QUERIES has lines {"kind", "text", "expected": [ids]}; BOUNCES has lines {"variant",
"text"} of reports that no article answers. The questions in test/train/questions.jsonl are learnt from too.`;

/** Questions of ours about pages of the archive, in words as far from theirs as people's can be. */
const OWN = join(process.cwd(), 'test/train/questions.jsonl');
/** They are harder than those that are asked, as far as QUERIES tells; without them it would be surer than it is right. */
const OWN_WEIGHT = 0.3;
const OUT = join(process.cwd(), 'src/match/search/learnt-weights.json');
const MANNERS: readonly Manner[] = ['asked', 'quoted'];
/** Each fifth is judged by what the others taught, to say how well it holds for texts that were not learnt from. */
const FOLDS = 5;
const DIGITS = 100;

async function main([index, queries, bounces]: readonly string[]): Promise<void> {
  if (index === undefined || queries === undefined || bounces === undefined) throw new Error(USAGE);
  const file = openIndexFile(index);
  const articles = openArticleStore(file);
  const lookers = {
    find: buildImportedHits([{ index: file, articles }]),
    classify: buildClassifier(loadCorpus(bundledCorpus())),
  };
  const ids = new Set(articles.ids);
  const ours = await fromQueries(OWN, ids, lookers, OWN_WEIGHT);
  const labelled = [
    ...(await fromQueries(queries, ids, lookers, 1)),
    ...ours.filter(({ manner }) => manner === 'asked'),
    ...(await fromBounces(bounces, lookers)),
  ];
  const learnt = MANNERS.map(manner => {
    const own = labelled.filter(each => each.manner === manner);
    report(manner, own);
    return [manner, named(learn(own.map(exampleOf)), own[0] as Labelled)];
  });
  writeFileSync(OUT, `${JSON.stringify(Object.fromEntries(learnt), null, 2)}\n`);
}

function exampleOf({ features, isRight, weight, known }: Labelled) {
  return { values: Object.values(features), isRight, weight, known };
}

/** Rounded, as a person reads them. */
function named({ none, weights }: Logistic, { features }: Labelled) {
  const round = (weight: number) => Math.round(weight * DIGITS) / DIGITS;
  const names = Object.keys(features) as (keyof Features)[];
  return {
    none: round(none),
    ...Object.fromEntries(names.map((name, i) => [name, round(weights[i] as number)])),
  };
}

/** Prints how sure the model is of texts that it did not learn from, and how many of them are right, kind by kind. */
function report(manner: Manner, labelled: readonly Labelled[]): void {
  const foldOf = new Map(labelled.map((each, i) => [each, i % FOLDS]));
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    learn(labelled.filter(each => foldOf.get(each) !== fold).map(exampleOf)),
  );
  const sureOf = (each: Labelled) =>
    probability(models[foldOf.get(each) as number] as Logistic, exampleOf(each));
  for (const kind of new Set(labelled.map(each => each.kind))) {
    const own = labelled.filter(each => each.kind === kind);
    const sure = own.reduce((sum, each) => sum + sureOf(each), 0);
    const right = own.filter(({ isRight }) => isRight).length;
    const percent = (part: number) => `${((100 * part) / own.length).toFixed(1)} %`;
    console.log(`${manner} ${kind}: ${own.length} texts, sure ${percent(sure)}, right ${percent(right)}`);
  }
}

main(process.argv.slice(2)).catch(error => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
