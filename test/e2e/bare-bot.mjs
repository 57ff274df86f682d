// Runs what `npm start` runs, without any setting but PORT: not even those of a .env. What it keeps ends with it.
import { readFileSync } from 'node:fs';

const EXAMPLE = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');

for (const [, name] of EXAMPLE.matchAll(/^(?:# )?(\w+)=/gm)) {
  process.env[name] = (name === 'PORT' && process.env.PORT) || '';
}
process.argv.splice(2, process.argv.length, 'serve');
process.env.NDR_STATE = ':memory:';
await import('../../dist/src/main.js');
