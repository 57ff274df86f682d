import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The message of a sample folder: its one file `message.eml` or `message.txt`, as bytes. */
export function messageIn(folder: string): Uint8Array {
  const names = readdirSync(folder).filter(name => name.startsWith('message.'));
  const [name] = names;
  if (name === undefined || names.length > 1) {
    throw new Error(
      `${folder} has ${names.length} message files; a sample has one message.eml or message.txt`,
    );
  }
  return readFileSync(join(folder, name));
}
