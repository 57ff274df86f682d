/**
 * Whether a text names one of these reporters: all words of `ms-mail` or `exchange-5.5` are there. People write of their
 * own system above a report that another one wrote.
 */
export function namesSystem(words: ReadonlySet<string>, reporters: readonly string[]): boolean {
  return reporters.some(reporter => reporter.split('-').every(word => words.has(word)));
}
