import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'dotenv';
import { readConfig } from '../src/config';

const ROOT = join(__dirname, '..');
const example = readFileSync(join(ROOT, '.env.example'), 'utf8');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

/** What the command line reads by itself: https://no-color.org. */
const OF_THE_TERMINAL = 'NO_COLOR';

const settings = [...namesRead(), OF_THE_TERMINAL].sort();

test('settings are read', () => {
  expect(settings).toEqual(expect.arrayContaining(['SLACK_BOT_TOKEN', 'MicrosoftAppId']));
});

test('.env.example names all settings and no other', () => {
  const named = [...example.matchAll(/^(?:# )?([A-Z]\w+)=/gm)].map(([, name]) => name);
  expect(named.sort()).toEqual(settings);
});

test('.env.example copied as it is sets nothing', () => {
  expect(readConfig(parse(example))).toEqual(readConfig({}));
});

test('the table of settings in the README names all and no other', () => {
  const named = [...readme.matchAll(/^\| `([A-Z]\w+)` \|/gm)].map(([, name]) => name);
  expect(named.sort()).toEqual(settings);
});

/** Where nothing is set, everything is looked for. */
function namesRead(): readonly string[] {
  const names = new Set<string>();
  const recorder = new Proxy<Record<string, string | undefined>>(
    {},
    {
      get: (_, name) => {
        names.add(String(name));
        return undefined;
      },
    },
  );
  readConfig(recorder);
  return [...names];
}
