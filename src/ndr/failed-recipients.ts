import { canonical } from './address';
import { CONCLUSION, PLACES, placesIn, placesInAnswer } from './recipient-place';

/** A recipient as the words of a report name it. */
export interface NamedRecipient {
  /** Null where the report gives a display name alone. */
  readonly address: string | null;
  /** Index of the line that names it. */
  readonly line: number;
  /** Whether the line concludes the dialogue above it, as Sendmail's do; else what is said of the recipient follows. */
  readonly concludes: boolean;
}

/**
 * The failed recipients that the words of a report name, each once, in order.
 * `sender` and the report's own addresses are left out unless nothing else stands in such a place.
 */
export function failedRecipients(report: readonly string[], notThese: readonly string[]): NamedRecipient[] {
  const firstWords = report.findIndex(line => line.trim() !== '');
  const excluded = new Set(notThese.map(canonical));
  const insideAnswer = linesInsideAnswers(report);
  const found = report.flatMap((line, i) => {
    const places = insideAnswer[i] ? placesInAnswer(line) : placesIn(report, i, i > firstWords);
    return places.map(place => ({ ...place, line: i, concludes: CONCLUSION.test(line) }));
  });
  for (const place of PLACES) {
    const here = found.filter(candidate => candidate.place === place);
    const others = here.filter(candidate => !excluded.has(canonical(candidate.address)));
    const chosen = once(others.length > 0 ? others : place === 'item' || place === 'labelled' ? here : []);
    if (place === 'mention' && chosen.length > 1) return [];
    if (chosen.length > 0) return place === 'item' ? withDisplayNames(chosen, report) : chosen;
  }
  return withDisplayNames([], report);
}

/** Exchange and Outlook list who they know by name alone: `Craig Nettleton on 11/14/2005 4:41 PM`. */
const DISPLAY_NAME = /^\s{1,12}\p{L}[^@\n]{1,80}? on \d{1,2}[/.]\d{1,2}[/.]\d{2,4} \d{1,2}:\d{2}/u;

function withDisplayNames(
  recipients: readonly NamedRecipient[],
  report: readonly string[],
): NamedRecipient[] {
  const names = report.flatMap((line, i) =>
    DISPLAY_NAME.test(line) ? [{ address: null, line: i, concludes: false }] : [],
  );
  return [...recipients, ...names].sort((a, b) => a.line - b.line);
}

function once(candidates: readonly (NamedRecipient & { readonly address: string })[]): NamedRecipient[] {
  const seen = new Map<string, NamedRecipient>();
  for (const { address, line, concludes } of candidates) {
    if (!seen.has(canonical(address))) seen.set(canonical(address), { address, line, concludes });
  }
  return [...seen.values()];
}

/** Lines that go on with an answer that Postfix quotes: from `said:` to `(in reply to … command)` or an empty line. */
function linesInsideAnswers(report: readonly string[]): boolean[] {
  let inside = false;
  return report.map(line => {
    const goesOn = inside && line.trim() !== '' && !/^\s{0,8}<[^<>\s]{1,320}>: host\b/.test(line);
    inside =
      (goesOn || /\]\s?said:|refused to talk to me:/.test(line)) &&
      line.trim() !== '' &&
      !/\bcommand\)/.test(line);
    return goesOn;
  });
}
