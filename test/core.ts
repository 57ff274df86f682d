import { createBot } from '../src/bot/bot';
import type { Article } from '../src/corpus/article';
import { bundledCorpus } from '../src/corpus/bundled-corpus';
import { corpusOf } from '../src/corpus/corpus';
import { loadCorpus } from '../src/corpus/load-corpus';
import { buildClassifier } from '../src/match/classifier';
import { readReport } from '../src/ndr/read-report';

/** The core as the `ndr` command puts it together, with its parts. */
export function core() {
  return coreOf(loadCorpus(bundledCorpus()));
}

const LEGACY = ['Q169117', 'Q199534', 'Q263841', 'Q267245', 'KB959956'];

/**
 * The core over the general articles and five on old products: what adapters do with an answer is tested with these, so that
 * an article that is added tomorrow does not change which matches a report has there.
 */
export function smallCore() {
  const isIn = ({ id, family }: Article) => family === 'general' || LEGACY.includes(id);
  return coreOf(loadCorpus(bundledCorpus()).filter(isIn));
}

function coreOf(articles: readonly Article[]) {
  const classify = buildClassifier(articles);
  const corpus = corpusOf(articles);
  return { articles, corpus, classify, bot: createBot({ corpus, read: readReport, classify }) };
}
