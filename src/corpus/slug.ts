const LONGEST = 80;

/** A text in small Latin letters, digits and hyphens, beginning with a letter; empty where nothing of it is left. */
export function slugOf(text: string): string {
  return text
    .slice(0, LONGEST * 2)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^[-\d]+/, '')
    .replace(/-$/, '');
}
