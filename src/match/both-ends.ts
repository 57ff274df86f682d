/** A text that is longer than `most` characters without its middle: a report stands above or below its thread. */
export function bothEnds(text: string, most: number): string {
  if (text.length <= most) return text;
  const tail = Math.floor(most / 3);
  return `${text.slice(0, most - tail)}\n${text.slice(text.length - tail)}`;
}
