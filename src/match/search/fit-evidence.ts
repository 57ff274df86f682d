import { quoterOf } from '../as-it-stands';
import type { Match } from '../match';
import { mentionedStatusCodes, mentionsEventLog } from '../mentions';
import { STOP_WORDS } from '../stop-words';
import type { Fit } from './fit';
import type { Found } from './search';

/** As many as are read at a glance. */
const MOST_NAMED = 5;
/** A shorter run of words is no quotation. */
const LEAST_QUOTED = 4;
/** Longest quotation, in words; some error texts run to several lines. */
const MOST_QUOTED = 12;
const IS_NUMBER = /^\d{1,5}$/;
/** Two letters in a row; what has none is a code, a version or a number. */
const IS_WORD = /\p{L}{2}/u;

/** Says in the reader's words why an article fits: its event, its words, its codes, its terms. */
export function fitEvidence({
  lasting,
  words,
}: Pick<Found, 'lasting' | 'words'>): (fit: Fit) => Pick<Match, 'evidence' | 'quotes'> {
  const quote = quoterOf(lasting);
  const speaksOfEvents = mentionsEventLog(words);
  const codes = new Set(mentionedStatusCodes(words));

  return ({ shared, run }) => {
    const said = shared
      .filter(({ sought: { isPair, at } }) => !isPair && at !== null)
      .sort((a, b) => b.sought.weight * b.impact - a.sought.weight * a.impact)
      .map(({ sought: { at } }) => words[at as number] as string);
    const events = speaksOfEvents ? said.filter(word => IS_NUMBER.test(word)) : [];
    const quoted = quotation(words.slice(run.from, run.to), quote);
    const terms = said
      .filter(word => IS_WORD.test(word) && !STOP_WORDS.has(word))
      .flatMap(word => quote([word]) ?? [])
      .slice(0, MOST_NAMED);
    const named = said.filter(word => codes.has(word));
    const [event] = events;
    return {
      evidence: [
        ...(event === undefined ? [] : [`event ${event}`]),
        ...(quoted === null ? [] : [`the words '${quoted}'`]),
        ...named.map(code => `status code ${code}`),
        ...(terms.length === 0 ? [] : [`the ${terms.length === 1 ? 'term' : 'terms'} ${terms.join(', ')}`]),
      ],
      quotes: [
        ...(event === undefined ? [] : [event]),
        ...(quoted === null ? [] : [quoted]),
        ...named,
        ...terms,
      ],
    };
  };
}

function quotation(
  run: readonly string[],
  quote: (words: readonly string[]) => string | null,
): string | null {
  if (run.length < LEAST_QUOTED) return null;
  const shown = run.slice(0, MOST_QUOTED);
  const text = quote(shown) ?? shown.join(' ');
  return run.length > MOST_QUOTED ? `${text} …` : text;
}
