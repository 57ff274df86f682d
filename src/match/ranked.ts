import { askedFor, onOneScale, withLead } from './asked-for';
import type { Candidate, Standing, Sure } from './candidate';
import type { Match } from './match';
import { isOfOldProduct, isPage } from './old-products';
import { confidence, rivals, worth } from './score';
import { CONFIDENT, WEIGHTS } from './weights';

/** Matches of one answer. */
export const MOST_MATCHES = 10;

/**
 * The best candidates, each with the probability that it is the right first answer: a report has one cause, so that what
 * one article is sure of is taken from the others; to the general ones is left what no specific one claims. What people ask
 * in a few words can be about several things: there it counts how far the first is ahead.
 */
export function ranked(candidates: readonly Candidate[], isReport: boolean): readonly Match[] {
  const standing = candidates.map(candidate => ({ candidate, score: candidate.score }));
  const onScale = isReport ? standing : onOneScale(standing);
  const specific = onScale.filter(({ candidate }) => !candidate.isGeneral);
  const sure = isReport ? besideOthers(withCeilings(specific)) : askedFor(withCeilings(withLead(specific)));
  const left = 1 - claimed(sure);
  const general = onScale
    .filter(({ candidate }) => candidate.isGeneral)
    .map(({ candidate, score }) => ({ candidate, sure: confidence(score) * left }));
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

/** The probability that one of the articles is right. */
function claimed(all: readonly Sure[]): number {
  let [bundled, imported] = [0, 0];
  for (const { candidate, sure } of all) {
    if (candidate.isImported) imported = Math.max(imported, sure);
    else bundled += sure;
  }
  return Math.min(1, bundled + imported);
}

function withCeilings(standing: readonly Standing[]): readonly Standing[] {
  const bestOf = (some: readonly Standing[]) =>
    some.reduce((best, { score }) => Math.max(best, score), -Infinity);
  const bestOfWriter = bestOf(standing.filter(({ candidate }) => candidate.system === 'same'));
  const bestImported = bestOf(standing.filter(({ candidate }) => candidate.isImported));
  return standing.map(({ candidate, score }) => ({
    candidate,
    score: Math.min(score, siblingCeiling(candidate, bestOfWriter), summaryCeiling(candidate, bestImported)),
  }));
}

/** Where an article of the product that wrote the report is sure, those of its sibling stand below. */
function siblingCeiling({ system }: Candidate, bestOfWriter: number): number {
  const isSibling = system === 'sibling' || system === 'kin';
  return isSibling && confidence(bestOfWriter) >= SURE ? bestOfWriter - WEIGHTS.outranked : Infinity;
}

/** The confidence of an article that has an error text of the report, or an event. */
const SURE = 0.9;

/**
 * The bundled articles about old products gather what many pages tell; the page itself, where it is imported, tells more.
 * Those about Exchange Server are of today too: they make way for a page that is the answer.
 */
function summaryCeiling({ article, system, isImported }: Candidate, bestImported: number): number {
  if (isImported || isPage(article)) return Infinity;
  const isOfAnother = article.family === 'exchange-server' && system !== 'same';
  const makesWayFrom = isOfOldProduct(article) ? RESEMBLES : isOfAnother ? CONFIDENT : Infinity;
  return confidence(bestImported) >= makesWayFrom ? bestImported - WEIGHTS.outranked : Infinity;
}

/** The confidence from which an imported page is worth a look. */
const RESEMBLES = 0.15;
