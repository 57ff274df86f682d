/** A full stop that ends no sentence: `e.g. `, `vs. `, `No. 5`, initials, and what goes on in small letters. */
const END =
  /(?<=\S[.!?]["')]?)(?<!\b(?:e\.g|i\.e|etc|vs|no|inc|corp|fig|ver|approx|mr|dr|u\.s)\.)(?<!\b[A-Z]\.)\s{1,4}(?=["'(]?[A-Z0-9])/gi;

/** The sentences of a paragraph; its line breaks end them too. */
export function sentencesOf(paragraph: string): string[] {
  return paragraph
    .split('\n')
    .flatMap(line => split(line))
    .map(sentence => sentence.trim())
    .filter(sentence => sentence !== '');
}

function split(line: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of line.matchAll(END)) {
    // The pattern ignores case for its abbreviations, and a sentence begins with a capital.
    const next = line.slice(match.index).trimStart();
    if (/^["'(]?[a-z]/.test(next)) continue;
    sentences.push(line.slice(start, match.index));
    start = match.index;
  }
  sentences.push(line.slice(start));
  return sentences;
}
