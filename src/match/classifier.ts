import type { Article } from '../corpus/article';
import type { Ndr } from '../ndr/ndr';
import type { Finding, Signal } from './finding';
import type { Match } from './match';
import { buildPhraseIndex } from './phrase-index';
import { combined, confidence, crowding, ownCase, type Support, score } from './score';
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

/** `intents/general` explains reasons; its articles stand back where a specific one has a case of its own. */
const GENERAL = 'general';

/** Builds the indexes once; the work for one reading is that for the articles which share something with it. */
export function buildClassifier(articles: readonly Article[]): Classifier {
  const signals = buildSignalIndex(articles);
  const phrases = buildPhraseIndex(articles);
  const terms = buildTermIndex(articles);

  return ({ ndr, text }) => {
    const spoken = words(text);
    const candidates = gather([...signals(ndr, spoken), ...phrases(spoken), ...terms(text)]).map(
      ([article, findings]) => judge(articles[article] as Article, findings, ndr),
    );
    return ranked(candidates);
  };
}

interface Candidate {
  readonly article: Article;
  readonly findings: readonly Finding[];
  readonly score: number;
  readonly hasOwnCase: boolean;
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

function judge(article: Article, findings: readonly Finding[], ndr: Ndr | null): Candidate {
  const support = supportOf(findings);
  const { reporters, events } = article.signals;
  const reporter = ndr?.reporter ?? null;
  const isGeneral = article.family === GENERAL;
  return {
    article,
    findings,
    score: score(
      support,
      {
        isReport: ndr !== null,
        hasReason: ndr?.recipients.some(({ reason }) => reason !== null) ?? false,
        anyReason: article.reason === null,
        otherReporter: reporter !== null && reporters.length > 0 && !reporters.includes(reporter),
        otherEvents: support.event === 0 && events.length > 0 && (ndr?.events.length ?? 0) > 0,
        isGeneral,
      },
      WEIGHTS,
    ),
    hasOwnCase: !isGeneral && ownCase(support, WEIGHTS) >= 1,
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
  const ceiling = ceilingOfGeneral(candidates);
  const scored = candidates
    .map(candidate => ({
      ...candidate,
      score: candidate.article.family === GENERAL ? Math.min(candidate.score, ceiling) : candidate.score,
    }))
    .sort((a, b) => b.score - a.score || (a.article.id < b.article.id ? -1 : 1))
    .slice(0, MOST_MATCHES);
  const [best, second] = scored;
  const taken = best && second ? crowding(best.score - second.score, WEIGHTS) : 0;
  return scored.map(({ article, findings, score }) => ({
    article,
    confidence: confidence(score + taken),
    evidence: evidenceOf(findings),
  }));
}

/** A specific article with a case of its own stands above the general ones, unless it is unsure itself. */
function ceilingOfGeneral(candidates: readonly Candidate[]): number {
  const own = candidates.filter(({ hasOwnCase, score }) => hasOwnCase && confidence(score) >= CONFIDENT);
  return own.length === 0 ? Infinity : Math.max(...own.map(({ score }) => score)) - WEIGHTS.generalBelow;
}

function evidenceOf(findings: readonly Finding[]): readonly string[] {
  const told = [...findings].sort((a, b) => weight(b) - weight(a)).map(({ evidence }) => evidence);
  return [...new Set(told)];
}

function weight({ signal, strength }: Finding): number {
  return WEIGHTS[signal] * strength;
}
