import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importPages } from '../../src/corpus/import-pages';

const folder = mkdtempSync(join(tmpdir(), 'ndr-pages-'));
afterAll(() => rmSync(folder, { recursive: true }));

function page(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const article = (title: string) => `# ${title}\n\n## Symptoms\n\nPigeons come back.\n`;

test('pages come in the order of their ids, and the watcher hears of every file', () => {
  const heard: number[] = [];
  const files = [page('Q200002.md', article('Two')), page('Q100001.md', article('One'))];
  const { pages, skipped } = importPages(files, done => heard.push(done));
  expect(pages.map(({ article }) => `${article.id} ${article.title}`)).toEqual([
    'Q100001 One',
    'Q200002 Two',
  ]);
  expect(skipped).toEqual([]);
  expect(heard).toEqual([1, 2]);
});

test('of two pages with one number the first is taken', () => {
  const files = [page('Q300003.md', article('First')), page('KB300003.md', article('Second'))];
  const { pages, skipped } = importPages(files, () => {});
  expect(pages.map(({ article }) => article.title)).toEqual(['First']);
  expect(skipped).toEqual([{ path: files[1], reason: `${files[0]} has the same id, Q300003` }]);
});

test('what can not be read is named and stops nothing', () => {
  const files = [
    join(folder, 'gone.md'),
    folder,
    page('huge.md', article('Huge') + 'x'.repeat(2 * 1024 * 1024)),
    page('fine.md', article('Fine')),
  ];
  const { pages, skipped } = importPages(files, () => {});
  expect(pages.map(({ article }) => article.title)).toEqual(['Fine']);
  expect(skipped.map(({ reason }) => reason)).toEqual([
    'there is no such file or folder',
    'it is a folder',
    'it has more than 2 MB',
  ]);
});
