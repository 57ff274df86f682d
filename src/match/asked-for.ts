import type { Candidate, Standing, Sure } from './candidate';
import { isOfOldProduct, isPage } from './old-products';
import { confidence, lead, shareOf } from './score';
import { WEIGHTS } from './weights';

/** Of a question's bundled articles, the first has how far it is ahead of the others added. */
export function withLead(standing: readonly Standing[]): readonly Standing[] {
  const [first, second] = standing
    .filter(({ candidate }) => !candidate.isImported)
    .sort((a, b) => b.score - a.score);
  if (first === undefined) return standing;
  const ahead = first.candidate.leads * lead(second ? first.score - second.score : Infinity, WEIGHTS);
  return standing.map(one => (one === first ? { ...one, score: one.score + ahead } : one));
}

/**
 * How sure each article is of a question. People ask in a few words, which can be about several things: articles take
 * nothing from one another, save a bundled one and an imported one, which know of different products.
 */
export function askedFor(standing: readonly Standing[]): readonly Sure[] {
  const imported = standing.filter(({ candidate }) => candidate.isImported);
  if (imported.length === 0) return beside(standing, []);
  const bundled = standing.filter(({ candidate }) => !candidate.isImported);
  const ofToday = bundled
    .filter(({ candidate }) => isOfToday(candidate))
    .map((one, i, all) =>
      process.env.FIRST && one.score < Math.max(...all.map(x => x.score)) ? one : onScaleOfImported(one),
    );
  const ofOld = bundled.filter(({ candidate }) => !isOfToday(candidate));
  return [...beside(imported, ofToday), ...beside(ofToday, imported), ...beside(ofOld, [])];
}

function isOfToday({ article }: Candidate): boolean {
  return !isOfOldProduct(article) && !isPage(article);
}

/** Both scales are log-odds, but learnt from other questions: see `besideImported`. */
function onScaleOfImported({ candidate, score }: Standing): Standing {
  const { besideImported } = WEIGHTS;
  return {
    candidate: { ...candidate, sureFrom: confidence(besideImported) },
    score: score + besideImported,
  };
}

function beside(standing: readonly Standing[], rivals: readonly Standing[]): readonly Sure[] {
  const rival = rivals.reduce((best, { score }) => Math.max(best, score), -Infinity);
  return standing.map(({ candidate, score }) => ({ candidate, sure: shareOf(score, rival) }));
}
