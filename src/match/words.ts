/** Takes a word by where it begins in a text and where it ends. */
type TakeWord = (from: number, to: number) => void;

/** A text in which `eachWord` finds the words: in lower case, and with one spelling of what has two. */
export function wordForm(text: string): string {
  return text.toLowerCase().replaceAll('e-mail', 'email');
}

/**
 * Gives the words of a text to `take`, in order. A word is a run of letters and digits; numbers joined by dots stay one
 * word, as in `5.1.1` and `5.5`. What stands between them, line breaks included, makes no difference.
 */
export function eachWord(form: string, take: TakeWord): void {
  const { length } = form;
  for (let from = 0; from < length; ) {
    const first = form.charCodeAt(from);
    if (!isLetter(first)) {
      from += 1;
      continue;
    }
    let to = isDigit(first) ? endOfNumber(form, from) : from;
    if (to === from) {
      to += 1;
      while (to < length && isLetter(form.charCodeAt(to))) to += 1;
    }
    take(from, to);
    from = to;
  }
}

/** The words of a text in order, in lower case. */
export function words(text: string): readonly string[] {
  const form = wordForm(text);
  const found: string[] = [];
  eachWord(form, (from, to) => found.push(form.slice(from, to)));
  return found;
}

/** Where numbers that dots join end, the first of which begins at `from`; `from` where there is no dot between two. */
function endOfNumber(form: string, from: number): number {
  let end = from;
  for (let at = from; isDigit(form.charCodeAt(at)); ) {
    while (isDigit(form.charCodeAt(at))) at += 1;
    if (end > from || (form.charCodeAt(at) === DOT && isDigit(form.charCodeAt(at + 1)))) end = at;
    if (form.charCodeAt(at) !== DOT) break;
    at += 1;
  }
  return end;
}

const DOT = 0x2e;

const isDigit = (code: number) => code >= 0x30 && code <= 0x39;

/** The letters of the scripts from Latin-1 to Hangul, without the punctuation that lies between them, and digits. */
function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || isDigit(code);
  return (
    (code >= 0xc0 && code <= 0x24f) || (code >= 0x370 && code <= 0x1fff) || (code >= 0x3040 && code <= 0xd7ff)
  );
}
