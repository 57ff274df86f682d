/** A piece of a text, marked where it speaks for an article. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Words of which a longer quote has to have so many in a row in the text; a wrapped or cut error text keeps that. */
const LEAST_RUN = 3;
/** A reply code may stand in every line of a log. */
const MOST_PLACES = 20;
/** Characters of a text that is marked; what is longer nobody looks through, and drawing it would hold up the page. */
const LONGEST_MARKED = 64 * 1024;

/** Letters and digits; numbers joined by dots stay one word, as in `5.1.1`. */
const WORD = /\d+(?:\.\d+)+|[\p{L}\p{N}]+/gu;

/** Cuts a text where the words of quotes begin and end, whatever stands between the words. */
export function markQuotes(text: string, quotes: readonly string[]): readonly Piece[] {
  const lower = text.toLowerCase();
  if (text.length > LONGEST_MARKED || lower.length !== text.length) return [{ text, isMarked: false }];
  const words = [...lower.matchAll(WORD)].map(({ 0: word, index }) => ({ word, from: index }));
  const places = new Map<string, number[]>();
  words.forEach(({ word }, place) => {
    const known = places.get(word);
    if (known) known.push(place);
    else places.set(word, [place]);
  });

  const isMarked = new Uint8Array(words.length + 1);
  const joins = new Uint8Array(words.length + 1);
  for (const quote of quotes) {
    const quoted = quote.toLowerCase().match(WORD) ?? [];
    for (let at = 0; at < quoted.length; ) {
      const starts = (places.get(quoted[at] ?? '') ?? []).slice(0, MOST_PLACES);
      const lengths = starts.map(start => runLength(quoted, at, words, start));
      const longest = Math.max(0, ...lengths);
      if (longest >= Math.min(quoted.length, LEAST_RUN)) {
        starts.forEach((start, index) => {
          if (lengths[index] !== longest) return;
          isMarked.fill(1, start, start + longest);
          joins.fill(1, start, start + longest - 1);
        });
      }
      at += Math.max(1, longest);
    }
  }
  return pieces(text, words, isMarked, joins);
}

interface Word {
  readonly word: string;
  readonly from: number;
}

function runLength(quoted: readonly string[], at: number, words: readonly Word[], start: number): number {
  let length = 0;
  while (at + length < quoted.length && words[start + length]?.word === quoted[at + length]) length += 1;
  return length;
}

/** What stands between two words of one quote is marked with them. */
function pieces(
  text: string,
  words: readonly Word[],
  isMarked: Uint8Array,
  joins: Uint8Array,
): readonly Piece[] {
  const cut: Piece[] = [];
  let done = 0;
  for (let at = 0; at < words.length; at += 1) {
    if (isMarked[at] === 0) continue;
    const from = words[at]?.from ?? 0;
    while (joins[at] === 1) at += 1;
    const last = words[at];
    const end = last ? last.from + last.word.length : from;
    if (from > done) cut.push({ text: text.slice(done, from), isMarked: false });
    cut.push({ text: text.slice(from, end), isMarked: true });
    done = end;
  }
  if (done < text.length) cut.push({ text: text.slice(done), isMarked: false });
  return cut;
}
