import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importPages } from '../../src/corpus/import-pages';
import type { ImportedPage } from '../../src/corpus/pages/imported-page';
import { readPages } from '../../src/corpus/read-pages';

const folder = mkdtempSync(join(tmpdir(), 'ndr-threads-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** More than the thread says at once, one of them no page. */
const FILES = Array.from({ length: 150 }, (_, number) => {
  const path = join(folder, `Q${100_000 + number}.md`);
  const text = number === 70 ? 'Dear diary' : `# Pigeon ${number}\n\n## Symptoms\n\nIt comes back late.\n`;
  writeFileSync(path, text);
  return path;
});

function listener() {
  const pages: ImportedPage[] = [];
  const heard: number[] = [];
  return {
    pages,
    heard,
    watch: { page: (page: ImportedPage) => pages.push(page), read: (files: number) => heard.push(files) },
  };
}

test('a thread reads the same pages in the same order', async () => {
  const here = listener();
  const there = listener();
  const skipped = importPages(FILES, here.watch);
  expect(skipped).toHaveLength(1);
  expect(await readPages(FILES, there.watch)).toEqual(skipped);
  expect(there.pages).toEqual(here.pages);
});

test('what is heard of its progress rises to the number of files', async () => {
  const { heard, watch } = listener();
  await readPages(FILES, watch);
  expect(heard.length).toBeGreaterThan(1);
  expect(heard).toEqual(heard.toSorted((a, b) => a - b));
  expect(heard.at(-1)).toBe(FILES.length);
});
