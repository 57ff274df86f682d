import type { Log } from '../src/log';
import { createMetrics } from '../src/metrics';
import { operationsRoutes } from '../src/operations';
import { type RunningServer, serveRoutes } from '../src/server';
import { createManualClock } from './manual-clock';
import { roomy } from './recorded-watch';

let server: RunningServer;
/** Why a part is not ready. */
let reason: string | null;
beforeEach(async () => {
  reason = null;
  const metrics = createMetrics();
  metrics.answered('web', 'diagnosis', 0.002);
  const parts = [
    { name: 'slack', trouble: async () => reason },
    { name: 'database', trouble: async () => null },
  ];
  const { wait } = createManualClock();
  const routes = operationsRoutes({ metrics, parts, wait });
  server = await serveRoutes({ host: '127.0.0.1', port: 0 }, routes, {
    log: {} as Log,
    capacity: roomy(),
    served() {},
  });
});
afterEach(() => server.close());

const at = (path: string) => fetch(`http://127.0.0.1:${server.port}${path}`);

test('at /readyz it says that it is ready', async () => {
  const response = await at('/readyz');
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ status: 'ready' });
});

test('at /readyz it says what is not ready and why, and is alive', async () => {
  reason = 'Socket Mode is not connected.';
  const response = await at('/readyz');
  expect(response.status).toBe(503);
  expect(await response.json()).toEqual({
    status: 'not ready',
    reasons: { slack: 'Socket Mode is not connected.' },
  });
  expect((await at('/healthz')).status).toBe(200);
});

test('at /metrics each part is 1 or 0', async () => {
  reason = 'Socket Mode is not connected.';
  const text = await (await at('/metrics')).text();
  expect(text).toContain('ndr_ready{part="slack"} 0\nndr_ready{part="database"} 1\n');
});

test('at /metrics it counts in the format of Prometheus', async () => {
  const response = await at('/metrics');
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  expect(await response.text()).toContain(
    'ndr_answer_duration_seconds_count{adapter="web",kind="diagnosis"} 1\n',
  );
});
