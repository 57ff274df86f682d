import { once } from 'node:events';
import { Agent, request as httpRequest } from 'node:http';
import { connect, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { createCapacity } from '../src/capacity';
import type { Log } from '../src/log';
import { type HttpRequest, type Route, type RunningServer, serveRoutes } from '../src/server';
import { roomy } from './recorded-watch';

const LIMIT = 1_024;
const FIVE_MB = 5 * 1_024 * 1_024;
const HERE = '127.0.0.1';

let server: RunningServer;
let log: unknown[][];
let served: unknown[][];
/** How often a request found no room. */
let refused: number;
/** What the route /echo was asked. */
let heard: HttpRequest[];
/** What the route /waiting waits for. */
let go: () => void;
let waiting: Promise<void>;

beforeEach(async () => {
  log = [];
  served = [];
  refused = 0;
  heard = [];
  let arrived = () => {};
  waiting = new Promise(resolve => {
    arrived = resolve;
  });
  const gate = new Promise<void>(resolve => {
    go = resolve;
  });
  const write = (...line: unknown[]) => {
    log.push(line);
  };
  server = await serveRoutes(
    { host: HERE, port: 0 },
    [
      ...(['get', 'post'] as const).map(method =>
        route('/echo', method, async (request, response) => {
          heard.push(request);
          response.end(request.body);
        }),
      ),
      ...(['get', 'post'] as const).map(method =>
        route('/failing', method, async () => {
          throw new TypeError('kim.lee@example.org pasted this');
        }),
      ),
      route('/breaking', 'post', async (_, response) => {
        response.writeHead(200, { 'Content-Length': 100 }).write('half');
        throw new TypeError('kim.lee@example.org pasted this');
      }),
      {
        ...route('/refusing', 'post', async () => {}),
        refuse: () => ({ status: 403, why: 'Only pigeons may ask.', retryAfter: null }),
      },
      route('/waiting', 'post', async (_, response) => {
        arrived();
        await gate;
        response.end('done');
      }),
      {
        ...route('/lingering', 'post', async (_, response) => {
          response.end('soon');
          await gate;
        }),
        bodyLimit: FIVE_MB,
      },
    ],
    {
      log: { info: write, warn: write, error: write } as Log,
      capacity: createCapacity(() => {
        refused += 1;
      }, FIVE_MB),
      served: (...told) => served.push(told),
    },
  );
});

afterEach(() => server.close());

function route(path: string, method: Route['method'], handle: Route['handle']): Route {
  return { method, path, bodyLimit: LIMIT, handle };
}

const at = (path: string) => `http://${HERE}:${server.port}${path}`;

function post(path: string, body: RequestInit['body'], headers: Readonly<Record<string, string>> = {}) {
  return fetch(at(path), { method: 'POST', body, headers, duplex: 'half' } as RequestInit);
}

/** A body of which nobody says how long it is. */
function streamed(length: number): ReadableStream {
  const chunk = Buffer.alloc(Math.min(length, 64 * 1_024), 'x');
  const chunks = Array.from({ length: Math.ceil(length / chunk.length) }, () => chunk);
  return Readable.toWeb(Readable.from(chunks)) as ReadableStream;
}

async function dial(): Promise<Socket> {
  const socket = connect(server.port, HERE);
  await once(socket, 'connect');
  return socket;
}

const aliveOf = async () => (await fetch(at('/healthz'))).status;

test('at /healthz it says that it is well', async () => {
  const response = await fetch(at('/healthz'));
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ status: 'ok' });
});

test.each([
  ['GET', '/'],
  ['GET', '/waiting'],
  ['POST', '/nowhere'],
  ['PUT', '/echo'],
])('what is not there is refused in JSON: %s %s', async (method, path) => {
  const response = await fetch(at(path), { method });
  expect(response.status).toBe(404);
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(await response.json()).toEqual({ error: 'There is nothing at this address.' });
});

test.each(['/%E0%A4%A', '/echo/%zz'])('an address that is none is refused in JSON: %s', async path => {
  const response = await fetch(at(path));
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({ error: 'The request broke off or is malformed.' });
});

test('who asks for the head alone gets no body', async () => {
  const response = await fetch(at('/healthz'), { method: 'HEAD' });
  expect([response.status, await response.text()]).toEqual([200, '']);
});

test('no answer tells what software gives it', async () => {
  for (const path of ['/healthz', '/nowhere']) {
    const { headers } = await fetch(at(path));
    expect([headers.get('x-powered-by'), headers.get('server')]).toEqual([null, null]);
  }
});

