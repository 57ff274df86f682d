/** Words that are sought together: an error text with a sentence or two about it. What stands around it drowns it. */
const WINDOW_LENGTH = 50;

/** Some words of a text, by their places in it. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** Parts of a text of so many words, each beginning in the middle of the one before it. */
export function windowsOf(length: number): readonly Window[] {
  const step = WINDOW_LENGTH / 2;
  const count = Math.max(1, Math.ceil(length / step) - 1);
  return Array.from({ length: count }, (_, n) => ({
    from: n * step,
    to: Math.min(length, n * step + WINDOW_LENGTH),
  }));
}
