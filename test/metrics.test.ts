import { createMetrics } from '../src/metrics';

test('answers are counted and timed by adapter and kind', async () => {
  const metrics = createMetrics();
  metrics.answered('slack', 'diagnosis', 0.002);
  metrics.answered('slack', 'diagnosis', 0.3);
  metrics.answered('web', 'help', 0.002);
  const text = await metrics.text();
  for (const line of [
    'ndr_answer_duration_seconds_count{adapter="slack",kind="diagnosis"} 2',
    'ndr_answer_duration_seconds_sum{adapter="slack",kind="diagnosis"} 0.302',
    'ndr_answer_duration_seconds_bucket{le="0.0025",adapter="slack",kind="diagnosis"} 1',
    'ndr_answer_duration_seconds_bucket{le="0.5",adapter="slack",kind="diagnosis"} 2',
    'ndr_answer_duration_seconds_count{adapter="web",kind="help"} 1',
  ]) {
    expect(text).toContain(`${line}\n`);
  }
});

test('responses are counted and timed by route', async () => {
  const metrics = createMetrics();
  metrics.served('/article/:id', 200, 0.01);
  metrics.served('/article/:id', 404, 0.01);
  const text = await metrics.text();
  for (const line of [
    'ndr_http_responses_total{route="/article/:id",status="200"} 1',
    'ndr_http_responses_total{route="/article/:id",status="404"} 1',
    'ndr_http_request_duration_seconds_count{route="/article/:id"} 2',
  ]) {
    expect(text).toContain(`${line}\n`);
  }
});

test('what the process takes is measured besides', async () => {
  const text = await createMetrics().text();
  expect(text).toMatch(/^process_resident_memory_bytes \d+$/m);
  expect(text).toMatch(/^nodejs_eventloop_lag_seconds /m);
});

test('two of them share no counts', async () => {
  const [one, other] = [createMetrics(), createMetrics()];
  one.answered('web', 'help', 0.002);
  expect(await other.text()).not.toContain('adapter="web"');
});
