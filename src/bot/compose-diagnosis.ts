import type { Match } from '../match/match';
import type { Ndr } from '../ndr/ndr';
import { alternatives } from './alternatives';
import { factsOf } from './facts';
import { isDelayed } from './is-delayed';
import type { Reply } from './reply';
import { tellApart } from './tell-apart';

/** The strongest; what more there is stands in the answer's matches. */
const EVIDENCE_SHOWN = 5;

const STILL_TRYING =
  'The server is still trying: nothing to do yet. It sends another report if it gives up, and the rest of this answer ' +
  'is for that case.';

/** The best match's article as the answer to a report, or to a question where `ndr` is null. */
export function composeDiagnosis(
  ndr: Ndr | null,
  matches: readonly [Match, ...Match[]],
  cut: readonly string[],
): Reply {
  const [{ article, evidence }, ...others] = matches;
  const waiting = ndr !== null && isDelayed(ndr);
  const rival = tellApart(matches);
  return {
    title: article.title,
    facts: ndr === null ? [] : factsOf(ndr, 'explained'),
    cause: waiting ? `${STILL_TRYING}\n\n${article.cause}` : article.cause,
    steps: article.steps,
    actor: waiting ? 'nobody' : article.actor,
    evidence: evidence.slice(0, EVIDENCE_SHOWN),
    source: article.source,
    alternatives: alternatives(others),
    notes: rival === null ? cut : [rival, ...cut],
  };
}
