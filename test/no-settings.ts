import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundledCorpus } from '../src/corpus/bundled-corpus';

/** Every setting, set to nothing, so that no .env of the person who runs the tests counts. */
export function noSettings(): Readonly<Record<string, string>> {
  const example = readFileSync(join(dirname(bundledCorpus()), '.env.example'), 'utf8');
  const names = [...example.matchAll(/^(?:# )?([A-Z]\w+)=/gm)].map(([, name]) => name ?? '');
  return Object.fromEntries(names.map(name => [name, '']));
}
