import type { Article } from '../corpus/article';
import { articleOnDemand } from '../corpus/article-on-demand';
import type { ArticleStore } from '../corpus/article-store';
import type { IndexFile } from '../corpus/index-file';
import { isOtherMail } from '../ndr/report-kind';
import type { Reporter } from '../ndr/reporter';
import type { Reading } from './classifier';
import { logOdds } from './search/confidence-model';
import { featuresOf } from './search/features';
import { fitOf } from './search/fit';
import { fitEvidence } from './search/fit-evidence';
import { hasWords } from './search/has-words';
import { buildSearch } from './search/search';
import { openShards } from './search/shard';
import { SHARD_LENGTH } from './search/shard-layout';
import { buildSpeller, type Spelt } from './search/spelling';
import { CONFIDENT, CONFIDENT_OF_IMPORTED } from './weights';

/** An index file of imported articles. */
export interface ImportedCorpus {
  readonly index: Pick<IndexFile, 'section'>;
  readonly articles: ArticleStore;
}

/** An imported article that may answer. */
export interface ImportedCandidate {
  readonly article: Article;
  /** Log-odds that it answers. */
  readonly score: number;
  readonly evidence: readonly string[];
  /** The confidence from which it is given as the answer. */
  readonly sureFrom: number;
}

/** Finds the imported articles that may answer, the best first. */
export type ImportedFinder = (reading: Reading) => readonly ImportedCandidate[];

/** Opens what index files hold for the search; throws an IndexError where one is damaged. */
export function buildImportedFinder(corpora: readonly ImportedCorpus[]): ImportedFinder {
  if (corpora.length === 0) return () => [];
  const shards = corpora.flatMap(({ index, articles }) =>
    openShards(index.section, articles.ids.length).map((shard, number) => ({
      shard,
      articleAt: (inShard: number) => {
        const place = number * SHARD_LENGTH + inShard;
        const [id, title] = [articles.ids[place] as string, articles.titles[place] as string];
        return articleOnDemand(id, title, () => articles.articleAt(place));
      },
    })),
  );
  const search = buildSearch(shards.map(({ shard }) => shard));
  const spell = buildSpeller(REPORTER_WORDS);

  return ({ ndr, text }) => {
    const found = search(text, ndr !== null);
    const evidenceOf = fitEvidence(found);
    const otherMail = ndr === null && isOtherMail(text) ? 1 : 0;
    const system = systemWords(ndr?.reporter ?? null, spell);
    const candidates: ImportedCandidate[] = [];
    found.hits.forEach((hit, rank) => {
      const { shard, articleAt } = shards[hit.shard] as (typeof shards)[number];
      const fit = fitOf(hit, shard, found.greatestWeight);
      const otherSystem = hasWords(shard, hit.place, system) ? 0 : 1;
      const score = logOdds(featuresOf(found.hits, rank, fit, { otherMail, otherSystem }), found.manner);
      candidates.push({
        article: articleAt(hit.place),
        score: Math.min(score, candidates.at(-1)?.score ?? Infinity),
        evidence: evidenceOf(fit),
        sureFrom: found.manner === 'asked' ? CONFIDENT_OF_IMPORTED : CONFIDENT,
      });
    });
    return candidates;
  };
}

const REPORTER_WORDS = 200;

/** The words of a system's name, without its version: articles about one release know the reports of the next. */
function systemWords(reporter: Reporter | null, spell: (text: string) => readonly Spelt[]): readonly Spelt[] {
  return reporter === null ? [] : spell(reporter.replace(/\.com$|-[\d.]+$/, ''));
}
