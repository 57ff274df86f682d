import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');
const README = join(ROOT, 'README.md');
/** A comment that names a file or a command, and the block below it that shows what that holds or prints. */
const SHOWN = /(<!-- (?<what>[^\n]{1,200}) -->\n```text\n)(?<shown>[\s\S]*?)(```\n)/g;
const COMMAND = 'npm run -s ndr -- ';
/** `npm test` builds first; so does `npm ci`. */
const BUILT = 'dist/src/main.js';

const readme = readFileSync(README, 'utf8');
const blocks = [...readme.matchAll(SHOWN)].map(match => match.groups as { what: string; shown: string });

/** `UPDATE_README=1 npx jest test/readme` writes the blocks anew. */
test('the blocks of the README show what the files hold and the commands print', () => {
  const updated = readme.replace(
    SHOWN,
    (_, open, what, _shown, close) => `${open}${contentOf(what)}${close}`,
  );
  if (process.env.UPDATE_README) writeFileSync(README, updated);
  else expect(readme).toBe(updated);
});

test('the README shows a report, its answer and the help', () => {
  expect(blocks).toHaveLength(3);
});

function contentOf(what: string): string {
  if (!what.startsWith(COMMAND)) return readFileSync(join(ROOT, what), 'utf8');
  const { stdout, stderr } = spawnSync('node', [BUILT, ...what.slice(COMMAND.length).split(' ')], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (stderr) throw new Error(stderr);
  return stdout;
}
