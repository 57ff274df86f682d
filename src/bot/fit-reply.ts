import { clip } from './clip';
import { plainReply } from './plain-reply';
import type { Reply } from './reply';

/**
 * The reply with at most `limit` characters of text, for platforms that refuse a longer message.
 * What is least needed goes first: long facts, then other articles and evidence, then the end of the cause. Steps come last
 * and are cut between two of them; a note says from which one on they are missing.
 */
export function fitReply(reply: Reply, limit: number): Reply {
  let shorter = reply;
  for (const shorten of SHORTENINGS) {
    if (lengthOf(shorter) <= limit) return shorter;
    shorter = shorten(shorter);
  }
  return lengthOf(shorter) <= limit ? shorter : fitSteps(shorter, limit);
}

const lengthOf = (reply: Reply) => plainReply(reply).length;

/** What tells most of a fact stands in its first sentences. */
const LONG_FACT = 300;
const SHORT_FACTS = 8;
const LONG_CAUSE = 1_500;
const SHORT_CAUSE = 600;
const SHORT_EVIDENCE = 2;

const SHORTENINGS: readonly ((reply: Reply) => Reply)[] = [
  reply => ({
    ...reply,
    facts: reply.facts.map(({ name, value }) => ({ name, value: clip(value, LONG_FACT) })),
  }),
  reply => ({ ...reply, alternatives: [], evidence: reply.evidence.slice(0, SHORT_EVIDENCE) }),
  reply => ({ ...reply, cause: clip(reply.cause, LONG_CAUSE) }),
  reply => ({ ...reply, facts: reply.facts.slice(0, SHORT_FACTS), cause: clip(reply.cause, SHORT_CAUSE) }),
];

function fitSteps(reply: Reply, limit: number): Reply {
  let kept = reply.steps.length - 1;
  while (kept > 1 && lengthOf(withSteps(reply, kept)) > limit) kept -= 1;
  const cut = withSteps(reply, Math.max(1, kept));
  const excess = lengthOf(cut) - limit;
  const [only = ''] = cut.steps;
  return excess > 0 ? { ...cut, steps: [clip(only, Math.max(1, only.length - excess))] } : cut;
}

function withSteps(reply: Reply, kept: number): Reply {
  const missing =
    kept + 1 < reply.steps.length
      ? `Steps ${kept + 1} to ${reply.steps.length} are`
      : `Step ${reply.steps.length} is`;
  return {
    ...reply,
    steps: reply.steps.slice(0, kept),
    notes: [...reply.notes, `${missing} too long for this message and can be read in the article.`],
  };
}
