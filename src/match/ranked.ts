import type { Article } from '../corpus/article';
import type { Match } from './match';
import { confidence, lead, rivals, type SystemFit, worth } from './score';
import { CONFIDENT, WEIGHTS } from './weights';

/** An article that may answer. */
export interface Candidate {
  readonly article: Article;
  /** Gathered for those alone that are shown. */
  readonly evidence: () => Pick<Match, 'evidence' | 'quotes'>;
  /** Log-odds that it answers, whatever the others say. */
  readonly score: number;
  /** An article of the bundled family that explains reasons in general. */
  readonly isGeneral: boolean;
  readonly system: SystemFit;
  readonly isImported: boolean;
  readonly sureFrom: number;
  /** How far being ahead of all others speaks for it, 0 to 1: what does not, such as an event, speaks for itself. */
  readonly leads: number;
}

/** Matches of one answer. */
export const MOST_MATCHES = 10;

/**
 * The best candidates, each with the probability that it is the right first answer: a report has one cause, so that what
 * one article is sure of is taken from the others; to the general ones is left what no specific one claims. What people ask
 * in a few words can be about several things: there it counts how far the first is ahead.
 */
export function ranked(candidates: readonly Candidate[], isReport: boolean): readonly Match[] {
  const specific = withCeilings(candidates.filter(({ isGeneral }) => !isGeneral));
  const sure = isReport ? besideOthers(specific) : ahead(specific);
  const left = 1 - claimed(sure);
  const general = candidates
    .filter(({ isGeneral }) => isGeneral)
    .map(candidate => ({ candidate, sure: confidence(candidate.score) * left }));
  return [...sure, ...general]
    .sort((a, b) => b.sure - a.sure || (a.candidate.article.id < b.candidate.article.id ? -1 : 1))
    .slice(0, MOST_MATCHES)
    .map(({ candidate: { article, score, evidence, sureFrom }, sure }) => ({
      article,
      confidence: sure,
      alone: Math.max(sure, confidence(score)),
      ...(sureFrom === CONFIDENT ? {} : { sureFrom }),
      ...evidence(),
    }));
}

/** A candidate with its score beside others. */
interface Standing {
  readonly candidate: Candidate;
  readonly score: number;
}

interface Sure {
  readonly candidate: Candidate;
  /** 0 to 1. */
  readonly sure: number;
}

/** How sure imported articles are was learnt beside one another: their rivals are the bundled ones. */
function besideOthers(standing: readonly Standing[]): readonly Sure[] {
  const scoresOf = (some: readonly Standing[]) => some.map(({ score }) => score);
  const all = rivals(scoresOf(standing), WEIGHTS);
  const bundled = rivals(scoresOf(standing.filter(({ candidate }) => !candidate.isImported)), WEIGHTS);
  return standing.map(({ candidate, score }) => {
    const number = candidate.isImported ? 1 + worth(bundled, score, WEIGHTS) : worth(all, score, WEIGHTS);
    return { candidate, sure: confidence(score) / number };
  });
}

function ahead(standing: readonly Standing[]): readonly Sure[] {
  const [first, second] = [...standing].sort((a, b) => b.score - a.score);
  if (first === undefined) return [];
  const led = first.candidate.leads * lead(second ? first.score - second.score : Infinity, WEIGHTS);
  return standing.map(one => ({
    candidate: one.candidate,
    sure: confidence(one.score + (one === first ? led : 0)),
  }));
}

/** The probability that one of the articles is right. */
function claimed(all: readonly Sure[]): number {
  let [bundled, imported] = [0, 0];
  for (const { candidate, sure } of all) {
    if (candidate.isImported) imported = Math.max(imported, sure);
    else bundled += sure;
  }
  return Math.min(1, bundled + imported);
}

function withCeilings(specific: readonly Candidate[]): readonly Standing[] {
  const bestOf = (some: readonly Candidate[]) =>
    some.reduce((best, { score }) => Math.max(best, score), -Infinity);
  const bestOfWriter = bestOf(specific.filter(({ system }) => system === 'same'));
  const bestImported = bestOf(specific.filter(({ isImported }) => isImported));
  return specific.map(candidate => ({
    candidate,
    score: Math.min(
      candidate.score,
      siblingCeiling(candidate, bestOfWriter),
      summaryCeiling(candidate, bestImported),
    ),
  }));
}

/** Where an article of the product that wrote the report is sure, those of its sibling stand below. */
function siblingCeiling({ system }: Candidate, bestOfWriter: number): number {
  const isSibling = system === 'sibling' || system === 'kin';
  return isSibling && confidence(bestOfWriter) >= SURE ? bestOfWriter - WEIGHTS.outranked : Infinity;
}

/** The confidence of an article that has an error text of the report, or an event. */
const SURE = 0.9;

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
