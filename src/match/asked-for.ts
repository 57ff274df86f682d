import type { Candidate, Standing, Sure } from './candidate';
import { isOfToday } from './old-products';
import { confidence, lead, shareOf } from './score';
import { WEIGHTS } from './weights';

/** Puts bundled articles that may answer a question on the scale of the imported ones, if there are such beside them. */
export function onOneScale(standing: readonly Standing[]): readonly Standing[] {
  if (!standing.some(({ candidate }) => candidate.isImported)) return standing;
  return standing.map(one => (isRival(one.candidate) ? raised(one) : one));
}

/** The first of a question's articles with how far it is ahead of the others added, if that speaks for it. */
export function withLead(standing: readonly Standing[]): readonly Standing[] {
  const [first, second] = [...standing].sort((a, b) => b.score - a.score);
  if (first === undefined) return [];
  const ahead = first.candidate.leads * lead(second ? first.score - second.score : Infinity, WEIGHTS);
  return standing.map(one => (one === first ? { ...one, score: one.score + ahead } : one));
}

/**
 * How sure each article is of a question. People ask in a few words, which can be about several things: articles take
 * nothing from one another, save those of today and imported ones, which are about different products.
 */
export function askedFor(standing: readonly Standing[]): readonly Sure[] {
  const imported = standing.filter(({ candidate }) => candidate.isImported);
  const ofToday = standing.filter(({ candidate }) => isRival(candidate));
  return standing.map(one => {
    const rivals = one.candidate.isImported ? ofToday : isRival(one.candidate) ? imported : [];
    const rival = rivals.reduce((best, { score }) => Math.max(best, score), -Infinity);
    return { candidate: one.candidate, sure: shareOf(one.score, rival) };
  });
}

function isRival({ article, isImported }: Candidate): boolean {
  return !isImported && isOfToday(article);
}

function raised({ candidate, score }: Standing): Standing {
  const { besideImported } = WEIGHTS;
  return {
    candidate: { ...candidate, sureFrom: confidence(besideImported) },
    score: score + besideImported,
  };
}