test('a port that is taken is an error', async () => {
  await expect(
    serveRoutes({ host: HERE, port: server.port }, [], { log: {} as Log, capacity: roomy(), served() {} }),
  ).rejects.toThrow('EADDRINUSE');
});

describe('a route gets the body', () => {
  test.each(['application/json', 'application/x-www-form-urlencoded', 'text/plain', 'image/png', ''])(
    'byte by byte, whatever its type: %s',
    async type => {
      const body = Buffer.from([0, 0xff, 0x7b, 0x22, 0xe2, 0x82]);
      const response = await post('/echo', body, { 'Content-Type': type });
      expect(Buffer.from(await response.arrayBuffer())).toEqual(body);
    },
  );

  test.each([
    ['a GET', () => fetch(at('/echo'))],
    ['a POST without a body', () => post('/echo', null)],
    ['a POST with an empty body', () => post('/echo', '')],
    ['a POST that streams nothing', () => post('/echo', streamed(0))],
  ])('as an empty buffer where there is none: %s', async (_, ask) => {
    expect((await ask()).status).toBe(200);
    expect(heard[0]?.body).toEqual(Buffer.alloc(0));
  });
});

describe('a body over the limit is refused', () => {
  test.each([
    ['as long as the limit', () => Buffer.alloc(LIMIT), 200],
    ['one byte longer', () => Buffer.alloc(LIMIT + 1), 413],
    ['of 5 MB', () => Buffer.alloc(FIVE_MB), 413],
    ['longer, of unknown length', () => streamed(LIMIT + 1), 413],
    ['of 5 MB, of unknown length', () => streamed(FIVE_MB), 413],
  ])('%s', async (_, body, status) => {
    const response = await post('/echo', body());
    expect(response.status).toBe(status);
    expect(heard).toHaveLength(status === 200 ? 1 : 0);
  });
});

describe('a packed body is refused and not unpacked', () => {
  test.each([
    ['gzip', gzipSync('{}')],
    ['deflate', Buffer.from('x')],
    ['br', Buffer.from('x')],
    ['pigeon', Buffer.from('x')],
  ])('%s', async (encoding, body) => {
    const response = await post('/echo', body, { 'Content-Encoding': encoding });
    expect(response.status).toBe(415);
    expect(await response.json()).toEqual({ error: 'The body is in an encoding that is not read here.' });
    expect(heard).toEqual([]);
    expect(await aliveOf()).toBe(200);
  });
});

