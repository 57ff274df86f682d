/** The word of `words` that is reached from `word` with the fewest letters changed, added or left out. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const distances = words.map(candidate => editDistance(word.toLowerCase(), candidate.toLowerCase()));
  return words[distances.indexOf(Math.min(...distances))];
}

/** Levenshtein's distance, a row of his table at a time. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [line, letter] of [...from].entries()) {
    const next = [line + 1];
    for (let column = 1; column <= to.length; column++) {
      const left = next[column - 1] ?? 0;
      const above = row[column] ?? 0;
      const diagonal = row[column - 1] ?? 0;
      next.push(Math.min(left + 1, above + 1, diagonal + (letter === to[column - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
