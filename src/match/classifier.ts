import type { Article } from '../corpus/article';
import type { Ndr } from '../ndr/ndr';
import type { Reporter } from '../ndr/reporter';
import { articleWords } from './article-words';
import type { TermFit } from './best-passages';
import { bothEnds } from './both-ends';
import { evidenceOf } from './evidence';
import type { Finding, Signal } from './finding';
import { buildIdentifierIndex } from './identifier-index';
import type { ImportedCandidate, ImportedFinder } from './imported';
import type { Match } from './match';
import { namesEvent } from './mentions';
import { namesSystem } from './names-system';
import { buildPhraseIndex } from './phrase-index';
import type { Reading } from './reading';
import { type ReasonFit, readReasons, reasonFit } from './reason-fit';
import {
  type Circumstances,
  combined,
  confidence,
  lead,
  type Support,
  type SystemFit,
  score,
  shareAmong,
} from './score';
import { buildSignalIndex } from './signal-index';
import { tellsCause } from './tells-cause';
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
  const identifiers = buildIdentifierIndex(articles);
  const bundled = new Map(articles.map(article => [article.id, article]));

  return reading => {
    const { ndr, text } = reading;
    const spoken = words(bothEnds(text, LONGEST_READ));
    const named = new Set(ndr ? spoken : []);
    const asked: Asked = {
      isBrief: ndr === null && spoken.length <= FEW_WORDS,
      isQuestion: ndr === null && spoken.length <= QUESTION_WORDS,
      namesEvent: ndr === null && namesEvent(spoken),
      tellsCause: tellsCause(reading),
    };
    const candidates = gather([
      ...signals(ndr, spoken),
      ...phrases(spoken),
      ...terms(text),
      ...(ndr ? [] : identifiers(text)),
    ]).map(([article, findings]) => judge(articles[article] as Article, findings, ndr, named, asked));
    return ranked(together(candidates, findImported(reading), bundled), ndr !== null);
  };
}

const NONE_IMPORTED: ImportedFinder = () => [];

interface Candidate {
  readonly article: Article;
  readonly evidence: readonly string[];
  readonly quotes: readonly string[];
  readonly score: number;
  readonly reason: ReasonFit;
  /** An article of the bundled family that explains reasons in general. */
  readonly isGeneral: boolean;
  readonly system: SystemFit;
  readonly isImported: boolean;
  readonly sureFrom: number;
  /** How far being ahead of all others speaks for it, 0 to 1: what does not, such as an event, speaks for itself. */
  readonly leads: number;
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
      system: 'any',
      isImported: true,
      leads: 0,
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
  asked: Asked,
): Candidate {
  const support = supportOf(findings);
  const { events } = article.signals;
  const circumstances: Circumstances = {
    isReport: ndr !== null,
    isBrief: asked.isBrief,
    isQuestion: asked.isQuestion,
    reason: reasonFit(readReasons(ndr), article.reason, asked.tellsCause),
    system: systemFit(ndr, article, named),
    otherEvents:
      support.event === 0 && (asked.namesEvent || (events.length > 0 && (ndr?.events.length ?? 0) > 0)),
    isGeneral: article.family === GENERAL,
  };
  return {
    article,
    ...evidenceOf(findings),
    score: score(support, circumstances, WEIGHTS),
    reason: circumstances.reason,
    isGeneral: circumstances.isGeneral,
    system: circumstances.system,
    isImported: false,
    sureFrom: CONFIDENT,
    leads: Math.min(1, support.terms / WEIGHTS.leadingTerms),
  };
}

/** What is known of a text as a whole. */
interface Asked {
  readonly isBrief: boolean;
  readonly isQuestion: boolean;
  readonly namesEvent: boolean;
  readonly tellsCause: boolean;
}

/** More words than that tell of something else beside a code. */
const FEW_WORDS = 8;

/** Some two sentences; what is longer tells a story. */
const QUESTION_WORDS = 30;

/** People write of their own system above a report that another one wrote. */
function systemFit(
  ndr: Ndr | null,
  { family, signals: { reporters } }: Article,
  named: ReadonlySet<string>,
): SystemFit {
  if (ndr === null) return 'any';
  const isSame = reporters.some(name => name === ndr.reporter) || namesSystem(named, reporters);
  if (isSibling(family, ndr.reporter)) return isSame ? 'kin' : 'sibling';
  if (isSame) return 'same';
  return reporters.length === 0 ? 'any' : 'other';
}

