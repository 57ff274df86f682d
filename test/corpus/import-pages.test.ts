import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importPages } from '../../src/corpus/import-pages';
import type { ImportedPage } from '../../src/corpus/pages/imported-page';

const folder = mkdtempSync(join(tmpdir(), 'ndr-pages-'));
afterAll(() => rmSync(folder, { recursive: true }));

function page(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** Imports files, and keeps what comes of them. */
function imported(files: readonly string[]) {
  const pages: ImportedPage[] = [];
  const heard: number[] = [];
  const skipped = importPages(files, { page: page => pages.push(page), read: done => heard.push(done) });
  return { titles: pages.map(({ article }) => article.title), heard, skipped };
}

const article = (title: string) => `# ${title}\n\n## Symptoms\n\nPigeons come back.\n`;

test('pages come in the order of their files, and the watcher hears of every file', () => {
  const files = [page('Q200002.md', article('Two')), page('Q100001.md', article('One'))];
  expect(imported(files)).toEqual({ titles: ['Two', 'One'], heard: [1, 2], skipped: [] });
});

test('of two pages with one number the first is taken', () => {
  const files = [page('Q300003.md', article('First')), page('KB300003.md', article('Second'))];
  const { titles, skipped } = imported(files);
  expect(titles).toEqual(['First']);
  expect(skipped).toEqual([{ path: files[1], reason: `${files[0]} has the same id, Q300003` }]);
});

test('what can not be read is named and stops nothing', () => {
  const files = [
    join(folder, 'gone.md'),
    folder,
    page('huge.md', article('Huge') + 'x'.repeat(2 * 1024 * 1024)),
    page('fine.md', article('Fine')),
  ];
  const { titles, skipped } = imported(files);
  expect(titles).toEqual(['Fine']);
  expect(skipped.map(({ reason }) => reason)).toEqual([
    'there is no such file or folder',
    'it is a folder',
    'it has more than 2 MB',
  ]);
});
