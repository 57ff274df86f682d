import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundledCorpus } from '../src/corpus/bundled-corpus';

const ROOT = dirname(bundledCorpus());
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

/** A promise, the test that holds it, and the test's name or a part of it. */
const promises = [
  ...read('SECURITY.md').matchAll(
    /^\| (?<promise>[^|]+) \| \[[^\]]+\]\((?<file>[^)]+)\) \| (?<name>[^|]+) \|$/gm,
  ),
].map(({ groups = {} }) => [groups.promise ?? '', groups.file ?? '', groups.name ?? ''] as const);

test('there are promises', () => {
  expect(promises.length).toBeGreaterThan(20);
});

test.each(promises)('%s: held by %s', (_, file, name) => {
  expect(existsSync(join(ROOT, file))).toBe(true);
  expect(read(file)).toContain(name);
});

test('no row of the table escapes this test', () => {
  const rows = read('SECURITY.md')
    .split('\n')
    .filter(line => line.includes('](test/'));
  expect(promises).toHaveLength(rows.length);
});
