import type { ReceiverEvent } from '@slack/bolt';

/** What Slack delivered, by a name for counting: one of a few, whatever stands in the body. */
export function deliveryKind({ type, event, command }: ReceiverEvent['body']): string {
  const name = type === 'event_callback' ? event?.type : (type ?? (command && 'command'));
  return KINDS.find(kind => kind === name) ?? 'other';
}

/** The events of manifest.json, by the names that they come under, and what people press and type. */
const KINDS: readonly string[] = [
  'app_home_opened',
  'app_mention',
  'app_uninstalled',
  'block_actions',
  'command',
  'member_joined_channel',
  'message',
  'message_action',
  'tokens_revoked',
  'view_submission',
];
