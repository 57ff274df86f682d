import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every setting, set to nothing, so that no .env of the person who runs the tests counts. */
export function noSettings(): Readonly<Record<string, string>> {
  const example = readFileSync(join(__dirname, '../.env.example'), 'utf8');
  const names = [...example.matchAll(/^(?:# )?([A-Z]\w+)=/gm)].map(([, name]) => name ?? '');
  return Object.fromEntries(names.map(name => [name, '']));
}
