import type { Message } from './message';
export async function readOutlookMsg(_file: Uint8Array): Promise<Message> {
  throw new Error('later');
}
