import type { EventLogEntry } from './ndr';

/** Sources of the Windows event log that write about mail; others are no sign of a delivery problem. */
const MAIL_SOURCE =
  /MSExchange[\w ]{0,40}?(?=[\s,;:."'()|]|$)|EdgeTransport|SMTPSVC|IMAP4SVC|POP3SVC|MSMI\b|ExchangeStoreDB|ESE(?:97|98|NT)?(?=\s)/i;

/** Most lines do not, and need not be searched with the patterns below. */
const NAMES_AN_EVENT = /Event|event\s?id|MSExchange/;
const EVENT_ID =
  /\b(?:Event\s?(?:ID|Id|id|identifier)?|event\s?id(?:entifier)?)s?\b\s?(?:number|no\.?)?\s?[:=#]?\s{0,12}\(?(\d{1,5})\b(?!\.\d)/g;
const FURTHER_ID = /^[\s,]{0,3}(?:and|&|,)\s{1,3}(\d{2,5})\b/;
const SOURCE_FIELD =
  /\b(?:Event )?Source\s?[:=]\s{0,12}([A-Za-z][\w.-]{1,60}(?: (?:Service|Transport|Store|Connector))?)/i;

/** A line of an exported log: `5/22/97 12:55:53 PM MSExchangeMSMI Error Session Error 2375 N/A TRADE …`. */
const EXPORTED =
  /\b(MSExchange[A-Za-z]{1,30})\s{1,8}(?:Error|Warning|Information|Success Audit|Failure Audit)\s{1,8}(?:[A-Za-z/() -]{0,40}?\s)?(\d{2,5})(?=\s|$)/g;

/** How far an event's source stands from its number, in lines, when they are written one below the other. */
const SOURCE_WITHIN_LINES = 6;

/** Entries of the Windows event log that a text quotes or names, each once, in order. */
export function eventLogEntries(lines: readonly string[]): EventLogEntry[] {
  const entries: EventLogEntry[] = [];
  for (const [i, line] of lines.entries()) {
    if (!NAMES_AN_EVENT.test(line)) continue;
    for (const match of line.matchAll(EXPORTED))
      entries.push({ source: match[1] as string, id: Number(match[2]) });
    for (const match of line.matchAll(EVENT_ID)) {
      const source = sourceNear(lines, i);
      entries.push({ source, id: Number(match[1]) });
      const further = FURTHER_ID.exec(line.slice(match.index + match[0].length));
      if (further) entries.push({ source, id: Number(further[1]) });
    }
  }
  return once(entries);
}

function sourceNear(lines: readonly string[], at: number): string | null {
  const near = [lines[at] as string, ...neighbours(lines, at)];
  for (const line of near) {
    const source = SOURCE_FIELD.exec(line)?.[1] ?? MAIL_SOURCE.exec(line)?.[0];
    if (source) return source;
  }
  return null;
}

function neighbours(lines: readonly string[], at: number): string[] {
  const behind = lines.slice(at + 1, at + 1 + SOURCE_WITHIN_LINES);
  const before = lines.slice(Math.max(0, at - SOURCE_WITHIN_LINES), at).reverse();
  return [...behind, ...before];
}

function once(entries: readonly EventLogEntry[]): EventLogEntry[] {
  return entries.filter(
    ({ source, id }, i) =>
      entries.findIndex(other => other.id === id && (other.source === source || source === null)) === i,
  );
}
