#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { config } from 'dotenv';
import { runCli } from '../adapters/cli/cli';
import { StartError } from './adapter';
import type { Bot } from './bot/bot';
import { ConfigError, readConfig } from './config';
import type { Article } from './corpus/article';
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
  { openBot: async () => (await open()).bot, serve, version },
).then(
  code => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(isForReader(error) ? `ndr: ${error.message}` : error);
    process.exitCode = 2;
  },
);

/** The parser, the classifier and the corpus are loaded here, since `--help` and `--version` need none of them. */
async function open(): Promise<{ readonly bot: Bot; readonly articles: readonly Article[] }> {
  const [{ createBot }, { loadCorpus }, { buildClassifier }, { readReport }] = await Promise.all([
    import('./bot/bot'),
    import('./corpus/load-corpus'),
    import('./match/classifier'),
    import('./ndr/read-report'),
  ]);
  const articles = loadCorpus(bundledCorpus());
  return { bot: createBot({ articles, read: readReport, classify: buildClassifier(articles) }), articles };
}

async function serve(): Promise<void> {
  const settings = readConfig(process.env);
  const { serve: run } = await import('./serve');
  const page = join(packageRoot, 'dist/page');
  await run({ config: settings, version: version(), page, ...(await open()) });
}

/** Mistakes of the person who runs it, whose message says all there is to say. */
function isForReader(error: unknown): error is Error {
  return error instanceof ArticleError || error instanceof ConfigError || error instanceof StartError;
}

function version(): string {
  return JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')).version;
}
