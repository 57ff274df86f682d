import { interpret } from './interpret';
import { layOut } from './layout';
import type { Ndr } from './ndr';
import { openMessage } from './open-message';

/** What was read from a paste or a file. */
export interface Report {
  /** Null when it is no non-delivery report. */
  readonly ndr: Ndr | null;
  /** Its own words, with its subject, without header and returned message. */
  readonly text: string;
  /** What was left out of a too large input, in sentences. */
  readonly cut: readonly string[];
}

/**
 * Reads the facts from a report: the bytes of an .eml, .msg or text file, or pasted text.
 * @throws UnreadableInput when it is too large or damaged beyond reading
 */
export async function readReport(input: Uint8Array | string): Promise<Report> {
  const message = await openMessage(input);
  const { ndr, layout, cut } = interpret(layOut(message), message.deliveryStatus);
  const subject = layout.header.get('subject') ?? '';
  return {
    ndr,
    text: [subject, ...layout.report].join('\n').trim(),
    cut: [...message.cut, ...layout.cut, ...cut],
  };
}
