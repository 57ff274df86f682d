import type { Answer } from '../../src/bot/answer';

/** An answer that says nothing but what a test gives it to say. */
export function anAnswer(parts: Partial<Answer> = {}): Answer {
  return {
    kind: 'silent',
    ndr: null,
    matches: [],
    reply: null,
    topic: null,
    shown: null,
    text: null,
    ...parts,
  };
}
