import type { Log } from '../src/log';
import { createMetrics } from '../src/metrics';
import { operationsRoutes } from '../src/operations';
import { type RunningServer, serveRoutes } from '../src/server';
import { createManualClock } from './manual-clock';
import { roomy } from './recorded-watch';

let server: RunningServer;
/** Why parts can not do their work. */
let slackTrouble: string | null;
let databaseTrouble: string | null;
beforeEach(async () => {
  slackTrouble = null;
  databaseTrouble = null;
  const metrics = createMetrics();
  metrics.answered('web', 'diagnosis', 0.002);
  const parts = [
    { name: 'slack', isVital: false, trouble: async () => slackTrouble },
    { name: 'database', isVital: true, trouble: async () => databaseTrouble },
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

const REFUSED = 'Slack does not take SLACK_BOT_TOKEN.';
const AWAY = 'The database can not be used.';

test.each([
  ['a platform is away', REFUSED, null, 200, { status: 'partly ready', reasons: { slack: REFUSED } }],
  ['the database is away', null, AWAY, 503, { status: 'not ready', reasons: { database: AWAY } }],
  ['both are', REFUSED, AWAY, 503, { status: 'not ready', reasons: { slack: REFUSED, database: AWAY } }],
])(
  'where %s /readyz says why, with the status that a proxy should see',
  async (_, slack, database, status, body) => {
    slackTrouble = slack;
    databaseTrouble = database;
    const response = await at('/readyz');
    expect({ status: response.status, body: await response.json() }).toEqual({ status, body });
    expect((await at('/healthz')).status).toBe(200);
  },
);

test('at /metrics each part is 1 or 0', async () => {
  slackTrouble = REFUSED;
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
