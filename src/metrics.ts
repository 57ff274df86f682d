import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Answer } from './bot/answer';

/** What Prometheus reads: counts and durations by adapter, kind and route, never anything of a person's. */
export interface Metrics {
  readonly answered: (adapter: string, kind: Answer['kind'], seconds: number) => void;
  /** `route` is the pattern, `/article/:id`, not what was asked for. */
  readonly served: (route: string, status: number, seconds: number) => void;
  /** All of them in Prometheus' text format. */
  readonly text: () => Promise<string>;
  readonly contentType: string;
}

/** An answer takes milliseconds; a large file up to a second. */
const ANSWER_BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];
/** With the platform's own time: a request to Slack or Teams that is answered there first. */
const REQUEST_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const answers = new Histogram({
    name: 'ndr_answer_duration_seconds',
    help: 'Time from a request to its answer, without what the platform takes',
    labelNames: ['adapter', 'kind'],
    buckets: ANSWER_BUCKETS,
    registers: [registry],
  });
  const requests = new Histogram({
    name: 'ndr_http_request_duration_seconds',
    help: 'Time from a request to the end of its response',
    labelNames: ['route'],
    buckets: REQUEST_BUCKETS,
    registers: [registry],
  });
  const responses = new Counter({
    name: 'ndr_http_responses_total',
    help: 'Responses by their status',
    labelNames: ['route', 'status'],
    registers: [registry],
  });
  return {
    answered: (adapter, kind, seconds) => answers.observe({ adapter, kind }, seconds),
    served(route, status, seconds) {
      requests.observe({ route }, seconds);
      responses.inc({ route, status });
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
