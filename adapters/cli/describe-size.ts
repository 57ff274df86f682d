const UNITS = ['bytes', 'KB', 'MB', 'GB'] as const;

/** A size in the largest unit of which there is one: `47.6 MB`. */
export function describeSize(bytes: number): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const value = bytes / 1000 ** power;
  return `${power === 0 ? value : value.toFixed(1)} ${UNITS[power]}`;
}
