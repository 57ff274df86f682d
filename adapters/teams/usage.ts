import type { Spoken } from '../../src/bot/answer';
import { guide } from '../../src/bot/guide';

const WAYS = [
  'Mention me with a report, a question or a KB number in a channel or group chat: I answer in the thread. Where my team lets me read its channels, I answer reports without a mention too.',
  'Choose “Triage this NDR” in the menu of any message: only you see the answer, and you can post it. With the commands kb 169117, triage and a report, or help you ask me in words.',
  'Write to me in a personal chat for private triage, and attach .eml, .msg or .txt files there. What you send me is kept nowhere and shown to nobody else.',
] as const;

/** What the bot says of itself where it is new, and when it is asked how to use it. */
export function usage(title: string): Spoken {
  return guide({
    title,
    facts: [],
    cause:
      'When a mail comes back undelivered, give me the report: I tell you the cause, the steps that resolve it and who has to act.',
    steps: WAYS,
    actor: null,
    evidence: [],
    source: null,
    alternatives: [],
    notes: [],
  });
}

export const HELLO = 'Hello, I am NDR Triage';
export const HOW_TO = 'How to use NDR Triage';
