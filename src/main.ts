#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { config } from 'dotenv';
import { runCli } from '../adapters/cli/cli';
import { StartError } from './adapter';
import type { Bot } from './bot/bot';
import { ConfigError, readConfig, readCorpora } from './config';
import { ArticleError } from './corpus/article-error';
import { bundledCorpus } from './corpus/bundled-corpus';
import { IndexError } from './corpus/index-error';
import type { Corpora } from './open-corpora';
import { StoreError } from './store/store-error';

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
  {
    openBot: async corpora => (await open([...corpora, ...readCorpora(process.env)])).bot,
    serve,
    examine: async function* (address, corpora) {
      const [{ examine }, { corpusChecks }] = await Promise.all([
        import('./doctor'),
        import('./corpus-checks'),
      ]);
      const files = [...corpora, ...readCorpora(process.env)];
      const always = corpusChecks(bundledCorpus(), files);
      yield* examine({ environment: process.env, address, always });
    },
    importCorpus: async (folders, out, watch) =>
      (await import('./import-corpus')).importCorpus(folders, out, watch),
    describeCorpora: async (file, corpora) => {
      const { describeCorpora, describeIndex } = await import('./describe-corpora');
      return file === null
        ? describeCorpora(bundledCorpus(), [...corpora, ...readCorpora(process.env)])
        : [describeIndex(file)];
    },
    checkCorpus: async folder =>
      (await import('./corpus/check-corpus')).checkCorpus(folder ?? bundledCorpus()),
    contentsOf: async folder => {
      const [{ contents }, { loadCorpus }] = await Promise.all([
        import('./corpus/contents'),
        import('./corpus/load-corpus'),
      ]);
      return contents(loadCorpus(folder ?? bundledCorpus()));
    },
    version,
    isForReader,
  },
).then(
  code => {
    process.exitCode = code;
  },
  async (error: unknown) => {
    const { failure } = await import('./log');
    console.error('ndr: something went wrong inside. Please report it with these lines:', failure(error));
    process.exitCode = 2;
  },
);

/** The parser, the classifier and the corpus are loaded here, since `--help` and `--version` need none of them. */
async function open(files: readonly string[]): Promise<Corpora & { readonly bot: Bot }> {
  const [{ createBot }, { openCorpora }, { buildClassifier }, { buildImportedFinder }, { readReport }] =
    await Promise.all([
      import('./bot/bot'),
      import('./open-corpora'),
      import('./match/classifier'),
      import('./match/imported'),
      import('./ndr/read-report'),
    ]);
  const corpora = openCorpora(bundledCorpus(), files);
  const classify = buildClassifier(corpora.bundled, buildImportedFinder(corpora.indexes));
  return { bot: createBot({ corpus: corpora.corpus, read: readReport, classify }), ...corpora };
}

async function serve(corpora: readonly string[]): Promise<void> {
  const settings = readConfig(process.env);
  const { serve: run } = await import('./serve');
  const page = join(packageRoot, 'dist/page');
  await run({
    config: settings,
    version: version(),
    page,
    ...(await open([...corpora, ...settings.corpora])),
  });
}

function isForReader(error: unknown): error is Error {
  return [ArticleError, ConfigError, IndexError, StartError, StoreError].some(kind => error instanceof kind);
}

function version(): string {
  return JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')).version;
}
