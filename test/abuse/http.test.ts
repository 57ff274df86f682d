import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Log } from '../../src/log';
import { CONNECTION_LIMITS, type ConnectionLimits, type RunningServer, serveRoutes } from '../../src/server';
import { roomy } from '../recorded-watch';

const KB = 1_024;
const LIMIT = KB;

let server: RunningServer;
/** What the routes were asked. */
let heard: string[];
let logged: unknown[][];
/** Resolves when a response has ended, in whatever way. */
let ended: Promise<void>;

async function start(limits: Partial<ConnectionLimits> = {}): Promise<void> {
  heard = [];
  logged = [];
  let served = () => {};
  ended = new Promise(resolve => {
    served = resolve;
  });
  const write = (...line: unknown[]) => {
    logged.push(line);
  };
  const log = { info: write, warn: write, error: write } as Log;
  server = await serveRoutes(
    { host: '127.0.0.1', port: 0, limits: { ...CONNECTION_LIMITS, ...limits } },
    [
      {
        method: 'post',
        path: '/echo',
        bodyLimit: LIMIT,
        async handle(request, response) {
          heard.push(request.body.toString());
          response.end(request.body);
        },
      },
      {
        method: 'get',
        path: '/article/:id',
        bodyLimit: 0,
        async handle({ params }, response) {
          heard.push(params.id ?? '');
          response.end('an article');
        },
      },
      {
        method: 'get',
        path: '/large',
        bodyLimit: 0,
        handle: async (_, response) => void response.end(Buffer.alloc(32 * KB * KB)),
      },
    ],
    { log, capacity: roomy(), served: () => served() },
  );
}
afterEach(() => server.close());

async function dial(): Promise<Socket> {
  const socket = connect(server.port, '127.0.0.1');
  socket.on('error', () => {});
  await once(socket, 'connect');
  return socket;
}

/** Writes as it is, and gives what comes until the server ends the connection. */
async function exchange(written: string | Buffer): Promise<string> {
  const socket = await dial();
  socket.write(written);
  return rest(socket);
}

async function rest(socket: Socket): Promise<string> {
  let text = '';
  socket.setEncoding('latin1').on('data', data => {
    text += data;
  });
  await once(socket, 'close');
  return text;
}

const isAlive = async () => (await fetch(`http://127.0.0.1:${server.port}/healthz`)).ok;

const POST = 'POST /echo HTTP/1.1\r\nHost: a\r\n';

describe('who is slow', () => {
  const HASTY = { requestTimeout: 40, headersTimeout: 40, connectionsCheckingInterval: 10 };

  test.each([
    ['and says nothing at all', ''],
    ['in the first line', 'PO'],
    ['in the headers', 'POST /echo HTTP/1.1\r\nHost: a\r\nX-Slow: '],
    ['in the body', `${POST}Content-Length: 100\r\n\r\nhalf`],
    ['in a chunk', `${POST}Transfer-Encoding: chunked\r\n\r\n64\r\nhalf`],
    ['between chunks', `${POST}Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n`],
    ['behind a body that is too long', `${POST}Content-Length: 9999\r\n\r\nhalf`],
  ])('%s is sent away', async (_, written) => {
    await start(HASTY);
    expect(await exchange(written)).toMatch(/^(?:HTTP\/1\.1 408 |$)/);
    expect([heard, await isAlive()]).toEqual([[], true]);
  });

  test('a byte at a time in the headers is sent away all the same', async () => {
    await start(HASTY);
    const socket = await dial();
    let isOpen = true;
    socket.on('close', () => {
      isOpen = false;
    });
    socket.resume().write(POST);
    while (isOpen) {
      socket.write('X: y\r\n');
      await new Promise(resolve => setImmediate(resolve));
    }
    expect(heard).toEqual([]);
  });

  test('and never takes the answer is let go', async () => {
    await start({ timeout: 40 });
    const socket = await dial();
    socket.pause().write('GET /large HTTP/1.1\r\nHost: a\r\n\r\n');
    await ended;
    socket.destroy();
    expect(await isAlive()).toBe(true);
  });
});

test('of too many connections those that come last are closed, and the first ones answered', async () => {
  await start({ connections: 2 });
  const first = await dial();
  const second = await dial();
  expect(await rest(await dial())).toBe('');
  for (const socket of [first, second]) {
    socket.write(`${POST}Content-Length: 1\r\nConnection: close\r\n\r\nx`);
    expect(await rest(socket)).toMatch(/^HTTP\/1\.1 200 /);
  }
});