/** Exchange Online and Exchange Server share most of their texts: whose report it is tells them apart. */
function isSibling(family: string, reporter: Reporter | null): boolean {
  return reporter !== null && family !== reporter && SIBLINGS.has(family) && SIBLINGS.has(reporter);
}

/** The confidence of an article that has an error text of the report, or an event. */
const SURE = 0.9;

const SIBLINGS: ReadonlySet<string> = new Set(['exchange-online', 'exchange-server']);

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
  const covered = new Map<number, number>();
  let ownCode = 0;
  let fit = NO_FIT;
  for (const finding of findings) {
    support[finding.signal] = combined(support[finding.signal], finding.strength);
    for (const [word, mass] of finding.covers ?? []) covered.set(word, Math.max(mass, covered.get(word) ?? 0));
    fit = finding.fit ?? fit;
    if (finding.isOwnCode) ownCode = Math.max(ownCode, finding.strength);
  }
  const extent = [...covered.values()].reduce((sum, mass) => sum + mass, 0);
  return { ...support, extent, ownCode, fit };
}

const NO_FIT: TermFit = { density: 0, mass: 0 };

function ranked(candidates: readonly Candidate[], isReport: boolean): readonly Match[] {
  const specific = candidates.filter(({ isGeneral }) => !isGeneral);
  const bestOf = (some: readonly Candidate[]) =>
    some.reduce((best, { score }) => Math.max(best, score), -Infinity);
  const bestOfWriter = bestOf(specific.filter(({ system }) => system === 'same'));
  const bestImported = bestOf(specific.filter(({ isImported }) => isImported));
  const standing = specific
    .map(candidate => ({
      ...candidate,
      score: Math.min(
        candidate.score,
        siblingCeiling(candidate, bestOfWriter),
        summaryCeiling(candidate, bestImported),
      ),
    }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = standing;
  const led = isReport || !first ? 0 : lead(second ? first.score - second.score : Infinity, WEIGHTS);
  const bundled = standing.filter(({ isImported }) => !isImported);
  const imported = standing.filter(({ isImported }) => isImported);
  const sure = standing.map((candidate, place) => {
    const { score, leads, isImported } = candidate;
    // The confidence of imported articles was learnt beside one another.
    const rivals = (isImported ? bundled : standing).filter(other => other !== candidate);
    const others = rivals.map(rival => rival.score - score);
    return {
      ...candidate,
      sure: confidence(score + (place === 0 ? led * leads : 0)) * (isReport ? shareAmong(others, WEIGHTS) : 1),
    };
  });
  const sum = (all: readonly { readonly sure: number }[]) => all.reduce((total, one) => total + one.sure, 0);
  const taken = Math.min(
    1,
    sum(sure.filter(({ isImported }) => !isImported)) +
      sure.filter(({ isImported }) => isImported).reduce((best, one) => Math.max(best, one.sure), 0),
  );
  const general = candidates
    .filter(({ isGeneral }) => isGeneral)
    .map(candidate => ({ ...candidate, sure: confidence(candidate.score) * (1 - taken) }));
  return [...sure, ...general]
    .sort((a, b) => b.sure - a.sure || (a.article.id < b.article.id ? -1 : 1))
    .slice(0, MOST_MATCHES)
    .map(({ article, evidence, quotes, sure, sureFrom }) => ({
      article,
      confidence: sure,
      ...(sureFrom === CONFIDENT ? {} : { sureFrom }),
      evidence,
      quotes,
    }));
}

/** The bundled articles about old products gather what many pages tell; the page itself, where it is imported, tells more. */
function summaryCeiling({ article, system, isImported }: Candidate, bestImported: number): number {
  const isOld =
    OLD_PRODUCTS.has(article.family) || (article.family === 'exchange-server' && system !== 'same');
  const isSummary = !isImported && isOld && !PAGE_NUMBER.test(article.id);
  return isSummary && confidence(bestImported) >= CONFIDENT ? bestImported - WEIGHTS.outranked : Infinity;
}

const OLD_PRODUCTS: ReadonlySet<string> = new Set(['exchange-2003', 'exchange-5.5', 'ms-mail', 'outlook']);

/** `Q169117`, `KB959956`. */
const PAGE_NUMBER = /^(?:Q|KB)\d/;

/** Where an article of the product that wrote the report is sure, those of its sibling stand below. */
function siblingCeiling({ system }: Candidate, bestOfWriter: number): number {
  return (system === 'sibling' || system === 'kin') && confidence(bestOfWriter) >= SURE
    ? bestOfWriter - WEIGHTS.outranked
    : Infinity;
}
