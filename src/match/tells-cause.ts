import type { Reading } from './reading';

/**
 * Whether a report says why, though nobody may have understood it: it has a code, an event, an answer of a server, or words
 * behind a label, as in `Reason: unable to transfer diagnostic: no route`.
 */
export function tellsCause({ ndr, text }: Reading): boolean {
  if (ndr === null) return false;
  const { recipients, diagnosticCode, events, x400 } = ndr;
  return (
    diagnosticCode !== null ||
    x400 !== null ||
    events.length > 0 ||
    recipients.some(({ statusCode }) => statusCode !== null && !statusCode.endsWith('.0.0')) ||
    LABELLED.test(text)
  );
}

const LABELLED = /\b(?:reason|diagnostic|error|cause)(?: code| text| message)?[:=][ \t]{0,9}[a-z]{2}/i;
