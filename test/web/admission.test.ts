import { refusalOfVisitor } from '../../adapters/web/admission';
import { type Asking, startWebServer, type WebServer } from './a-web-server';

type Headers = Readonly<Record<string, string>>;

const visit = (headers: Headers, remoteAddress: string | undefined = '127.0.0.1') => ({
  headers,
  socket: { remoteAddress },
});

const OF_OTHERS = 'Only pages of this server may ask it.';
const NO_LOGIN = expect.stringContaining('Set WEB_PAGE=public to show it');

describe('a page for this machine is shown', () => {
  test.each<[string, Headers]>([
    ['by its name', { host: 'localhost:3978' }],
    ['by its name in another case', { host: 'LocalHost:3978' }],
    ['by its address', { host: '127.0.0.1:3978' }],
    ['by another address of it', { host: '127.8.9.10' }],
    ['by its address in IPv6', { host: '[::1]:3978' }],
    ['to itself', { host: 'localhost:3978', 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' }],
    [
      'to who types its address',
      { host: 'localhost', 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' },
    ],
    [
      'to who follows a link to it',
      { host: 'localhost', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
    ],
  ])('%s', (_, headers) => {
    for (const peer of ['127.0.0.1', '::1', '::ffff:127.0.0.1', '127.0.0.53']) {
      expect(refusalOfVisitor(visit(headers, peer), false)).toBeNull();
    }
  });
});

describe('a page for this machine is not shown', () => {
  test.each([
    '192.168.1.7',
    '::ffff:192.168.1.7',
    '10.0.0.1',
    'fe80::1',
    '128.0.0.1',
    '1127.0.0.1',
    '::ffff:7f00:1x',
    '',
    undefined,
  ])('to another machine: %p', peer => {
    expect(
      refusalOfVisitor({ headers: { host: 'localhost' }, socket: { remoteAddress: peer } }, false),
    ).toEqual(NO_LOGIN);
  });

  test.each([
    'evil.example',
    'evil.example:3978',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'evil.example#localhost',
    'evil.example/localhost',
    'evil.example\\@localhost',
    'localhost.',
    '0.0.0.0',
    '[::]',
    '192.168.1.7',
    'ⓔvil.example',
    'localhost:x',
    ' ',
    '',
  ])('under another name: %p', host => {
    expect(refusalOfVisitor(visit({ host }), false)).toEqual(NO_LOGIN);
  });

  test('under no name', () => {
    expect(refusalOfVisitor(visit({}), false)).toEqual(NO_LOGIN);
  });

  test.each<[string, Headers]>([
    ['of a proxy', { 'x-forwarded-for': '192.0.2.1' }],
    ['of a proxy that gives no address', { 'x-forwarded-for': '' }],
    ['of a proxy that says it is from here', { 'x-forwarded-for': '127.0.0.1' }],
    ['of a proxy by RFC 7239', { forwarded: 'for=192.0.2.1' }],
  ])('to a visitor %s', (_, headers) => {
    expect(refusalOfVisitor(visit({ host: 'localhost', ...headers }), false)).toEqual(NO_LOGIN);
  });
});

describe.each([
  ['public', true],
  ['for this machine', false],
])('another web page may not ask a page that is %s', (_, isPublic) => {
  test.each([
    ['cors', 'cross-site'],
    ['no-cors', 'cross-site'],
    ['websocket', 'cross-site'],
    [undefined, 'cross-site'],
    ['cors', 'same-site'],
  ])('in the mode %p, from a %s', (mode, site) => {
    const headers = {
      host: 'localhost',
      'sec-fetch-site': site,
      ...(mode === undefined ? {} : { 'sec-fetch-mode': mode }),
    };
    expect(refusalOfVisitor(visit(headers), isPublic)).toBe(OF_OTHERS);
  });
});

test.each<[string, Headers, string]>([
  ['from elsewhere', { host: 'ndr.example' }, '192.0.2.1'],
  ['behind a proxy', { host: 'ndr.example', 'x-forwarded-for': '192.0.2.1' }, '127.0.0.1'],
  ['by its own page', { host: 'ndr.example', 'sec-fetch-site': 'same-origin' }, '192.0.2.1'],
  ['without a name', {}, '192.0.2.1'],
])('a public page is shown %s', (_, headers, peer) => {
  expect(refusalOfVisitor(visit(headers, peer), true)).toBeNull();
});

test.each([
  ['of another host', 'http://evil.example'],
  ['of another port', 'http://localhost:8080'],
  ['that came over https', 'https://localhost:3978'],
  ['of no host', 'null'],
])('an older browser with a page %s may not ask a page for this machine', (_, origin) => {
  const headers = { host: 'localhost:3978', origin };
  expect(refusalOfVisitor(visit(headers), false)).toBe(OF_OTHERS);
  expect(refusalOfVisitor(visit({ ...headers, origin: 'http://localhost:3978' }), false)).toBeNull();
});

describe('over HTTP', () => {
  let here: WebServer;
  let everywhere: WebServer;
  beforeAll(async () => {
    here = await startWebServer();
    everywhere = await startWebServer({ isPublic: true });
  });
  afterAll(async () => {
    await here.close();
    await everywhere.close();
  });

  /** One request for each route of the page. */
  const routes = (): readonly (readonly [path: string, asking: Asking])[] =>
    here.adapter.routes.map(({ method, path }) => [
      path.replace(':id', 'Q169117').replace(':name', 'main-1A.js'),
      method === 'get' ? {} : { body: 'Q169117', headers: { 'Content-Type': 'text/plain' } },
    ]);

  const statusesOf = async (server: WebServer, headers: Headers) => {
    const asked = routes().map(([path, asking]) =>
      server.ask(path, { ...asking, headers: { ...asking.headers, ...headers } }),
    );
    const answered = await Promise.all(asked);
    return {
      statuses: [...new Set(answered.map(({ status }) => status))],
      texts: [...new Set(answered.map(({ text }) => text))],
    };
  };

  test.each<[string, Headers]>([
    ['under another name', { Host: 'evil.example' }],
    ['behind a proxy', { 'X-Forwarded-For': '192.0.2.1' }],
    ['behind a proxy by RFC 7239', { Forwarded: 'for=192.0.2.1' }],
  ])('no route answers %s, and says how it would', async (_, headers) => {
    const { statuses, texts } = await statusesOf(here, headers);
    expect(statuses).toEqual([403]);
    expect(texts.map(text => JSON.parse(text))).toEqual([{ error: NO_LOGIN }]);
    expect((await statusesOf(everywhere, headers)).statuses).toEqual([200]);
  });

  test('no route answers another web page, public or not', async () => {
    for (const server of [here, everywhere]) {
      const { statuses, texts } = await statusesOf(server, {
        'Sec-Fetch-Site': 'cross-site',
        'Sec-Fetch-Mode': 'cors',
      });
      expect(statuses).toEqual([403]);
      expect(texts.map(text => JSON.parse(text))).toEqual([{ error: OF_OTHERS }]);
    }
  });

  test('every route answers this machine', async () => {
    expect((await statusesOf(here, {})).statuses).toEqual([200]);
  });

  test('who starts it is told for whom it is', () => {
    expect(here.adapter.state).toBe('for this machine');
    expect(everywhere.adapter.state).toBe('for everybody who reaches the server');
  });
});
