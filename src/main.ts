#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { config } from 'dotenv';
import { runCli } from '../adapters/cli/cli';
import type { Bot } from './bot/bot';
import { ArticleError } from './corpus/article-error';
import { bundledCorpus } from './corpus/bundled-corpus';

/** Where package.json, intents and .env stand, wherever the compiled code does. */
const packageRoot = dirname(bundledCorpus());

config({ path: join(packageRoot, '.env'), quiet: true });

runCli(
  {
    words: process.argv.slice(2),
    environment: process.env,
    input: process.stdin,
    output: process.stdout,
    errors: process.stderr,
  },
  { openBot, version },
).then(
  code => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof ArticleError ? `ndr: ${error.message}` : error);
    process.exitCode = 2;
  },
);

/** The parser, the classifier and the corpus are loaded here, since `--help` and `--version` need none of them. */
async function openBot(): Promise<Bot> {
  const [{ createBot }, { loadCorpus }, { buildClassifier }, { readReport }] = await Promise.all([
    import('./bot/bot'),
    import('./corpus/load-corpus'),
    import('./match/classifier'),
    import('./ndr/read-report'),
  ]);
  const articles = loadCorpus(bundledCorpus());
  return createBot({ articles, read: readReport, classify: buildClassifier(articles) });
}

function version(): string {
  return JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')).version;
}