test.each([
  ['a long body', '', 413, 'The request is too large.'],
  ['a packed one', 'Content-Encoding: gzip\r\n', 415, 'The body is in an encoding that is not read here.'],
])(
  '%s is taken to its end, so that its sender sees the refusal, and then the connection closes',
  async (_, header, status, words) => {
    const socket = await dial();
    socket.write(`POST /echo HTTP/1.1\r\nHost: a\r\n${header}Content-Length: ${FIVE_MB}\r\n\r\n`);
    socket.write(Buffer.alloc(FIVE_MB));
    const answer = await allOf(socket);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} .*\r\nConnection: close\r\n`, 's'));
    expect(answer).toContain(JSON.stringify({ error: words }));
    expect(await aliveOf()).toBe(200);
    expect(log).toEqual([]);
  },
);

test('a request that breaks off reaches no route and no log', async () => {
  const socket = await dial();
  socket.write('POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhalf');
  await aliveOf();
  socket.destroy();
  await once(socket, 'close');
  expect(await aliveOf()).toBe(200);
  expect({ heard, log }).toEqual({ heard: [], log: [] });
});

describe('what a route throws', () => {
  test.each(['GET', 'POST'])('is answered with 500 and logged without its message: %s', async method => {
    const response = await fetch(at('/failing'), { method });
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({ error: 'Something went wrong here; it is in the log.' });
    expect(log).toEqual([
      [{ route: '/failing', error: 'TypeError', at: expect.any(Array) }, 'a request failed'],
    ]);
    expect(JSON.stringify(log)).not.toContain('kim.lee');
    expect(await aliveOf()).toBe(200);
  });

  test('in the middle of an answer ends the connection, and is logged alike', async () => {
    await expect(post('/breaking', 'x').then(response => response.text())).rejects.toThrow();
    expect(log).toEqual([
      [{ route: '/breaking', error: 'TypeError', at: expect.any(Array) }, 'a request failed'],
    ]);
    expect(await aliveOf()).toBe(200);
  });
});

describe('when it closes', () => {
  test('a connection that is kept for the next request does not hold it', async () => {
    const agent = new Agent({ keepAlive: true });
    await new Promise<void>(resolve => {
      httpRequest(at('/echo'), { agent }, response => response.resume().on('end', resolve)).end();
    });
    await server.close();
    agent.destroy();
  });

  test('a connection on which nothing was said does not hold it', async () => {
    const socket = await dial();
    await aliveOf();
    await Promise.all([server.close(), once(socket.resume(), 'close')]);
  });

  test('a request under way is answered, and its connection ends', async () => {
    const socket = await dial();
    socket.write('POST /waiting HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\nx');
    await waiting;
    const closed = server.close();
    go();
    expect(await allOf(socket)).toMatch(/^HTTP\/1\.1 200 OK\r\nConnection: close\r\n.*done/s);
    await closed;
  });

  test('nobody new is let in', async () => {
    await server.close();
    await expect(aliveOf()).rejects.toThrow('fetch failed');
  });
});

/** What comes over a connection until it ends. */
async function allOf(socket: Socket): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

describe('who looks on is told of', () => {
  const told = (route: string, status: number) => [[route, status, expect.any(Number)]];

  test('an answer, with the route and not what was asked', async () => {
    await (await post('/echo?q=kim', 'coo')).text();
    await server.close();
    expect(served).toEqual(told('/echo', 200));
  });

  test.each([
    ['a failure', '/failing', '', 500],
    ['a body that is too large', '/echo', 'x'.repeat(LIMIT + 1), 413],
  ])('%s', async (_, path, body, status) => {
    await (await post(path, body)).text();
    await server.close();
    expect(served).toEqual(told(path, status));
  });

  test('a refusal before the body is read', async () => {
    const response = await post('/refusing', 'x'.repeat(LIMIT + 1));
    expect(response.status).toBe(403);
    expect(await response.json()).toEqual({ error: 'Only pigeons may ask.' });
    await server.close();
    expect(served).toEqual(told('/refusing', 403));
  });
});

describe('where too much is under way', () => {
  /** Work that takes all the room until `go`, and whose request was answered before. */
  const fill = async () => (await post('/lingering', Buffer.alloc(FIVE_MB))).text();

  test('a request is refused before its body is read, counted, and told when to come again', async () => {
    await fill();
    const response = await post('/echo', 'coo');
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '1']);
    expect(await response.json()).toEqual({
      error: 'Too much is under way here. Please try again in a moment.',
    });
    expect([heard, refused]).toEqual([[], 1]);
    go();
  });

  test('who runs the bot is answered all the same', async () => {
    await fill();
    expect(await aliveOf()).toBe(200);
    go();
  });

  test('there is room again once the work has ended, however it went', async () => {
    await fill();
    go();
    await settled();
    for (const path of ['/failing', '/echo', '/failing', '/echo']) {
      await (await post(path, 'coo')).text();
    }
    await (await post('/echo', 'x'.repeat(LIMIT + 1))).text();
    const socket = await dial();
    socket.write('POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhalf');
    await aliveOf();
    socket.destroy();
    await settled();
    expect(await fill()).toBe('soon');
    expect(refused).toBe(0);
    go();
  });

  test.each([
    ['unknown length', 'Transfer-Encoding: chunked\r\n\r\n1\r\nx\r\n'],
    ['the largest length', `Content-Length: ${FIVE_MB}\r\n\r\nx`],
  ])('a body of %s takes no more room than has come of it', async (_, begun) => {
    const slow = await Promise.all(Array.from({ length: 30 }, dial));
    for (const socket of slow) socket.write(`POST /lingering HTTP/1.1\r\nHost: a\r\n${begun}`);
    await aliveOf();
    expect((await post('/echo', 'coo')).status).toBe(200);
    for (const socket of slow) socket.destroy();
  });

  test('a body for which there is no room any more is refused on the way, and gives back what it took', async () => {
    const first = await dial();
    first.write(`POST /lingering HTTP/1.1\r\nHost: a\r\nContent-Length: ${FIVE_MB}\r\n\r\n`);
    await new Promise(resolve => first.write(Buffer.alloc(FIVE_MB - 1), resolve));
    const second = await post('/lingering', Buffer.alloc(FIVE_MB)).then(
      ({ status }) => status,
      () => 'closed',
    );
    // Who is still sending may find the connection closed before the answer.
    expect([503, 'closed']).toContain(second);
    expect(refused).toBe(1);
    first.destroy();
    await settled();
    expect(await fill()).toBe('soon');
    go();
  });
});

/** Connections end, and what waits for their end goes on, some turns of the event loop later. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await aliveOf();
}
