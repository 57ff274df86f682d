import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ArticleError } from '../../src/corpus/article-error';
import { loadCorpus } from '../../src/corpus/load-corpus';

const fixture = (name: string) => join(__dirname, 'fixtures', name);

test('articles come from the folders of their families, in the order of their ids, without the guide', () => {
  const articles = loadCorpus(fixture('articles'));
  expect(articles.map(({ family, id }) => `${family}/${id}`)).toEqual([
    'gateways/KB1234567',
    'gateways/Q81234',
    'general/fold-lines',
  ]);
});

test('the problems of all files come in one error', () => {
  expect(() => loadCorpus(fixture('broken'))).toThrow(
    new ArticleError([
      {
        file: 'broken/general/KB123456.md',
        line: 1,
        what: 'broken/gateways/Q123456.md has the same id or number; keep one of the two',
      },
      {
        file: 'broken/general/fold-lines.md',
        line: 8,
        what: 'actor is "postmaster"; write one of sender, sender-admin, recipient, recipient-admin, nobody',
      },
      {
        file: 'broken/stray.md',
        line: 2,
        what: 'id is fold-lines and the file stray.md; give both the same name',
      },
      {
        file: 'broken/stray.md',
        line: 4,
        what: 'family is general and the folder broken; give both the same name',
      },
    ]),
  );
});

test('a folder without an article is refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
  try {
    expect(() => loadCorpus(folder)).toThrow(
      `${folder} holds no article; name a folder that holds files <family>/<id>.md`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
