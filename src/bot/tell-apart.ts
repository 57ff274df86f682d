import type { Article, Signals } from '../corpus/article';
import type { Match } from '../match/match';
import { clip } from './clip';

/** Confidences that are no further apart than this say about the same. */
const CLOSE_MARGIN = 0.1;
/** What a person can look for at one glance. */
const MARKS_SHOWN = 2;
const PHRASE_LENGTH = 100;

/**
 * Says that the second match fits about as well as the first, and by what to choose that was not found in the report; null
 * where it does not. A general article is no rival of a specific one: it only knows less.
 */
export function tellApart([first, second]: readonly Match[]): string | null {
  if (first === undefined || second === undefined) return null;
  if (Math.abs(first.confidence - second.confidence) > CLOSE_MARGIN) return null;
  if (second.article.family === 'general' && first.article.family !== 'general') return null;
  const found = new Set([...first.quotes, ...second.quotes]);
  const choice = [
    ownMarks(first.article, second.article, found),
    ownMarks(second.article, first.article, found),
  ].filter(sentence => sentence !== null);
  return [
    `Two articles fit about equally well: ${first.article.id} and ${second.article.id}.`,
    ...(choice.length > 0 ? choice : ['Read the cause of both and take the one that fits what you see.']),
  ].join(' ');
}

function ownMarks(article: Article, other: Article, found: ReadonlySet<string>): string | null {
  const others = marks(other.signals, found);
  const own = marks(article.signals, found).filter(mark => !others.includes(mark));
  return own.length === 0 ? null : `${article.id} goes with ${own.slice(0, MARKS_SHOWN).join(' or ')}.`;
}

/** The most telling first. */
function marks(
  { events, phrases, addressTypes, statusCodes }: Signals,
  found: ReadonlySet<string>,
): readonly string[] {
  return [
    ...events
      .filter(({ id }) => !found.has(String(id)))
      .map(({ source, id }) => (source === null ? `event ${id}` : `event ${id} from ${source}`)),
    ...phrases
      .filter(phrase => !phrase.split('…').some(part => found.has(part)))
      .map(phrase => `the words “${clip(phrase, PHRASE_LENGTH)}”`),
    ...addressTypes.filter(type => !found.has(type)).map(type => `an address of type ${type}`),
    ...statusCodes.filter(code => !found.has(code)).map(code => `status code ${code}`),
  ];
}
