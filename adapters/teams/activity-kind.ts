import type { IncomingActivity } from './activity';

/** What Teams sent, by a name for counting: one of a few, whatever stands in the activity. */
export function activityKind({ type, name }: IncomingActivity): string {
  const written = type === 'invoke' ? name : type;
  return KINDS.find(kind => kind === written) ?? 'other';
}

const KINDS: readonly string[] = [
  'adaptiveCard/action',
  'composeExtension/fetchTask',
  'composeExtension/query',
  'composeExtension/submitAction',
  'conversationUpdate',
  'installationUpdate',
  'message',
  'message/submitAction',
  'messageDelete',
  'messageUpdate',
];
