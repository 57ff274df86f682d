import type { Article } from '../corpus/article';
import type { Ndr } from '../ndr/ndr';
import { articleWords } from './article-words';
import { bothEnds } from './both-ends';
import { evidenceOf } from './evidence';
import type { Finding, Signal } from './finding';
import type { ImportedCandidate, ImportedFinder } from './imported';
import type { Match } from './match';
import { namesSystem } from './names-system';
import { buildPhraseIndex } from './phrase-index';
import type { Reading } from './reading';
import { type ReasonFit, readReasons, reasonFit } from './reason-fit';
import { type Circumstances, combined, confidence, crowding, type Support, score } from './score';
import { buildSignalIndex } from './signal-index';
import { buildTermIndex } from './term-index';
import { CONFIDENT, WEIGHTS } from './weights';
import { words } from './words';

/** The articles that may answer, at most 10, the best first; equally good ones in the order of their ids. */
export type Classifier = (reading: Reading) => readonly Match[];

const MOST_MATCHES = 10;

/** Characters that are read for error texts and events, some twelve pages of a thread: a paste may have 256 KB. */
const LONGEST_READ = 32 * 1024;

/** `intents/general` explains reasons; its articles stand back where a specific one is sure. */
const GENERAL = 'general';

/**
 * Builds the indexes of the bundled articles once; the work for one reading is that for the articles which share something
 * with it. `findImported` finds what imported corpora have beside them.
 */
export function buildClassifier(
  articles: readonly Article[],
  findImported: ImportedFinder = NONE_IMPORTED,
): Classifier {
  const signals = buildSignalIndex(articles);
  const fields = articles.map(articleWords);
  const phrases = buildPhraseIndex(articles, fields);
  const terms = buildTermIndex(fields);
  const bundled = new Map(articles.map(article => [article.id, article]));

  return reading => {
    const { ndr, text } = reading;
    const spoken = words(bothEnds(text, LONGEST_READ));
    const named = new Set(ndr ? spoken : []);
    const candidates = gather([...signals(ndr, spoken), ...phrases(spoken), ...terms(text)]).map(
      ([article, findings]) => judge(articles[article] as Article, findings, ndr, named),
    );
    return ranked(together(candidates, findImported(reading), bundled));
  };
}

const NONE_IMPORTED: ImportedFinder = () => [];

interface Candidate {
  readonly article: Article;
  readonly evidence: Match['evidence'];
  readonly quotes: Match['quotes'];
  readonly score: number;
  readonly reason: ReasonFit;
  /** An article of the bundled family that explains reasons in general. */
  readonly isGeneral: boolean;
  readonly sureFrom: number;
}

/** Of an article that is bundled and imported too, its own text is shown, with what speaks for it most. */
function together(
  candidates: readonly Candidate[],
  imported: readonly ImportedCandidate[],
  bundled: ReadonlyMap<string, Article>,
): readonly Candidate[] {
  const all = new Map(candidates.map(candidate => [candidate.article.id, candidate]));
  for (const candidate of imported) {
    const { id } = candidate.article;
    const twin = all.get(id);
    if (twin && twin.score >= candidate.score) continue;
    all.set(id, {
      ...candidate,
      article: bundled.get(id) ?? candidate.article,
      reason: 'unread',
      isGeneral: false,
    });
  }
  return [...all.values()];
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
  return {
    article,
    ...evidenceOf(findings),
    score: score(support, circumstances, WEIGHTS),
    reason: circumstances.reason,
    isGeneral: circumstances.isGeneral,
    sureFrom: CONFIDENT,
  };
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
    (best, { isGeneral, score }) => (isGeneral ? best : Math.max(best, score)),
    -Infinity,
  );
  const scored = candidates
    .map(candidate => ({ ...candidate, score: Math.min(candidate.score, ceiling(candidate, bestSpecific)) }))
    .sort((a, b) => b.score - a.score || (a.article.id < b.article.id ? -1 : 1))
    .slice(0, MOST_MATCHES);
  const [best, second] = scored;
  const taken = best && second ? crowding(best.score - second.score, WEIGHTS) : 0;
  return scored.map(({ article, evidence, quotes, score, sureFrom }) => ({
    article,
    confidence: confidence(score + taken),
    evidence,
    quotes,
    ...(sureFrom === CONFIDENT ? {} : { sureFrom }),
  }));
}

/** General articles stand below a specific one that is sure; one that tells no cause, even near one that may know it. */
function ceiling({ isGeneral, reason }: Candidate, bestSpecific: number): number {
  if (!isGeneral) return Infinity;
  if (confidence(bestSpecific) >= CONFIDENT) return bestSpecific - WEIGHTS.generalBelow;
  const isContested = reason === 'no cause' && confidence(bestSpecific) >= WEIGHTS.near;
  return isContested ? WEIGHTS.contestedNoCause : Infinity;
}
