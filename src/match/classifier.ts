import type { Article } from '../corpus/article';
import type { Ndr } from '../ndr/ndr';
import type { Reason } from '../ndr/reason';
import type { Reporter } from '../ndr/reporter';
import { articleWords } from './article-words';
import type { TermFit } from './best-passages';
import { bothEnds } from './both-ends';
import type { Candidate } from './candidate';
import { evidenceOf } from './evidence';
import type { Finding } from './finding';
import { buildIdentifierIndex } from './identifier-index';
import type { ImportedCandidate, ImportedFinder } from './imported';
import type { Match } from './match';
import { namesEvent } from './mentions';
import { namesSystem } from './names-system';
import { buildPhraseIndex } from './phrase-index';
import { ranked } from './ranked';
import type { Reading } from './reading';
import { readReasons, reasonFit } from './reason-fit';
import { type Circumstances, combined, type Support, type SystemFit, score } from './score';
import { buildSignalIndex } from './signal-index';
import { isSourceCode } from './source-code';
import { tellsCause } from './tells-cause';
import { buildTermIndex } from './term-index';
import { CONFIDENT, UNSURE, WEIGHTS } from './weights';
import { words } from './words';

/** The articles that may answer, at most 10, the best first; equally good ones in the order of their ids. */
export type Classifier = (reading: Reading) => readonly Match[];

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
      isCode: ndr === null && isSourceCode(text),
      namesEvent: ndr === null && namesEvent(spoken),
      tellsCause: tellsCause(reading),
      reasons: readReasons(ndr),
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

/** Of an article that is bundled and imported too, its own text is shown, with what speaks for it most. */
function together(
  candidates: readonly Candidate[],
  imported: readonly ImportedCandidate[],
  bundled: ReadonlyMap<string, Article>,
): readonly Candidate[] {
  const all = new Map(candidates.map(candidate => [candidate.article.id, candidate]));
  for (const { evidence, quotes, ...candidate } of imported) {
    const { id } = candidate.article;
    const twin = all.get(id);
    if (twin && twin.score >= candidate.score) continue;
    all.set(id, {
      ...candidate,
      evidence: () => ({ evidence, quotes }),
      article: bundled.get(id) ?? candidate.article,
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
    reason: reasonFit(asked.reasons, article.reason, asked.tellsCause),
    system: systemFit(ndr, article, named),
    otherEvents:
      support.event === 0 && (asked.namesEvent || (events.length > 0 && (ndr?.events.length ?? 0) > 0)),
    isGeneral: article.family === GENERAL,
  };
  const isOnlyCode = asked.isCode && support.phrase + support.event + support.statusCode === 0;
  return {
    article,
    evidence: () => evidenceOf(findings),
    score: Math.min(score(support, circumstances, WEIGHTS), isOnlyCode ? UNSURE : Infinity),
    isGeneral: circumstances.isGeneral,
    system: circumstances.system,
    isImported: false,
    sureFrom: CONFIDENT,
    leads: isOnlyCode ? 0 : Math.min(1, support.terms / WEIGHTS.leadingTerms),
  };
}

/** What is known of a text as a whole. */
interface Asked {
  readonly isBrief: boolean;
  readonly isQuestion: boolean;
  readonly isCode: boolean;
  readonly namesEvent: boolean;
  readonly tellsCause: boolean;
  readonly reasons: readonly Reason[];
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

const SIBLINGS: ReadonlySet<string> = new Set(['exchange-online', 'exchange-server']);

/** One record, filled in place: a report has something in common with hundreds of articles. */
function supportOf(findings: readonly Finding[]): Support {
  const support = {
    phrase: 0,
    event: 0,
    statusCode: 0,
    replyCode: 0,
    addressType: 0,
    reporter: 0,
    reason: 0,
    terms: 0,
    extent: 0,
    ownCode: 0,
    fit: NO_FIT,
  };
  const covers: ReadonlyMap<number, number>[] = [];
  for (const { signal, strength, covers: covered, fit, isOwnCode } of findings) {
    support[signal] = combined(support[signal], strength);
    if (covered) covers.push(covered);
    if (fit) support.fit = fit;
    if (isOwnCode) support.ownCode = Math.max(support.ownCode, strength);
  }
  support.extent = extentOf(covers);
  return support;
}

function extentOf(covers: readonly ReadonlyMap<number, number>[]): number {
  if (covers.length === 0) return 0;
  const covered = new Map<number, number>();
  for (const words of covers) {
    for (const [word, mass] of words) covered.set(word, Math.max(mass, covered.get(word) ?? 0));
  }
  return [...covered.values()].reduce((sum, mass) => sum + mass, 0);
}

const NO_FIT: TermFit = { density: 0, mass: 0 };
