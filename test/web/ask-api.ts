import type { Asking, WebServer } from './a-web-server';
import { violations } from './documented';

interface ApiAnswer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: what a test expects of it, it says
  readonly body: any;
}

/** Asks the API, and holds whatever it answers to its document. */
export async function askApi(server: WebServer, path: string, asking: Asking = {}): Promise<ApiAnswer> {
  const { status, headers, text } = await server.ask(path, asking);
  const method = (asking.method ?? (asking.body === undefined ? 'GET' : 'POST')).toLowerCase();
  const [bare = ''] = path.split('?');
  expect(violations(method, bare, status, headers, text)).toEqual([]);
  return { status, body: JSON.parse(text) };
}
