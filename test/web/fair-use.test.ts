import { visitorOf } from '../../adapters/web/visitor';
import { createManualClock } from '../manual-clock';
import { startWebServer, type WebServer } from './a-web-server';

let server: WebServer;
const clock = createManualClock();
beforeEach(async () => {
  server = await startWebServer({ isPublic: true, trustedProxies: 1, clock });
});
afterEach(() => server.close());

const SEARCH = '/api/articles?q=Q169117';
const from = (address: string) => ({ headers: { 'X-Forwarded-For': address } });

async function useUp(address: string) {
  while ((await server.ask('/api/openapi.json', from(address))).status === 200);
}

test('who asks for too much is told so, and when to ask again', async () => {
  await useUp('192.0.2.1');
  const { status, headers, text } = await server.ask(SEARCH, from('192.0.2.1'));
  expect({ status, retryAfter: headers['retry-after'], answer: JSON.parse(text) }).toEqual({
    status: 429,
    retryAfter: '10',
    answer: { error: expect.stringMatching(/Please wait a few seconds/) },
  });
  clock.advance(10_000);
  expect((await server.ask(SEARCH, from('192.0.2.1'))).status).toBe(200);
});

test('others are answered, and the page itself stands for everybody', async () => {
  await useUp('192.0.2.1');
  expect((await server.ask(SEARCH, from('192.0.2.2'))).status).toBe(200);
  expect((await server.ask('/', from('192.0.2.1'))).status).toBe(200);
});

test('nobody comes from elsewhere by saying so', async () => {
  await useUp('192.0.2.1');
  expect((await server.ask(SEARCH, from('198.51.100.7, 192.0.2.1'))).status).toBe(429);
});

test('a report that is refused is not read', async () => {
  await useUp('192.0.2.1');
  const headers = { ...from('192.0.2.1').headers, 'Content-Type': 'text/plain' };
  const { status } = await server.ask('/api/triage', { body: 'Q169117', headers });
  expect({ status, log: server.log }).toEqual({ status: 429, log: [] });
});

describe('a visitor', () => {
  const HERE = '127.0.0.1';
  test.each<[string, string | undefined, number, string | undefined, string]>([
    ['without a proxy', undefined, 0, '192.0.2.1', '192.0.2.1'],
    ['who claims a proxy', '198.51.100.7', 0, '192.0.2.1', '192.0.2.1'],
    ['behind a proxy', '192.0.2.1', 1, HERE, '192.0.2.1'],
    ['behind a proxy, who claims another', '198.51.100.7, 192.0.2.1', 1, HERE, '192.0.2.1'],
    ['behind two', '198.51.100.7,192.0.2.1, 10.0.0.1', 2, HERE, '192.0.2.1'],
    ['behind fewer than were said', '192.0.2.1', 2, HERE, '192.0.2.1'],
    ['behind a proxy that says nothing', undefined, 1, HERE, HERE],
    ['behind a proxy that gives nothing', ' , ', 1, HERE, HERE],
    ['with a port', '192.0.2.1:5678', 1, HERE, '192.0.2.1'],
    ['with a port, in IPv6', '[2001:db8::1]:5678', 1, HERE, '2001:db8:0:0'],
    ['in IPv6', undefined, 0, '2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['elsewhere in the same network', undefined, 0, '2001:0db8:1:0002::9', '2001:db8:1:2'],
    ['in IPv4 over IPv6', undefined, 0, '::ffff:192.0.2.1', '192.0.2.1'],
    ['on this machine', undefined, 0, '::1', '0:0:0:0'],
    ['who writes no address', 'unknown', 1, HERE, 'unknown'],
    ['whose connection is gone', undefined, 0, undefined, ''],
  ])('%s', (_, forwarded, proxies, remoteAddress, visitor) => {
    const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
    expect(visitorOf({ headers, socket: { remoteAddress } }, proxies)).toBe(visitor);
  });
});
