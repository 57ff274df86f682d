import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPage } from '../../../src/corpus/pages/read-page';

const SAMPLES = join(__dirname, 'samples');
const EXPECTED = 'expected.json';

const samples = readdirSync(SAMPLES).map(name => {
  const files = readdirSync(join(SAMPLES, name)).filter(file => file !== EXPECTED);
  return { name, file: files[0] ?? '' };
});

test('samples are found, each with a page and what it says', () => {
  expect(samples.length).toBeGreaterThan(10);
  expect(samples.filter(({ name }) => !existsSync(join(SAMPLES, name, EXPECTED)))).toEqual([]);
});

test.each(samples)('$name is read', ({ name, file }) => {
  const { article, queryWords } = readPage(readFileSync(join(SAMPLES, name, file)), `${name}/${file}`);
  const expected = JSON.parse(readFileSync(join(SAMPLES, name, EXPECTED), 'utf8'));
  expect({ ...article, queryWords }).toEqual(expected);
});

test.each([
  ['an empty file', '', 'it is empty'],
  ['a picture', 'GIF89a\0\0', 'it is no text'],
  [
    'a letter',
    'Dear all,\n\nthe pigeons are back.\n',
    'no heading in it tells symptoms, cause or resolution',
  ],
  [
    'an article of ours with a mistake',
    '---\nid: tired\nfamily: pigeons\n---\n\n## Symptoms\n',
    'line 1: title is missing',
  ],
])('%s is no page', (_, text, why) => {
  expect(() => readPage(Buffer.from(text), 'pigeons/tired.md')).toThrow(why);
});

test('an article in our own format is read as it stands', () => {
  const path = join(__dirname, '../fixtures/articles/gateways/Q81234.md');
  const { article } = readPage(readFileSync(path), 'gateways/Q81234.md');
  expect(article).toMatchObject({ id: 'Q81234', family: 'gateways' });
  expect(article.actor).not.toBeNull();
});

test('what is no UTF-8 is read as the charset of Windows', () => {
  const bytes = Buffer.from(
    '\tArticle: Q900111\n\n\tSYMPTOMS\n\t========\n\n\tDas Tor schlie\xdft nicht.\n',
    'latin1',
  );
  expect(readPage(bytes, 'a/page.md').article.symptoms).toBe('Das Tor schließt nicht.');
});
