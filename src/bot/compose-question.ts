import type { Match } from '../match/match';
import { alternatives } from './alternatives';
import { explainCodes } from './explain-codes';
import type { Question } from './question';
import type { Reply } from './reply';

const PASTE_REPORT =
  'Paste the non-delivery report that made you ask: the words of the server that refused the message tell the cause.';
const CHOOSE = 'See whether one of the articles below describes your case, and ask for it by its name.';
const SAY_MORE =
  'If there is no report, say what was sent to whom, which mail system you use, and any error text or event number.';

/** The answer to a question about mail delivery that no article fits well enough; it still explains the codes. */
export function composeQuestion(
  { statusCodes, replyCodes }: Pick<Question, 'statusCodes' | 'replyCodes'>,
  matches: readonly Match[],
  cut: readonly string[],
): Reply {
  const offered = alternatives(matches);
  const codes = [...replyCodes, ...statusCodes];
  return {
    title:
      codes.length > 0
        ? `What ${codes.join(' and ')} ${codes.length === 1 ? 'means' : 'mean'}`
        : 'I am not sure which article answers that',
    facts: [],
    cause: [
      ...explainCodes(statusCodes, replyCodes),
      codes.length > 0
        ? 'A code alone does not tell the cause, since systems use the same one for many things.'
        : 'No article fits your question well enough to rely on.',
    ].join('\n\n'),
    steps: [PASTE_REPORT, ...(offered.length > 0 ? [CHOOSE] : []), SAY_MORE],
    actor: null,
    evidence: [],
    source: null,
    alternatives: offered,
    notes: cut,
  };
}
