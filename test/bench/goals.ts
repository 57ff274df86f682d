/** What the project promises; the figures stand beside these. */
export const GOALS = {
  /** Parsing and classifying an input of up to 64 KB, p99. */
  answerMs: 5,
  /** `ndr FILE` from cold. */
  coldMs: 600,
  memoryMb: 120,
  /** The worst input of up to 25 MB. */
  hostileMs: 2_000,
} as const;

/** A figure in bold where it misses its goal. */
export function against(goal: number, figure: number, digits = 0): string {
  const shown = figure.toFixed(digits);
  return figure < goal ? shown : `**${shown}**`;
}
