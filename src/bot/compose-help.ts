import type { Reply } from './reply';

/** What the bot does and the three ways to use it; `cut` says what was left out of something that has no text. */
export function composeHelp(cut: readonly string[] = []): Reply {
  return {
    ...NOTHING_READ,
    title: 'I read non-delivery reports',
    cause:
      'Give me the report that came back when a mail could not be delivered, and I tell you the cause, what to do step by ' +
      'step, and who has to do it. What you paste stays here.',
    steps: WAYS,
    notes: cut,
  };
}

/** Says that what was sent is neither a report nor a question about mail. */
export function composeNotAnNdr(cut: readonly string[]): Reply {
  return {
    ...NOTHING_READ,
    title: 'That is not a non-delivery report',
    cause:
      'I see no message in it that could not be delivered, so there is nothing for me to explain. If it should be a ' +
      'report, a part of it may be missing. This is what I can read:',
    steps: WAYS,
    notes: cut,
  };
}

/** Says why an attachment could not be opened; `why` is a sentence that says what to give instead. */
export function composeUnreadable(why: string): Reply {
  return { ...NOTHING_READ, title: 'I could not open that', cause: why, steps: WAYS };
}

const WAYS = [
  'Paste a non-delivery report as it is, or attach it as a .eml, .msg or text file.',
  'Ask for an article by its number, such as Q169117.',
  'Describe the trouble in your own words, or ask what a code such as 5.7.1 means.',
] as const;

const NOTHING_READ = {
  facts: [],
  actor: null,
  evidence: [],
  source: null,
  alternatives: [],
  notes: [],
} as const;
