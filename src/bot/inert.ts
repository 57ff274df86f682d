import type { Reply } from './reply';

/**
 * A text that can't act where it is shown: no escape sequences, no control characters but line breaks, no invisible
 * characters, no marks that turn the writing direction, no halves of surrogate pairs.
 */
export function inert(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(ESCAPE_SEQUENCES, '')
    .replace(CONTROLS, '')
    .replace(INVISIBLE, '')
    .replace(/\p{Surrogate}/gu, '\ufffd');
}

/** The reply with every text in it inert. What nothing is left of goes, since platforms refuse an empty element; a step keeps its number. */
export function inertReply(reply: Reply): Reply {
  return {
    title: inert(reply.title).replace(/\n+/g, ' '),
    facts: reply.facts
      .map(({ name, value }) => ({ name: inert(name), value: inert(value) }))
      .filter(({ value }) => isSeen(value)),
    cause: inert(reply.cause),
    steps: reply.steps.map(inert).map(step => (isSeen(step) ? step : '…')),
    actor: reply.actor,
    evidence: reply.evidence.map(inert).filter(isSeen),
    source: reply.source && {
      name: inert(reply.source.name),
      url: reply.source.url && inert(reply.source.url),
      date: reply.source.date && inert(reply.source.date),
    },
    alternatives: reply.alternatives.map(({ id, title, confidence }) => ({
      id: inert(id),
      title: inert(title),
      confidence,
    })),
    notes: reply.notes.map(inert).filter(isSeen),
  };
}

const isSeen = (text: string) => text.trim() !== '';

/** Control sequences of ECMA-48, introduced by ESC [ or by the single character 0x9b, with at most 32 parameter bytes. */
const ESCAPE_SEQUENCES = /(?:\x1b\[|\x9b)[0-?]{0,32}[ -/]{0,4}[@-~]/g;

/** C0 without line feed, DEL, C1, and the marks and overrides of bidirectional text. */
export const CONTROLS = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Zero-width characters, fillers, tags and invisible operators: with them one word can be made to look like another. The one
 * that stays makes a picture of the character before it.
 */
const INVISIBLE = /(?!\ufe0f)\p{Default_Ignorable_Code_Point}|[\ufff9-\ufffb]/gu;
