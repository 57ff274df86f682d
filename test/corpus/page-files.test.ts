import { once } from 'node:events';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPageFiles } from '../../src/corpus/page-files';

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'ndr-files-')));
  for (const path of ['b/deep', 'a', '.git']) mkdirSync(join(folder, path), { recursive: true });
  for (const path of ['b/deep/2.md', 'b/1.md', 'a/3.txt', '.git/config', '.DS_Store']) {
    writeFileSync(join(folder, path), path);
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

const found = (...paths: string[]) => {
  const { files, skipped } = findPageFiles(paths.map(path => join(folder, path)));
  return {
    files: files.map(path => path.slice(folder.length + 1)),
    skipped: skipped.map(({ path, reason }) => `${path.slice(folder.length + 1)}: ${reason}`),
  };
};

test('all files are found in the order of their paths, without hidden ones', () => {
  expect(found('')).toEqual({ files: ['a/3.txt', 'b/1.md', 'b/deep/2.md'], skipped: [] });
});

test('a file may be given itself, and a folder that was walked is not walked again', () => {
  expect(found('a/3.txt', 'b', 'b/deep').files).toEqual(['a/3.txt', 'b/1.md', 'b/deep/2.md']);
});

test('links are followed, and loops are not', () => {
  symlinkSync('..', join(folder, 'b/up'));
  symlinkSync('self', join(folder, 'b/self'));
  symlinkSync('../nowhere', join(folder, 'b/broken'));
  symlinkSync('../a/3.txt', join(folder, 'b/third.txt'));
  expect(found('b')).toEqual({
    files: ['b/1.md', 'b/deep/2.md', 'b/third.txt', 'b/up/a/3.txt', 'b/up/b/1.md', 'b/up/b/deep/2.md'],
    skipped: [
      'b/broken: there is no such file or folder',
      'b/self: it is a link that leads to itself',
      'b/up/b/broken: there is no such file or folder',
      'b/up/b/self: it is a link that leads to itself',
    ],
  });
});

test('what is neither a file nor a folder is named', async () => {
  const server = createServer().listen(join(folder, 'a/socket'));
  await once(server, 'listening');
  expect(found('a', 'gone')).toEqual({
    files: ['a/3.txt'],
    skipped: ['a/socket: it is neither a file nor a folder', 'gone: there is no such file or folder'],
  });
  server.close();
});
