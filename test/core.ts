import { createBot } from '../src/bot/bot';
import { bundledCorpus } from '../src/corpus/bundled-corpus';
import { corpusOf } from '../src/corpus/corpus';
import { loadCorpus } from '../src/corpus/load-corpus';
import { buildClassifier } from '../src/match/classifier';
import { readReport } from '../src/ndr/read-report';

/** The core as the `ndr` command puts it together, with its parts. */
export function core() {
  const articles = loadCorpus(bundledCorpus());
  const classify = buildClassifier(articles);
  const corpus = corpusOf(articles);
  return { articles, corpus, classify, bot: createBot({ corpus, read: readReport, classify }) };
}
