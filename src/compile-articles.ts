import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundledCorpus } from './corpus/bundled-corpus';
import { digestOf, KNOWN_ARTICLES } from './corpus/known-articles';
import { loadCorpus } from './corpus/load-corpus';

const folder = bundledCorpus();
const known = loadCorpus(folder).map(article => {
  const path = `${article.family}/${article.id}.md`;
  return [digestOf(`intents/${path}`, readFileSync(join(folder, path), 'utf8')), article] as const;
});
writeFileSync(join(dirname(folder), KNOWN_ARTICLES), JSON.stringify(Object.fromEntries(known)));
