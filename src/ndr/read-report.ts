import { type FieldGroup, recipientStatuses } from './delivery-status';
import { interpret } from './interpret';
import { layOut } from './layout';
import { LIMITS } from './limits';
import type { Ndr } from './ndr';
import { openMessage } from './open-message';

/** What was read from a paste or a file. */
export interface Report {
  /** Null when it is no non-delivery report. */
  readonly ndr: Ndr | null;
  /** Its own words, with its subject and what servers said, without header and returned message. */
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
  const shown = [subject, ...layout.report].join('\n').trim();
  return {
    ndr,
    text: [shown, unshownAnswers(message.deliveryStatus, shown)].join('\n').trim(),
    cut: [...message.cut, ...layout.cut, ...cut],
  };
}

/** What servers said according to the delivery status part and no sentence for people repeats: clients hide that part. */
function unshownAnswers(deliveryStatus: readonly FieldGroup[], shown: string): string {
  const answers = recipientStatuses(deliveryStatus)
    .slice(0, LIMITS.recipients)
    .flatMap(({ diagnosticCode }) => (diagnosticCode ? [inOneLine(diagnosticCode)] : []));
  if (answers.length === 0) return '';
  const said = inOneLine(shown);
  return [...new Set(answers)]
    .filter(answer => !said.includes(answer))
    .join('\n')
    .slice(0, LIMITS.focusLength);
}

function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
