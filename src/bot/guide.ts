import type { Match } from '../match/match';
import type { Spoken } from './answer';
import type { Reply } from './reply';

/** An answer that tells nothing of a report but what the bot is for. */
export function guide(reply: Reply, matches: readonly Match[] = []): Spoken {
  return { kind: 'help', ndr: null, matches, reply, topic: null, shown: null, text: null };
}
