import type { Article } from '../corpus/article';
import type { EventLogEntry } from '../ndr/ndr';
import type { Finding } from './finding';
import { mentionsEventLog } from './mentions';
import { buildPostings } from './postings';
import { rarity } from './rarity';
import { WEIGHTS } from './weights';

const EVENT_ID = /^\d{1,5}$/;

/** Finds the articles whose events a report has or a text names. */
export type EventIndex = (read: readonly EventLogEntry[], words: readonly string[]) => readonly Finding[];

/**
 * A number in the text is an event where its source stands in the text too; where the text only speaks of the event
 * log it counts less. An event that was read with the source of another product does not count.
 */
export function buildEventIndex(articles: readonly Article[]): EventIndex {
  const byId = buildPostings(articles, ({ signals }) => signals.events.map(({ id }) => id));

  return (read, words) => {
    const numbers = words.filter(word => EVENT_ID.test(word)).map(Number);
    const ids = [...new Set([...read.map(({ id }) => id), ...numbers])].filter(id => byId.has(id));
    if (ids.length === 0) return [];
    const text = ` ${words.join(' ')} `;
    const speaksOfEvents = mentionsEventLog(words);

    return ids.flatMap(id => {
      const holders = byId.get(id) ?? [];
      const entries = read.filter(entry => entry.id === id);
      return holders.flatMap((article): readonly Finding[] => {
        const known = rarity(holders.length, articles.length);
        const sources = (articles[article] as Article).signals.events
          .filter(event => event.id === id)
          .map(({ source }) => source);
        const source = sources.find(
          name =>
            name !== null &&
            (entries.some(entry => same(entry.source, name)) || text.includes(` ${name.toLowerCase()} `)),
        );
        if (source) {
          return [{ article, signal: 'event', strength: known, evidence: `event ${id} from ${source}` }];
        }
        const ofAnother = entries.length > 0 && entries.every(entry => entry.source !== null);
        if ((ofAnother && !sources.includes(null)) || (entries.length === 0 && !speaksOfEvents)) return [];
        return [
          { article, signal: 'event', strength: known * WEIGHTS.eventWithoutSource, evidence: `event ${id}` },
        ];
      });
    });
  };
}

function same(a: string | null, b: string): boolean {
  return a?.toLowerCase() === b.toLowerCase();
}
