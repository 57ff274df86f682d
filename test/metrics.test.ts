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

test('what befalls an adapter is counted', async () => {
  const metrics = createMetrics();
  const watch = metrics.watch('slack');
  watch.received('message');
  watch.receivedAgain();
  watch.tookOver();
  watch.handled(0.2);
  watch.callFailed('limited', true);
  watch.callFailed('limited', false);
  metrics.shown('mailboxfull', 'from 0.95');
  metrics.overloaded();
  metrics.ready('slack', false);
  const text = await metrics.text();
  for (const line of [
    'ndr_events_total{adapter="slack",kind="message"} 1',
    'ndr_events_repeated_total{adapter="slack"} 1',
    'ndr_claims_taken_over_total{adapter="slack"} 1',
    'ndr_event_duration_seconds_bucket{le="0.25",adapter="slack"} 1',
    'ndr_api_failures_total{adapter="slack",why="limited"} 2',
    'ndr_api_retries_total{adapter="slack"} 1',
    'ndr_articles_shown_total{article="mailboxfull",confidence="from 0.95"} 1',
    'ndr_overload_refused_total 1',
    'ndr_ready{part="slack"} 0',
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
