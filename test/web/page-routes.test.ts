import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPageFiles } from '../../adapters/web/page-files';
import { PAGE } from './a-page';
import { startWebServer, type WebServer } from './a-web-server';

let server: WebServer;
beforeAll(async () => {
  server = await startWebServer();
});
afterAll(() => server.close());

const DOCUMENT = PAGE.document.toString();

describe('the page stands', () => {
  test.each(['/', '/articles', '/article/Q169117', '/article/kb169117', '/article/mailboxfull', '/?x=1'])(
    'at %s',
    async path => {
      const { status, headers, text } = await server.ask(path);
      expect({ status, text }).toEqual({ status: 200, text: DOCUMENT });
      expect(headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-cache',
      });
    },
  );

  test.each(['/article/Q1', '/article/nothing', '/article/%3Cscript%3E', '/article/..%2f..%2fpackage.json'])(
    'with 404 where there is no such article: %s',
    async path => {
      const { status, text } = await server.ask(path);
      expect({ status, text }).toEqual({ status: 404, text: DOCUMENT });
    },
  );
});

describe('an asset', () => {
  test.each([...PAGE.assets])('is given with its type and for good: %s', async (name, { type, bytes }) => {
    const { status, headers, text } = await server.ask(`/assets/${name}`);
    expect({ status, text }).toEqual({ status: 200, text: bytes.toString() });
    expect(headers).toMatchObject({
      'content-type': type,
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });

  test.each([
    'main-9Z.js',
    'main-1A.js.map',
    'MAIN-1A.JS',
    '__proto__',
    'constructor',
    '%2e%2e%2findex.html',
    '..%2f..%2f..%2fpackage.json',
    '..%5c..%5cpackage.json',
    '%2fetc%2fpasswd',
    'main-1A.js%00.css',
  ])('that is none is not found: %s', async name => {
    const { status, headers, text } = await server.ask(`/assets/${name}`);
    expect({ status, text }).toEqual({ status: 404, text: '' });
    expect(headers).not.toHaveProperty('cache-control');
  });

  test.each([
    '/assets/../index.html',
    '/assets/../../package.json',
    '/../package.json',
    '/assets/%zz',
    '/assets/',
    '/assets',
    '/index.html',
    '/.env',
    '//evil.example/assets/main-1A.js',
  ])('is at no other address: %s', async path => {
    const { status, text } = await server.ask(path);
    expect([400, 404]).toContain(status);
    expect(JSON.parse(text)).toEqual({ error: expect.any(String) });
  });
});

describe('a browser is told', () => {
  const paths = [
    '/',
    '/articles',
    '/article/Q169117',
    '/article/Q1',
    '/assets/main-1A.js',
    '/assets/none.js',
  ];

  test.each(paths)('what the page may do: %s', async path => {
    const { headers } = await server.ask(path);
    const policy = String(headers['content-security-policy']);
    expect(policy.split('; ').sort()).toEqual([
      "base-uri 'none'",
      "connect-src 'self'",
      "default-src 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      'img-src data:',
      "script-src 'self'",
      "style-src 'self'",
    ]);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
  });

  test.each(paths)('to guess no type, tell nobody and keep to itself: %s', async path => {
    const { headers } = await server.ask(path);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(headers).not.toHaveProperty('set-cookie');
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });
});

test('HEAD tells the same without the page', async () => {
  const { status, headers, text } = await server.ask('/', { method: 'HEAD' });
  expect({ status, text }).toEqual({ status: 200, text: '' });
  expect(headers['content-security-policy']).toContain("default-src 'none'");
});

describe('the built page', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'page-'));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), 'page');
    writeFileSync(join(folder, 'assets', 'main-1A.js'), '1');
    writeFileSync(join(folder, 'assets', 'page-2B.css'), '2');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('is read whole', () => {
    const { document, assets } = readPageFiles(folder);
    expect(document.toString()).toBe('page');
    expect([...assets].map(([name, { type, bytes }]) => [name, type, bytes.toString()])).toEqual([
      ['main-1A.js', 'text/javascript; charset=utf-8', '1'],
      ['page-2B.css', 'text/css; charset=utf-8', '2'],
    ]);
  });

  test('has no file that the page does not need', () => {
    writeFileSync(join(folder, 'assets', '.env'), 'SECRET');
    expect(() => readPageFiles(folder)).toThrow('.env is no file that the page needs');
  });
});
