/** What people are told when Slack refuses what the bot wants to do, in one sentence that says what helps. */
export function explainRefusal(refusal: string | null): string {
  return (refusal !== null && REFUSALS[refusal]) || UNKNOWN;
}

const UNKNOWN =
  'Something went wrong between Slack and me. Please try it again; if it stays so, tell whoever runs this app.';

const NOT_SHOWN =
  'I have an answer, but Slack does not show it as it is. Please tell whoever runs this app, and ask me for the article by its number meanwhile.';
const NOT_HERE = 'I am not in this channel. Invite me with /invite and try it again.';
const NOT_POSTING =
  'I may not post in this channel. Ask whoever manages it, or write to me in a direct message.';
const NO_SCOPE =
  'The app lacks a permission for that. Ask whoever manages the app to install it anew with the scopes of its manifest.';
const TOO_LATE = 'Slack gave up waiting. Please press it again.';

/** Slack's errors: https://docs.slack.dev/reference/methods, under each method. */
const REFUSALS: Readonly<Record<string, string>> = {
  msg_blocks_too_long: NOT_SHOWN,
  msg_too_long: NOT_SHOWN,
  invalid_blocks: NOT_SHOWN,
  invalid_blocks_format: NOT_SHOWN,
  not_in_channel: NOT_HERE,
  channel_not_found: NOT_HERE,
  is_archived: 'This channel is archived. Write to me in a direct message.',
  restricted_action: NOT_POSTING,
  restricted_action_read_only_channel: NOT_POSTING,
  restricted_action_thread_only_channel: NOT_POSTING,
  missing_scope: NO_SCOPE,
  not_allowed_token_type: NO_SCOPE,
  expired_trigger_id: TOO_LATE,
  trigger_expired: TOO_LATE,
  hash_conflict: 'The dialog had changed already. Please press it again.',
  not_found: 'The dialog is closed. Please press the button of the answer again.',
  exchanged_trigger_id: 'That was pressed twice; once is enough.',
};
