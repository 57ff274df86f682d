import { clip } from './clip';
import { plainReply } from './plain-reply';
import type { Reply } from './reply';

/**
 * The reply with at most `limit` characters of text (1,000 at least), for platforms that refuse a longer message.
 * What is least needed goes first: long facts, then other articles and evidence, then the end of the cause. Steps come last
 * and are cut between two of them; a note says from which one on they are missing.
 */
export function fitReply(reply: Reply, limit: number): Reply {
  let shorter = reply;
  for (const shorten of SHORTENINGS) {
    if (lengthOf(shorter) <= limit) return shorter;
    shorter = shorten(shorter);
  }
  const cut = fitSteps(shorter, limit);
  const isUseful = cut.steps.length > 0 || reply.steps.length === 0;
  return isUseful && lengthOf(cut) <= limit ? cut : fitSteps(frameOf(shorter), limit);
}

const lengthOf = (reply: Reply) => plainReply(reply).length;

/** What tells most of a fact stands in its first sentences. */
const LONG_FACT = 300;
const SHORT_FACTS = 8;
const LONG_CAUSE = 1_500;
const SHORT_CAUSE = 600;
const SHORT_EVIDENCE = 2;

/** Characters of what stands around the steps at the least, so that 1,000 have room for it and for what is said of them. */
const FRAME = { title: 150, cause: 200, note: 150, all: 800 } as const;

const SHORTENINGS: readonly ((reply: Reply) => Reply)[] = [
  reply => ({
    ...reply,
    facts: reply.facts.map(({ name, value }) => ({ name, value: clip(value, LONG_FACT) })),
  }),
  reply => ({ ...reply, alternatives: [], evidence: reply.evidence.slice(0, SHORT_EVIDENCE) }),
  reply => ({ ...reply, cause: clip(reply.cause, LONG_CAUSE) }),
  reply => ({ ...reply, facts: reply.facts.slice(0, SHORT_FACTS), cause: clip(reply.cause, SHORT_CAUSE) }),
];

/** What stands around the steps, where even that is too long: the facts go, and a source that is no mere name and link. */
function frameOf(reply: Reply): Reply {
  const frame = {
    ...reply,
    title: clip(reply.title, FRAME.title),
    facts: [],
    cause: clip(reply.cause, FRAME.cause),
    evidence: [],
    notes: reply.notes.slice(0, 1).map(note => clip(note, FRAME.note)),
  };
  return lengthOf({ ...frame, steps: [] }) <= FRAME.all ? frame : { ...frame, source: null };
}

/** As many of the steps as fit, the first ones. */
function fitSteps(reply: Reply, limit: number): Reply {
  let cut = reply;
  for (let kept = reply.steps.length - 1; kept >= 0 && lengthOf(cut) > limit; kept -= 1) {
    cut = withSteps(reply, kept);
  }
  return cut;
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
