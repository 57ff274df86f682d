import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import OPTIONS from './chromium.json';

/** Debian's, which .ci/run installs. */
const CHROMIUM = OPTIONS.executablePath;

/**
 * Starts Chromium as chromium.json has it: for a container, without traffic of its own, and with no host but this one to be
 * found. Microsoft's emulator asks for fonts elsewhere, and does without.
 */
export function launchChromium(): Promise<Browser> {
  return chromium.launch(OPTIONS);
}

/** A `describe` that is skipped where no Chromium is, but not where all tests have to run. */
export function describeInChromium(name: string, tests: () => void): void {
  const isRun = existsSync(CHROMIUM) || Boolean(process.env.CI);
  if (!isRun) console.warn(`Skipped, without ${CHROMIUM}: ${name}`);
  (isRun ? describe : describe.skip)(`${name}, seen with ${CHROMIUM}`, tests);
}
