import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { POST_LIMIT } from '../../adapters/web/api';
import type { Bot } from '../../src/bot/bot';
import { createCapacity } from '../../src/capacity';
import { bundledCorpus } from '../../src/corpus/bundled-corpus';
import { type Asking, CORE, startWebServer, type WebServer } from './a-web-server';
import { askApi } from './ask-api';
import { DOCUMENT, OPERATIONS, violations } from './documented';

/** The validator starts as a process of its own, and 25 MB are sent. */
jest.setTimeout(60_000);

/** It is an ES module alone, which Jest does not load. */
const VALIDATOR = join(
  dirname(bundledCorpus()),
  'node_modules/@seriousme/openapi-schema-validator/bin/validate-api-cli.js',
);

let server: WebServer;
let failing: WebServer;
let flooded: WebServer;
let full: WebServer;
beforeAll(async () => {
  const fail = () => {
    throw new TypeError('kim.lee@example.org pasted this');
  };
  server = await startWebServer();
  flooded = await startWebServer();
  full = await startWebServer(
    {},
    createCapacity(() => {}, 0),
  );
  while ((await flooded.ask('/api/openapi.json')).status !== 429);
  failing = await startWebServer({
    bot: { ...CORE.bot, answer: async () => fail() } satisfies Bot,
    bundled: [],
    corpus: { ids: [], article: fail },
  });
});
afterAll(async () => {
  await server.close();
  await failing.close();
  await flooded.close();
  await full.close();
});

test('the document is valid OpenAPI 3.1', () => {
  const folder = mkdtempSync(join(tmpdir(), 'openapi-'));
  const file = join(folder, 'openapi.json');
  writeFileSync(file, JSON.stringify(DOCUMENT));
  try {
    expect(JSON.parse(execFileSync(process.execPath, [VALIDATOR, file], { encoding: 'utf8' }))).toEqual({
      valid: true,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
  expect(DOCUMENT.openapi).toMatch(/^3\.1\./);
});

test('every route of the API is in the document, and no other', () => {
  const routes = server.adapter.routes.filter(({ path }) => path.startsWith('/api/'));
  const written = routes.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
  expect(OPERATIONS.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([...written].sort());
});

test('every schema of the document is used in it', () => {
  const { schemas } = DOCUMENT.components as { readonly schemas: object };
  const written = JSON.stringify(DOCUMENT);
  expect(Object.keys(schemas).filter(name => !written.includes(`"#/components/schemas/${name}"`))).toEqual(
    [],
  );
});

test('the server gives the document', async () => {
  expect((await askApi(server, '/api/openapi.json')).body).toEqual(DOCUMENT);
});

test.each([
  ['a field too few', 404, 'application/json', '{}'],
  ['a field too many', 404, 'application/json', '{"error":"No.","more":1}'],
  ['a field of another type', 404, 'application/json', '{"error":7}'],
  ['another status', 418, 'application/json', '{"error":"No."}'],
  ['another type', 404, 'text/html', '{"error":"No."}'],
  ['a header too few', 429, 'application/json', '{"error":"No."}'],
])('an answer that is not as described is noticed: %s', (_, status, type, body) => {
  const found = (as: number, contentType: string, text: string) =>
    violations('get', '/api/articles/Q1', as, { 'content-type': contentType }, text);
  expect(found(status, type, body)).toHaveLength(1);
  expect(found(404, 'application/json', '{"error":"No."}')).toEqual([]);
});

const TEXT = { 'Content-Type': 'text/plain' };
const FROM_ELSEWHERE: Asking = { headers: { Host: 'evil.example' } };
const ELSEWHERE_POST: Asking = { body: 'Q169117', headers: { ...TEXT, Host: 'evil.example' } };
const JUNK: Asking = { body: '{', headers: { 'Content-Type': 'application/json' } };
const PICTURE: Asking = { body: 'GIF89a', headers: { 'Content-Type': 'image/gif' } };
const Q169117: Asking = { body: 'Q169117', headers: TEXT };
const tooLong = (): Asking => ({ body: Buffer.alloc(POST_LIMIT + 1), headers: TEXT });

/** How each status that the document names comes about. */
const WAYS: readonly (readonly [operation: string, status: number, path: string, asking: () => Asking])[] = [
  ...['/api/triage', '/api/page/answer'].flatMap(path =>
    (
      [
        [200, () => Q169117],
        [400, () => JUNK],
        [403, () => ELSEWHERE_POST],
        [413, tooLong],
        [415, () => PICTURE],
        [429, () => Q169117],
        [500, () => Q169117],
        [503, () => Q169117],
      ] as const
    ).map(([status, asking]) => [`post ${path}`, status, path, asking] as const),
  ),
  ['get /api/articles', 200, '/api/articles', () => ({})],
  ['get /api/articles', 400, '/api/articles?offset=x', () => ({})],
  ['get /api/articles', 403, '/api/articles', () => FROM_ELSEWHERE],
  ['get /api/articles', 429, '/api/articles', () => ({})],
  ['get /api/articles', 500, '/api/articles?q=relay', () => ({})],
  ['get /api/articles/{id}', 200, '/api/articles/Q169117', () => ({})],
  ['get /api/articles/{id}', 400, '/api/articles/%zz', () => ({})],
  ['get /api/articles/{id}', 403, '/api/articles/Q169117', () => FROM_ELSEWHERE],
  ['get /api/articles/{id}', 404, '/api/articles/Q1', () => ({})],
  ['get /api/articles/{id}', 429, '/api/articles/Q169117', () => ({})],
  ['get /api/articles/{id}', 500, '/api/articles/Q169117', () => ({})],
  ['get /api/openapi.json', 200, '/api/openapi.json', () => ({})],
  ['get /api/openapi.json', 403, '/api/openapi.json', () => FROM_ELSEWHERE],
  ['get /api/openapi.json', 429, '/api/openapi.json', () => ({})],
];

test.each(WAYS)('%s answers with %i as the document says', async (_, status, path, asking) => {
  const inTrouble: Readonly<Record<number, WebServer>> = { 429: flooded, 500: failing, 503: full };
  const answered = await askApi(inTrouble[status] ?? server, path, asking());
  expect(answered.status).toBe(status);
  if (status !== 200) expect(answered.body).toEqual({ error: expect.stringMatching(/^[A-Z`].*\.$/) });
});

test('every status that the document names comes about', () => {
  const named = OPERATIONS.flatMap(({ method, path, statuses }) =>
    statuses.map(status => `${method} ${path} ${status}`),
  );
  expect(named.sort()).toEqual(WAYS.map(([operation, status]) => `${operation} ${status}`).sort());
});

test('what went wrong is told to the log without its text', async () => {
  expect(failing.log.join()).toContain('a request failed');
  expect(failing.log.join()).not.toContain('kim.lee');
  expect(server.log.join()).not.toContain('a request failed');
});
