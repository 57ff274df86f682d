import { ConfigError, readConfig } from '../../src/config';

/** What readConfig says against the settings, one mistake a line; fails where it says nothing. */
export function mistakes(environment: Readonly<Record<string, string>>): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const [head, ...lines] = error.message.split('\n');
    expect(head).toBe('The settings in .env or the environment need a change:');
    return lines;
  }
  throw new Error('the settings were taken');
}

/** The one mistake that there is in the settings. */
export function onlyMistake(environment: Readonly<Record<string, string>>): string {
  const told = mistakes(environment);
  expect(told).toHaveLength(1);
  return told[0] as string;
}
