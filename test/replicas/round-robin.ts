import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy on loopback that hands each request to the next of several servers. */
export interface RoundRobin {
  readonly url: string;
  readonly close: () => Promise<void>;
}

export async function startRoundRobin(urls: readonly string[]): Promise<RoundRobin> {
  let turn = 0;
  const proxy = createServer((asked, response) => {
    turn += 1;
    const url = new URL(asked.url ?? '/', urls[turn % urls.length]);
    const passed = request(url, { method: asked.method, headers: asked.headers }, answer => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    passed.on('error', () => response.destroy());
    asked.pipe(passed);
  });
  await new Promise<void>(resolve => proxy.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    close: () =>
      new Promise(resolve => {
        proxy.close(() => resolve());
        proxy.closeAllConnections();
      }),
  };
}

/** Milliseconds between two deliveries, and how often a platform comes again while it is told that another process is at it. */
const AGAIN_AFTER = 150;
const TIMES = 12;

/** Delivers again what was refused with 503, as platforms do. */
export async function untilTaken<T extends { readonly status: number }>(
  deliver: () => Promise<T>,
): Promise<T> {
  for (let time = 1; ; time += 1) {
    const answer = await deliver();
    if (answer.status !== 503 || time === TIMES) return answer;
    await new Promise(resolve => setTimeout(resolve, AGAIN_AFTER));
  }
}
