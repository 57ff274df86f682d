import { z } from 'zod';
import type { Match } from '../match/match';
import type { Ndr } from '../ndr/ndr';
import { REASONS } from '../ndr/reason';
import { REPORTERS } from '../ndr/reporter';
import { isWorthALook } from './alternatives';
import type { Answer } from './answer';
import { clip } from './clip';
import { EVENTS_SHOWN, RECIPIENTS_SHOWN, SERVER_WORDS_LENGTH } from './facts';
import type { Topic } from './topic';

/**
 * What a platform keeps beside a shown answer, so that the bot can show it again, or another match of it, and has to keep
 * nothing itself. It holds what the answer shows and no more: where addresses are masked, they are masked here too.
 */
export interface Memo {
  readonly topic: Topic;
  readonly candidates: readonly Candidate[];
  /** The index of the candidate that is shown. */
  readonly shown: number | null;
}

interface Candidate {
  readonly id: string;
  readonly confidence: number;
  readonly alone: number;
  readonly evidence: readonly string[];
}

/** As many as a person goes through before asking a colleague. */
const CANDIDATES = 4;

/**
 * The memo of an answer as text of at most `limit` characters; null for an answer that has no topic, or where a limit below
 * 2,000 is too small. What does not fit is left out, the least important first.
 */
export function writeMemo({ topic, matches, shown }: Answer, limit: number): string | null {
  if (topic === null) return null;
  let memo: Memo = { topic, candidates: candidates(matches, shown), shown };
  for (const bounds of BOUNDS) {
    memo = bound(memo, bounds);
    const text = JSON.stringify(memo);
    if (text.length <= limit) return text;
  }
  return null;
}

/** Characters of a memo, enough for any answer: Slack gives a button no more room, so a longer one is not ours. */
export const MEMO_LENGTH = 2_000;

/** The memo in a text that `writeMemo` made, perhaps in an earlier version; null where it makes no sense any more. */
export function readMemo(text: string): Memo | null {
  if (text.length > MEMO_LENGTH) return null;
  try {
    return MEMO.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Whether there is another match to show than the one that is shown, if any. */
export function hasOtherMatches({ matches, shown }: Answer): boolean {
  return candidates(matches, shown).length > (shown === null ? 0 : 1);
}

function candidates(matches: readonly Match[], shown: number | null): readonly Candidate[] {
  return matches
    .filter((match, index) => isWorthALook(match) || index === shown)
    .slice(0, CANDIDATES)
    .map(({ article: { id }, confidence, alone, evidence }) => ({
      id,
      confidence: Math.round(confidence * 100) / 100,
      alone: Math.round(alone * 100) / 100,
      evidence,
    }));
}

/** The loosest first. */
const BOUNDS: readonly Bounds[] = [
  {
    recipients: RECIPIENTS_SHOWN,
    events: EVENTS_SHOWN,
    diagnosticCode: SERVER_WORDS_LENGTH,
    evidence: 10,
    evidenceLength: 200,
    name: 254,
  },
  { recipients: 4, events: 6, diagnosticCode: 500, evidence: 2, evidenceLength: 120, name: 254 },
  { recipients: 4, events: 4, diagnosticCode: 250, evidence: 1, evidenceLength: 100, name: 254 },
  { recipients: 2, events: 2, diagnosticCode: 120, evidence: 1, evidenceLength: 60, name: 254 },
  { recipients: 1, events: 1, diagnosticCode: 60, evidence: 0, evidenceLength: 0, name: 80 },
];

interface Bounds {
  readonly recipients: number;
  readonly events: number;
  readonly diagnosticCode: number;
  readonly evidence: number;
  readonly evidenceLength: number;
  /** Characters of an address (254 by RFC 5321 section 4.5.3.1.3) and of a server's or event source's name. */
  readonly name: number;
}

function bound({ topic, candidates, shown }: Memo, bounds: Bounds): Memo {
  return {
    topic: topic.about === 'report' ? { about: 'report', ndr: boundNdr(topic.ndr, bounds) } : topic,
    candidates: candidates.map(candidate => ({
      ...candidate,
      evidence: candidate.evidence.slice(0, bounds.evidence).map(item => clip(item, bounds.evidenceLength)),
    })),
    shown,
  };
}

function boundNdr(ndr: Ndr, bounds: Bounds): Ndr {
  const name = (text: string | null) => text && clip(text, bounds.name);
  return {
    ...ndr,
    recipients: ndr.recipients
      .slice(0, bounds.recipients)
      .map(recipient => ({ ...recipient, address: name(recipient.address) })),
    reportingMta: name(ndr.reportingMta),
    remoteMta: name(ndr.remoteMta),
    diagnosticCode: ndr.diagnosticCode && clipWords(ndr.diagnosticCode, bounds.diagnosticCode),
    events: ndr.events.slice(0, bounds.events).map(event => ({ ...event, source: name(event.source) })),
  };
}

/** Cut between two words: half an address would not be known for one when the memo is masked. */
function clipWords(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, Math.max(0, text.lastIndexOf(' ', length - 1)))}…`;
}

const NDR: z.ZodType<Ndr> = z.object({
  recipients: z.array(
    z.object({
      address: z.string().nullable(),
      addressType: z.string().nullable(),
      statusCode: z.string().nullable(),
      replyCode: z.string().nullable(),
      reason: z.enum(REASONS).nullable(),
      permanent: z.boolean().nullable(),
      action: z.enum(['failed', 'delayed']),
    }),
  ),
  reporter: z.enum(REPORTERS).nullable(),
  reportingMta: z.string().nullable(),
  remoteMta: z.string().nullable(),
  diagnosticCode: z.string().nullable(),
  events: z.array(z.object({ source: z.string().nullable(), id: z.number() })),
  x400: z.object({ reason: z.string().nullable(), diagnostic: z.string().nullable() }).nullable(),
});

const TOPIC: z.ZodType<Topic> = z.discriminatedUnion('about', [
  z.object({ about: z.literal('report'), ndr: NDR }),
  z.object({
    about: z.literal('question'),
    statusCodes: z.array(z.string()),
    replyCodes: z.array(z.string()),
  }),
  z.object({ about: z.literal('article') }),
  z.object({ about: z.literal('unknown-number'), number: z.string() }),
]);

const MEMO: z.ZodType<Memo> = z
  .object({
    topic: TOPIC,
    candidates: z.array(
      z.object({ id: z.string(), confidence: z.number(), alone: z.number(), evidence: z.array(z.string()) }),
    ),
    shown: z.int().min(0).nullable(),
  })
  .refine(({ candidates, shown }) => shown === null || shown < candidates.length)
  .refine(({ topic, shown }) => topic.about !== 'article' || shown !== null);
