import type { Article } from '../corpus/article';
import type { Ndr } from '../ndr/ndr';
import { articleWords } from './article-words';
import { bothEnds } from './both-ends';
import { evidenceOf } from './evidence';
import type { Finding, Signal } from './finding';
import type { Match } from './match';
import { namesSystem } from './names-system';
import { buildPhraseIndex } from './phrase-index';
import { type ReasonFit, readReasons, reasonFit } from './reason-fit';
import { type Circumstances, combined, confidence, crowding, type Support, score } from './score';
import { buildSignalIndex } from './signal-index';
import { buildTermIndex } from './term-index';
import { CONFIDENT, WEIGHTS } from './weights';
import { words } from './words';

/** What is known of a paste or question. */
export interface Reading {
  /** Null where the text is no non-delivery report. */
  readonly ndr: Ndr | null;
  /** All of it as a person sees it, lines joined by line feeds, without mail headers and the returned message. */
  readonly text: string;
}

/** The articles that may answer, at most 10, the best first; equally good ones in the order of their ids. */
export type Classifier = (reading: Reading) => readonly Match[];

const MOST_MATCHES = 10;

/** Characters that are read for error texts and events, some twelve pages of a thread: a paste may have 256 KB. */
const LONGEST_READ = 32 * 1024;

/** `intents/general` explains reasons; its articles stand back where a specific one is sure. */
const GENERAL = 'general';

/** Builds the indexes once; the work for one reading is that for the articles which share something with it. */
export function buildClassifier(articles: readonly Article[]): Classifier {
  const signals = buildSignalIndex(articles);
  const fields = articles.map(articleWords);
  const phrases = buildPhraseIndex(articles, fields);
  const terms = buildTermIndex(fields);

  return ({ ndr, text }) => {
    const spoken = words(bothEnds(text, LONGEST_READ));
    const named = new Set(ndr ? spoken : []);
    const candidates = gather([...signals(ndr, spoken), ...phrases(spoken), ...terms(text)]).map(
      ([article, findings]) => judge(articles[article] as Article, findings, ndr, named),
    );
    return ranked(candidates);
  };
}

interface Candidate {
  readonly article: Article;
  readonly findings: readonly Finding[];
  readonly score: number;
  readonly reason: ReasonFit;
}

function gather(findings: readonly Finding[]): readonly (readonly [article: number, readonly Finding[]])[] {
  const byArticle = new Map<number, Finding[]>();
  for (const finding of findings) {
    const others = byArticle.get(finding.article);
    if (others) others.push(finding);
    else byArticle.set(finding.article, [finding]);
  }
  return [...byArticle];
}

function judge(
  article: Article,
  findings: readonly Finding[],
  ndr: Ndr | null,
  named: ReadonlySet<string>,
): Candidate {
  const support = supportOf(findings);
  const { reporters, events } = article.signals;
  const circumstances: Circumstances = {
    isReport: ndr !== null,
    reason: reasonFit(readReasons(ndr), article.reason),
    otherSystem:
      ndr !== null && reporters.length > 0 && support.reporter === 0 && !namesSystem(named, reporters),
    otherEvents: support.event === 0 && events.length > 0 && (ndr?.events.length ?? 0) > 0,
    isGeneral: article.family === GENERAL,
  };
  return { article, findings, score: score(support, circumstances, WEIGHTS), reason: circumstances.reason };
}

function supportOf(findings: readonly Finding[]): Support {
  const support: Record<Signal, number> = {
    phrase: 0,
    event: 0,
    statusCode: 0,
    replyCode: 0,
    addressType: 0,
    reporter: 0,
    reason: 0,
    terms: 0,
  };
  for (const { signal, strength } of findings) support[signal] = combined(support[signal], strength);
  return support;
}

function ranked(candidates: readonly Candidate[]): readonly Match[] {
  const bestSpecific = candidates.reduce(
    (best, { article, score }) => (article.family === GENERAL ? best : Math.max(best, score)),
    -Infinity,
  );
  const scored = candidates
    .map(candidate => ({ ...candidate, score: Math.min(candidate.score, ceiling(candidate, bestSpecific)) }))
    .sort((a, b) => b.score - a.score || (a.article.id < b.article.id ? -1 : 1))
    .slice(0, MOST_MATCHES);
  const [best, second] = scored;
  const taken = best && second ? crowding(best.score - second.score, WEIGHTS) : 0;
  return scored.map(({ article, findings, score }) => ({
    article,
    confidence: confidence(score + taken),
    ...evidenceOf(findings),
  }));
}

/** General articles stand below a specific one that is sure; one that tells no cause, even near one that may know it. */
function ceiling({ article, reason }: Candidate, bestSpecific: number): number {
  if (article.family !== GENERAL) return Infinity;
  if (confidence(bestSpecific) >= CONFIDENT) return bestSpecific - WEIGHTS.generalBelow;
  const isContested = reason === 'no cause' && confidence(bestSpecific) >= WEIGHTS.near;
  return isContested ? WEIGHTS.contestedNoCause : Infinity;
}
