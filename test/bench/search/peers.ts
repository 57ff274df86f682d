import { flexSearch } from './flexsearch';
import { lunrSearch } from './lunr';
import { miniSearch } from './minisearch';
import { naturalTfIdf } from './natural-tfidf';
import { orama } from './orama';
import type { Peer } from './peer';
import { sqliteFts5 } from './sqlite-fts5';
import { winkBm25 } from './wink-bm25';

export const PEERS: readonly Peer[] = [
  naturalTfIdf,
  miniSearch,
  flexSearch,
  lunrSearch,
  orama,
  winkBm25,
  sqliteFts5,
];
