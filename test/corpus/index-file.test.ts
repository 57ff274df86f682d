import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IndexError } from '../../src/corpus/index-error';
import { openIndexFile, writeIndexFile } from '../../src/corpus/index-file';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ndr-index-'));
  path = join(folder, 'articles.index');
});
afterEach(() => rmSync(folder, { recursive: true }));

const SECTIONS = [
  { name: 'letters', bytes: Buffer.from('abcde') },
  { name: 'numbers', bytes: new Uint8Array(Float64Array.of(1.5, -2).buffer) },
  { name: 'nothing', bytes: new Uint8Array(0) },
];

test('sections come back as they were, ready for typed arrays', () => {
  writeIndexFile(path, SECTIONS);
  const index = openIndexFile(path);
  expect(Buffer.from(index.section('letters')).toString()).toBe('abcde');
  expect(new Float64Array(index.section('numbers').buffer)).toEqual(Float64Array.of(1.5, -2));
  expect(index.section('nothing')).toHaveLength(0);
  expect(Buffer.from(index.part('letters', 1, 3)).toString()).toBe('bcd');
  index.close();
});

test('the same sections make the same bytes, in the place of the file that was there', () => {
  writeFileSync(path, 'old');
  writeIndexFile(path, SECTIONS);
  const once = readFileSync(path);
  writeIndexFile(path, SECTIONS);
  expect(readFileSync(path).equals(once)).toBe(true);
  expect(readdirSync(folder)).toEqual(['articles.index']);
});

test.each([
  ['the first half', (written: Buffer) => written.subarray(0, written.length / 2), 'is not whole'],
  ['one byte too many', (written: Buffer) => Buffer.concat([written, Buffer.of(0)]), 'is not whole'],
  ['another version', (written: Buffer) => withByte(written, 8, 99), 'was made by another version of ndr'],
  ['a damaged table', (written: Buffer) => withByte(written, 40, 0), 'is damaged'],
])('%s is refused', (_, change, why) => {
  writeIndexFile(path, SECTIONS);
  writeFileSync(path, change(readFileSync(path)));
  expect(() => openIndexFile(path)).toThrow(IndexError);
  expect(() => openIndexFile(path)).toThrow(
    `${path} ${why}; make it with: ndr corpus import FOLDER --out ${path}`,
  );
});

test.each([
  ['a text', 'Dear all, the pigeon is back.'],
  ['an empty file', ''],
])('%s is refused', (_, text) => {
  writeFileSync(path, text);
  expect(() => openIndexFile(path)).toThrow(
    `${path} is no index of articles. Give a file that was made with: ndr corpus import FOLDER --out FILE`,
  );
});

test('a damaged section is refused when it is read', () => {
  writeIndexFile(path, SECTIONS);
  const written = readFileSync(path);
  writeFileSync(path, withByte(written, written.lastIndexOf('abcde'), 0));
  const index = openIndexFile(path);
  expect(() => index.section('letters')).toThrow('is damaged');
  expect(index.section('numbers')).toHaveLength(16);
  expect(() => index.section('pictures')).toThrow('holds no section “pictures”');
  expect(() => index.part('letters', 3, 3)).toThrow('is damaged');
  index.close();
});

test('a file that is not there, and a place where none can be written, are named', () => {
  expect(() => openIndexFile(path)).toThrow(`can't read ${path}: there is no such file`);
  expect(() => writeIndexFile(join(folder, 'none/articles.index'), SECTIONS)).toThrow(
    'there is no such folder. Make it first',
  );
});

test('what can not be put in place leaves nothing behind', () => {
  mkdirSync(join(path, 'in the way'), { recursive: true });
  expect(() => writeIndexFile(path, SECTIONS)).toThrow(`can't write ${path}`);
  expect(readdirSync(folder)).toEqual(['articles.index']);
});

function withByte(bytes: Buffer, at: number, value: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[at] = value;
  return changed;
}
