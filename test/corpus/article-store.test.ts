import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Article } from '../../src/corpus/article';
import { buildArticleStore, openArticleStore } from '../../src/corpus/article-store';
import { openIndexFile, writeIndexFile } from '../../src/corpus/index-file';
import { anArticle } from '../bot/an-article';

const folder = mkdtempSync(join(tmpdir(), 'ndr-store-'));
const path = join(folder, 'articles.index');
afterAll(() => rmSync(folder, { recursive: true }));

/** More than a block holds, and no multiple of it. */
const ARTICLES = Array.from({ length: 21 }, (_, place) =>
  anArticle({ id: `Q${100_000 + place}`, title: `Pigeon ${place}\nis – late` }),
);

function sectionsOf(articles: readonly Article[]) {
  const { add, sections } = buildArticleStore();
  articles.forEach(add);
  return sections(Uint32Array.from(articles.keys()));
}

test('every article is found by its place and by its id', () => {
  writeIndexFile(path, sectionsOf(ARTICLES));
  const index = openIndexFile(path);
  const store = openArticleStore(index);
  expect(store.ids).toEqual(ARTICLES.map(({ id }) => id));
  expect(store.titles).toEqual(ARTICLES.map(({ title }) => title));
  expect(store.ids.map((_, place) => store.articleAt(place))).toEqual(ARTICLES);
  expect(store.ids.map(id => store.article(id))).toEqual(ARTICLES);
  expect(store.article('Q7')).toBeNull();
  index.close();
});

test('places follow the order that is asked for, whatever that of adding was', () => {
  const { add, sections } = buildArticleStore();
  ARTICLES.toReversed().forEach(add);
  const order = Uint32Array.from(ARTICLES.keys()).reverse();
  expect(sections(order)).toEqual(sectionsOf(ARTICLES));
});

test('a store without articles is empty', () => {
  writeIndexFile(path, sectionsOf([]));
  const index = openIndexFile(path);
  expect(openArticleStore(index).ids).toEqual([]);
  index.close();
});

test('damage within an article is found when it is read', () => {
  writeIndexFile(path, sectionsOf(ARTICLES));
  const bytes = readFileSync(path);
  bytes.fill(0, bytes.length - 20, bytes.length - 10);
  writeFileSync(path, bytes);
  const index = openIndexFile(path);
  const store = openArticleStore(index);
  expect(store.articleAt(0)).toEqual(ARTICLES[0]);
  expect(() => store.articleAt(20)).toThrow('the index of articles is damaged');
  index.close();
});
