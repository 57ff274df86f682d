import type { Actor } from '../corpus/article';

/** Who must act first, in words that a reader of the answer understands. */
export function actorName(actor: Actor): string {
  return NAMES[actor];
}

const NAMES: Readonly<Record<Actor, string>> = {
  sender: 'The sender of the message',
  'sender-admin': "The mail administrator on the sender's side",
  recipient: 'The recipient of the message',
  'recipient-admin': "The mail administrator on the recipient's side",
  nobody: 'Nobody for now: waiting is enough',
};