describe('what is no request reaches no route and ends its connection', () => {
  const chunked = (body: string) => `${POST}Transfer-Encoding: chunked\r\n\r\n${body}`;

  test.each<[string, string, RegExp]>([
    ['two lengths', `${POST}Content-Length: 1\r\nContent-Length: 2\r\n\r\nxx`, /400/],
    ['two lengths in one', `${POST}Content-Length: 1, 2\r\n\r\nxx`, /400/],
    [
      'a length beside chunks',
      `${POST}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      /400/,
    ],
    [
      'chunks beside a length',
      `${POST}Transfer-Encoding: chunked\r\nContent-Length: 1\r\n\r\n0\r\n\r\n`,
      /400/,
    ],
    ['a negative length', `${POST}Content-Length: -1\r\n\r\n`, /400/],
    ['a length with a sign', `${POST}Content-Length: +1\r\n\r\nx`, /400/],
    ['a hexadecimal length', `${POST}Content-Length: 0x1\r\n\r\nx`, /400/],
    ['a length that overflows', `${POST}Content-Length: 99999999999999999999\r\n\r\nx`, /400/],
    ['an unknown encoding', `${POST}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n`, /400/],
    ['chunks that are not last', `${POST}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n`, /400/],
    ['a blank before the colon', `${POST}Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n`, /400/],
    ['a chunk of no size', chunked('zz\r\nx\r\n0\r\n\r\n'), /400/],
    ['a chunk of negative size', chunked('-1\r\nx\r\n0\r\n\r\n'), /400/],
    ['a chunk of a size that overflows', chunked('fffffffffffffffff\r\nx'), /400/],
    ['a chunk that is longer than it says', chunked('1\r\nxyz\r\n0\r\n\r\n'), /400/],
    ['a chunk with a line feed alone', chunked('1\nx\r\n0\r\n\r\n'), /400/],
    ['an endless chunk extension', chunked(`1;${'x'.repeat(64 * KB)}\r\nx\r\n`), /413|431|400/],
    ['a folded header', `${POST}X-Fold: a\r\n b: c\r\nContent-Length: 0\r\n\r\n`, /400|200/],
    ['a NUL in a header', `${POST}X-Nul: a\0b\r\nContent-Length: 0\r\n\r\n`, /400/],
    ['a carriage return in a header', `${POST}X: a\rb\r\nContent-Length: 0\r\n\r\n`, /400/],
    ['a header without a name', `${POST}: x\r\nContent-Length: 0\r\n\r\n`, /400/],
    ['headers of 17 KB', `${POST}X: ${'x'.repeat(17 * KB)}\r\n\r\n`, /431/],
    ['an address of 17 KB', `GET /article/${'x'.repeat(17 * KB)} HTTP/1.1\r\nHost: a\r\n\r\n`, /431/],
    ['no Host', 'GET /article/1 HTTP/1.1\r\n\r\n', /400/],
    ['another version', 'GET /article/1 HTTP/3.0\r\nHost: a\r\n\r\n', /400/],
    ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', /400/],
    ['another method', 'HACK /article/1 HTTP/1.1\r\nHost: a\r\n\r\n', /400/],
    ['TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', /400/],
  ])('%s', async (_, written, status) => {
    await start();
    const answer = await exchange(Buffer.from(written, 'latin1'));
    expect(answer.split('\r\n', 1)[0]).toMatch(status);
    expect({ heard, logged, alive: await isAlive() }).toEqual({ heard: [], logged: [], alive: true });
  });
});

describe('a request in the body of another is none', () => {
  const SMUGGLED = 'GET /article/smuggled HTTP/1.1\r\nHost: a\r\n\r\n';

  test.each([
    [
      'that is too long',
      `${POST}Content-Length: ${LIMIT + SMUGGLED.length}\r\n\r\n${' '.repeat(LIMIT)}${SMUGGLED}`,
      413,
    ],
    [
      'that is packed',
      `${POST}Content-Encoding: gzip\r\nContent-Length: ${SMUGGLED.length}\r\n\r\n${SMUGGLED}`,
      415,
    ],
    [
      'of an address that is not there',
      `POST /none HTTP/1.1\r\nHost: a\r\nContent-Length: ${SMUGGLED.length}\r\n\r\n${SMUGGLED}`,
      404,
    ],
    [
      'of a GET',
      `GET /none HTTP/1.1\r\nHost: a\r\nContent-Length: ${SMUGGLED.length}\r\n\r\n${SMUGGLED}`,
      404,
    ],
  ])('%s', async (_, written, status) => {
    await start();
    const socket = await dial();
    const answered = rest(socket);
    socket.end(written);
    expect((await answered).match(/HTTP\/1\.1 \d+/g)).toEqual([`HTTP/1.1 ${status}`]);
    expect(heard).toEqual([]);
  });
});

describe('Expect', () => {
  const EXPECTING = `${POST}Connection: close\r\nContent-Length: 1\r\n`;

  test('is met before the body is sent', async () => {
    await start();
    const socket = await dial();
    socket.write(`${EXPECTING}Expect: 100-continue\r\n\r\n`);
    expect(String((await once(socket, 'data'))[0])).toBe('HTTP/1.1 100 Continue\r\n\r\n');
    socket.write('x');
    expect(await rest(socket)).toMatch(/^HTTP\/1\.1 200 /);
    expect(heard).toEqual(['x']);
  });

  test('of anything else is refused', async () => {
    await start();
    expect(await exchange(`${EXPECTING}Expect: a pony\r\n\r\nx`)).toMatch(/^HTTP\/1\.1 417 /);
    expect(heard).toEqual([]);
  });
});

test.each([
  '/article/1%0d%0aX-Injected:%20yes',
  '/article/1%0aSet-Cookie:%20a=b',
  '/article/%E5%98%8D%E5%98%8AX-Injected:%20yes',
  '/article/1?x=%0d%0aX-Injected:%20yes',
  '/none%0d%0aX-Injected:%20yes',
])('an address brings no header into the answer: %s', async path => {
  await start();
  const answer = await exchange(`GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
  expect(answer).not.toMatch(/^(?:X-Injected|Set-Cookie)/im);
});
