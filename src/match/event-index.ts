import type { Article } from '../corpus/article';
import type { EventLogEntry } from '../ndr/ndr';
import type { Finding } from './finding';
import { mentionsEventLog } from './mentions';
import { buildPostings } from './postings';
import { exclusiveness } from './rarity';
import { WEIGHTS } from './weights';

/** Finds the articles whose events a report has or a text names. */
export type EventIndex = (read: readonly EventLogEntry[], words: readonly string[]) => readonly Finding[];

/**
 * A number in the text is an event where its source stands in the text too; where the text only speaks of the event
 * log it counts less. An event that was read with the source of another product does not count.
 */
export function buildEventIndex(articles: readonly Article[]): EventIndex {
  const byId = buildPostings(articles, ({ signals }) => signals.events.map(({ id }) => id));
  const spelled = new Set([...byId.keys()].map(String));
  const longest = Math.max(...[...spelled].map(({ length }) => length));

  return (read, words) => {
    const named = words.filter(word => word.length <= longest && spelled.has(word)).map(Number);
    const known = [...new Set([...read.map(({ id }) => id), ...named])].filter(id => byId.has(id));
    if (known.length === 0) return [];
    const text = ` ${words.join(' ')} `;
    const speaksOfEvents = mentionsEventLog(words);

    return known.flatMap(id => {
      const holders = byId.get(id) ?? [];
      const strength = exclusiveness(holders.length);
      const readSources = read
        .filter(entry => entry.id === id)
        .map(({ source }) => source?.toLowerCase() ?? null);
      const mayHaveAnySource = readSources.includes(null) || (readSources.length === 0 && speaksOfEvents);

      return holders.flatMap((article): readonly Finding[] => {
        const event = { article, signal: 'event' } as const;
        const sources = (articles[article] as Article).signals.events.flatMap(entry =>
          entry.id === id && entry.source !== null ? [entry.source] : [],
        );
        const source = sources.find(name => {
          const spoken = name.toLowerCase();
          return readSources.includes(spoken) || text.includes(` ${spoken} `);
        });
        if (source)
          return [
            { ...event, strength, evidence: `event ${id} from ${source}`, quotes: [String(id), source] },
          ];
        if (!mayHaveAnySource && sources.length > 0) return [];
        return [
          {
            ...event,
            strength: strength * WEIGHTS.eventWithoutSource,
            evidence: `event ${id}`,
            quotes: [String(id)],
          },
        ];
      });
    });
  };
}
