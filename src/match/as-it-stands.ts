/** Gives words of a text as a reader finds them there; null where they only stand inside of a name, path or address. */
export type Quoter = (words: readonly string[]) => string | null;

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** What joins a word to others to make a name of it: `RESOLVER.ADR`, `smtp/cleanup`, `X-Mailer`. */
const JOINT = /[._@/\\:#=&-]/;

/** Words in lower case are found whatever their case in the text; of several places the first counts. */
export function quoterOf(text: string): Quoter {
  const lower = text.toLowerCase();
  if (lower.length !== text.length) return words => words.join(' ');

  return words => {
    const [first = '', ...rest] = words;
    for (let at = lower.indexOf(first); at >= 0; at = lower.indexOf(first, at + first.length)) {
      const end = endOf(lower, at + first.length, rest);
      if (end !== null && isFree(lower[at - 1], lower[at - 2]) && isFree(lower[end], lower[end + 1])) {
        return text.slice(at, end).replace(/\s+/g, ' ');
      }
    }
    return null;
  };
}

/** Where the other words end that follow a first one, parted by no more than a blank, line break or hyphen. */
function endOf(text: string, from: number, rest: readonly string[]): number | null {
  let end = from;
  for (const word of rest) {
    if (!text.startsWith(word, end + 1) || LETTER_OR_DIGIT.test(text[end] ?? '')) return null;
    end += 1 + word.length;
  }
  return end;
}

function isFree(beside: string | undefined, beyond: string | undefined): boolean {
  if (beside === undefined) return true;
  if (LETTER_OR_DIGIT.test(beside)) return false;
  return !(JOINT.test(beside) && beyond !== undefined && LETTER_OR_DIGIT.test(beyond));
}
