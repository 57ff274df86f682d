import Database from 'libsql';
import { words } from '../../../src/match/words';
import { type Peer, SHOWN } from './peer';

export const sqliteFts5: Peer = {
  name: 'SQLite FTS5',
  build: entries => {
    const database = new Database(':memory:');
    database.exec(
      "CREATE VIRTUAL TABLE article USING fts5(id UNINDEXED, title, symptoms, cause, rest, tokenize = 'porter unicode61')",
    );
    const insert = database.prepare('INSERT INTO article VALUES (?, ?, ?, ?, ?)');
    database.transaction(() => {
      for (const { id, title, symptoms, cause, rest } of entries)
        insert.run(id, title, symptoms, cause, rest);
    })();
    const select = database.prepare(
      `SELECT id FROM article WHERE article MATCH ? ORDER BY bm25(article, 0, 3, 2, 1, 0.3) LIMIT ${SHOWN}`,
    );
    return text => {
      const terms = [...new Set(words(text))].map(word => `"${word}"`);
      if (terms.length === 0) return [];
      return (select.all(terms.join(' OR ')) as { readonly id: string }[]).map(({ id }) => id);
    };
  },
};
