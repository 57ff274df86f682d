import type { Log } from '../src/log';
import { createMetrics } from '../src/metrics';
import { operationsRoutes } from '../src/operations';
import { type RunningServer, serveRoutes } from '../src/server';

let server: RunningServer;
let isEnding: boolean;
beforeEach(async () => {
  isEnding = false;
  const metrics = createMetrics();
  metrics.answered('web', 'diagnosis', 0.002);
  const routes = operationsRoutes(metrics, () => isEnding);
  server = await serveRoutes({ host: '127.0.0.1', port: 0 }, routes, { log: {} as Log, served() {} });
});
afterEach(() => server.close());

const at = (path: string) => fetch(`http://127.0.0.1:${server.port}${path}`);

test('at /readyz it says that it is ready', async () => {
  const response = await at('/readyz');
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ status: 'ready' });
});

test('at /readyz it says that it takes nothing new while it ends, and is well', async () => {
  isEnding = true;
  const response = await at('/readyz');
  expect(response.status).toBe(503);
  expect(await response.json()).toEqual({ status: 'ending' });
  expect((await at('/healthz')).status).toBe(200);
});

test('at /metrics it counts in the format of Prometheus', async () => {
  const response = await at('/metrics');
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  expect(await response.text()).toContain(
    'ndr_answer_duration_seconds_count{adapter="web",kind="diagnosis"} 1\n',
  );
});
