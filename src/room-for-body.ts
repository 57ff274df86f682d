import type { IncomingMessage } from 'node:http';
import { type Capacity, LEAST } from './capacity';

/**
 * Takes room for a request, and more as its body comes: five who announce a large file and send a byte a second would
 * otherwise take all of it. Null where none is left; `full` is called, once, where that shows only on the way. The function
 * that it gives gives all of it back.
 */
export function roomForBody(
  request: IncomingMessage,
  capacity: Capacity,
  full: () => void,
): (() => void) | null {
  const first = capacity.take(LEAST);
  if (first === null) return null;
  const taken = [first];
  let come = 0;
  const count = (chunk: Buffer) => {
    come += chunk.length;
    while (come > taken.length * LEAST) {
      const more = capacity.take(LEAST);
      if (more === null) {
        request.off('data', count);
        return full();
      }
      taken.push(more);
    }
  };
  request.on('data', count);
  return () => {
    request.off('data', count);
    for (const giveBack of taken) giveBack();
  };
}
