import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const PACKAGE = 'ndr-triage';

/** The folder of the articles that come with the package, wherever the compiled code stands in it. */
export function bundledCorpus(): string {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name === PACKAGE) {
      return join(folder, 'intents');
    }
    if (folder === dirname(folder)) {
      throw new Error(
        `No folder above ${__dirname} holds the package.json of ${PACKAGE}; install the package again`,
      );
    }
  }
}
