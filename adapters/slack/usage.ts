import type { Spoken } from '../../src/bot/answer';
import { guide } from '../../src/bot/guide';
import type { ChannelMode } from '../../src/store/store';

const IN_A_CHANNEL: Readonly<Record<ChannelMode, string>> = {
  ndr: 'Paste a non-delivery report in a channel that I am in, or share its .eml, .msg or .txt file there: I answer in the message’s thread. Mention me to ask a question.',
  mention:
    'Mention me with a non-delivery report, a question or a file in a channel that I am in, or in a thread about its first message: I answer in the thread.',
};

const ALONE = [
  'Type /ndr and a KB number, a code or a pasted report, such as /ndr Q169117: only you see the answer, and you can share it.',
  'Write to me in a direct message for private triage. I keep nothing of what you send me there and show it to nobody else.',
] as const;

/** One line for those who are new to the bot. */
export const HELLO =
  'New here? Paste a report here, mention me in a channel, or type /ndr Q169117 for an answer that only you see.';

/** What the bot says of itself where it is new in a channel, and when it is asked how to use it. */
export function usage(title: string, mode: ChannelMode, notes: readonly string[]): Spoken {
  return guide({
    title,
    facts: [],
    cause:
      'When a mail comes back undelivered, give me the report: I tell you the cause, the steps that resolve it and who has to act.',
    steps: [IN_A_CHANNEL[mode], ...ALONE],
    actor: null,
    evidence: [],
    source: null,
    alternatives: [],
    notes,
  });
}

/** For `/ndr help`. */
export const COMMAND_NOTES = [
  'On any message: More actions, “Triage this NDR”, for an answer that only you see.',
  '/ndr mode shows whether I answer reports in this channel unasked; /ndr mode mention and /ndr mode ndr change it.',
] as const;
