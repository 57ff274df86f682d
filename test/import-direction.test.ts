import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, normalize, relative } from 'node:path';

const ROOT = join(__dirname, '..');

/** What each part of the project may import of ours, by the beginning of its path; its own files it always may. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/ndr': [],
  // The words that articles and reports share: reasons, reporters and event log entries.
  'src/corpus': [
    'src/ndr/ndr',
    'src/ndr/reason',
    'src/ndr/reporter',
    // What an imported page quotes is read as a report would be.
    'src/ndr/address-type',
    'src/ndr/codes',
    'src/ndr/event-log',
  ],
  'src/import-corpus.ts': ['src/corpus', 'src/match'],
  'src/compile-articles.ts': ['src/corpus'],
  'src/open-corpora.ts': ['src/corpus', 'src/match'],
  'src/describe-corpora.ts': ['src/corpus', 'src/import-corpus'],
  'src/match': ['src/corpus', 'src/ndr'],
  'src/bot': ['src/match', 'src/corpus', 'src/ndr'],
  'src/check.ts': [],
  'src/clock.ts': [],
  'src/create-promise.ts': [],
  'src/fetch-file.ts': ['src/file-limit', 'src/guarded-fetch'],
  'src/file-limit.ts': ['src/ndr/limits'],
  'src/fair-use.ts': ['src/clock', 'src/rate-limit'],
  'src/guarded-fetch.ts': ['src/lookup-public'],
  'src/lookup-public.ts': ['src/public-address'],
  'src/public-address.ts': [],
  'src/rate-limit.ts': ['src/clock'],
  'src/corpus-checks.ts': ['src/check', 'src/corpus', 'src/open-corpora'],
  'src/database-check.ts': ['src/check', 'src/clock', 'src/config', 'src/store'],
  'src/doctor.ts': [
    'src/check',
    'src/config',
    'src/database-check',
    'src/endpoint-checks',
    'adapters/slack',
    'adapters/teams',
  ],
  'src/endpoint-checks.ts': ['src/check', 'src/config'],
  'src/in-order.ts': [],
  'src/inert-json.ts': ['src/bot/inert'],
  'src/log.ts': ['src/inert-json'],
  'src/loopback.ts': [],
  'src/told-to-end.ts': [],
  'src/store': ['src/clock'],
  'src/config.ts': ['src/settings'],
  'src/settings': ['src/store'],
  'src/send-json.ts': [],
  'src/room-for-body.ts': ['src/capacity'],
  'src/server.ts': ['src/room-for-body', 'src/capacity', 'src/log', 'src/send-json'],
  'src/capacity.ts': [],
  'src/readiness.ts': [],
  'src/metrics.ts': ['src/adapter', 'src/bot'],
  'src/measured-bot.ts': ['src/bot', 'src/metrics'],
  'src/operations.ts': ['src/metrics', 'src/readiness', 'src/send-json', 'src/server'],
  'src/start-notice.ts': [],
  'src/adapter.ts': ['src/server'],
  'adapters/cli': [
    'src/bot',
    'src/corpus/check-corpus',
    'src/file-limit',
    'src/inert-json',
    'src/import-corpus',
    'src/describe-corpora',
    'src/doctor',
  ],
  'adapters/slack': [
    'src/bot',
    'src/corpus',
    'src/store',
    'src/adapter',
    'src/capacity',
    'src/check',
    'src/clock',
    'src/create-promise',
    'src/fair-use',
    'src/fetch-file',
    'src/file-limit',
    'src/guarded-fetch',
    'src/in-order',
    'src/log',
    'src/loopback',
    'src/server',
    'src/settings',
    'manifest.json',
  ],
  'adapters/teams': [
    'src/bot',
    'src/corpus',
    'src/ndr/html-text',
    'src/store',
    'src/adapter',
    'src/check',
    'src/clock',
    'src/create-promise',
    'src/fair-use',
    'src/fetch-file',
    'src/guarded-fetch',
    'src/in-order',
    'src/log',
    'src/lookup-public',
    'src/loopback',
    'src/send-json',
    'src/server',
    'src/settings',
  ],
  // It is built for a browser: what it takes from elsewhere is types, numbers, and what tells a person's words.
  'adapters/web/page': [
    'src/bot',
    'src/corpus/article',
    'src/corpus/family-name',
    'src/file-limit',
    'adapters/web',
  ],
  'adapters/web': [
    'src/bot',
    'src/corpus',
    'src/ndr/reason',
    'src/ndr/reporter',
    'src/adapter',
    'src/clock',
    'src/file-limit',
    'src/log',
    'src/loopback',
    'src/rate-limit',
    'src/send-json',
    'src/server',
  ],
  'src/serve.ts': ['src', 'adapters'],
  'src/main.ts': ['src', 'adapters'],
};

const HOMES_OF_PACKAGE: Readonly<Record<string, readonly string[]>> = {
  '@kenjiuno/msgreader': ['src/ndr'],
  htmlparser2: ['src/ndr'],
  'iconv-lite': ['src/ndr'],
  yaml: ['src/corpus'],
  // It checks what comes from outside, at each border: articles, what a button carries, what platforms send.
  zod: ['src/corpus', 'src/bot', 'adapters/slack', 'adapters/teams', 'adapters/web'],
  natural: ['src/match', 'src/corpus/rules'],
  picocolors: ['adapters/cli'],
  'cli-progress': ['adapters/cli/corpus-import.ts'],
  dotenv: ['src/main.ts', 'adapters/teams/write-app-package.ts'],
  'find-my-way': ['src/server.ts'],
  'raw-body': ['src/server.ts'],
  kysely: ['src/store'],
  libsql: ['src/store'],
  'lru-cache': ['src/rate-limit.ts'],
  pg: ['src/store'],
  pino: ['src/log.ts'],
  undici: ['src/guarded-fetch.ts'],
  'prom-client': ['src/metrics.ts'],
  '@slack/bolt': ['adapters/slack', 'adapters/web/page'],
  '@slack/oauth': ['adapters/slack'],
  botbuilder: ['adapters/teams/bot-framework.ts'],
  // They are installed for development alone: only the script that makes the app package may need them.
  '@microsoft/app-manifest': ['adapters/teams/app-package.ts'],
  fflate: ['adapters/teams/app-package.ts'],
  '@fastify/busboy': ['adapters/web'],
  // They too: the page is built with them, and brings what it needs of them along.
  esbuild: ['adapters/web/build-page.ts'],
  preact: ['adapters/web/page'],
  adaptivecards: ['adapters/web/page'],
};

/** Static, re-exported, lazy and required; in the sources a specifier stands in single quotes. */
const IMPORT =
  /^(?:import|export)\s(?:[^;']*\sfrom\s)?'(?<plain>[^']+)'|\b(?:import|require)\('(?<called>[^']+)'\)/gm;

const imports = ['src', 'adapters'].flatMap(sources).flatMap(importsOf);

test('sources and their imports are found', () => {
  expect(imports.length).toBeGreaterThan(Object.keys(MAY_IMPORT).length);
});

test('imports of ours point one way', () => {
  const own = imports.filter(({ to }) => to.startsWith('.'));
  const wrong = own.filter(({ from, to }) => {
    const path = normalize(join(from, '..', to));
    const home = homeOf(from);
    return home === null || ![home, ...(MAY_IMPORT[home] ?? [])].some(part => isWithin(path, part));
  });
  expect(wrong).toEqual([]);
});

test('each package has its home', () => {
  const foreign = imports.filter(({ to }) => !to.startsWith('.') && !isBuiltin(to));
  expect(
    foreign.filter(
      ({ from, to }) => !(HOMES_OF_PACKAGE[packageName(to)] ?? []).some(home => isWithin(from, home)),
    ),
  ).toEqual([]);
});

test('the page runs in a browser: of packages with a server in them it takes types alone', () => {
  const onServers = imports.filter(
    ({ from, to }) => isWithin(from, 'adapters/web/page') && to === '@slack/bolt',
  );
  const code = onServers.map(({ from }) => readFileSync(join(ROOT, from), 'utf8'));
  expect(code.filter(text => /^import (?!type ).*'@slack\/bolt'/m.test(text))).toEqual([]);
});

test('natural is imported by its parts: all of it takes a second to load and reads .env', () => {
  expect(imports.filter(({ to }) => to === 'natural')).toEqual([]);
});

function sources(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map(entry => relative(ROOT, join(entry.parentPath, entry.name)));
}

function importsOf(from: string): readonly { readonly from: string; readonly to: string }[] {
  const code = readFileSync(join(ROOT, from), 'utf8');
  return [...code.matchAll(IMPORT)].map(({ groups }) => ({
    from,
    to: groups?.plain ?? groups?.called ?? '',
  }));
}

function homeOf(file: string): string | null {
  return Object.keys(MAY_IMPORT).find(part => isWithin(file, part)) ?? null;
}

function isWithin(path: string, part: string): boolean {
  return path === part || path.startsWith(`${part}/`);
}

function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
