import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { AdapterWatch } from './adapter';
import type { Answer } from './bot/answer';

/** What Prometheus reads: counts and durations by adapter, kind and route, never anything of a person's. */
export interface Metrics {
  readonly answered: (adapter: string, kind: Answer['kind'], seconds: number) => void;
  /** An article was shown: its id, or `imported`, and the band of its confidence. */
  readonly shown: (article: string, confidence: string) => void;
  readonly watch: (adapter: string) => AdapterWatch;
  /** `route` is the pattern, `/article/:id`, not what was asked for. */
  readonly served: (route: string, status: number, seconds: number) => void;
  /** A request found no room. */
  readonly overloaded: () => void;
  /** What readiness says of a part of the bot. */
  readonly ready: (part: string, isReady: boolean) => void;
  /** All of them in Prometheus' text format. */
  readonly text: () => Promise<string>;
  readonly contentType: string;
}

/** An answer takes milliseconds; a large file up to a second. */
const ANSWER_BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];
/** With the platform's own time: a request to Slack or Teams that is answered there first. */
const REQUEST_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** With the waiting for a platform that is away, which lasts minutes. */
const EVENT_BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60, 300];

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const answers = new Histogram({
    name: 'ndr_answer_duration_seconds',
    help: 'Time from a request to its answer, without what the platform takes',
    labelNames: ['adapter', 'kind'],
    buckets: ANSWER_BUCKETS,
    registers,
  });
  const articles = new Counter({
    name: 'ndr_articles_shown_total',
    help: 'Articles that answered, by the band of confidence; imported ones count as one',
    labelNames: ['article', 'confidence'],
    registers,
  });
  const events = new Counter({
    name: 'ndr_events_total',
    help: 'What platforms sent, by kind',
    labelNames: ['adapter', 'kind'],
    registers,
  });
  const repeated = new Counter({
    name: 'ndr_events_repeated_total',
    help: 'What platforms sent again, since it was not acknowledged in time',
    labelNames: ['adapter'],
    registers,
  });
  const handled = new Histogram({
    name: 'ndr_event_duration_seconds',
    help: 'Time from an event to the end of all that is done about it, its reply included',
    labelNames: ['adapter'],
    buckets: EVENT_BUCKETS,
    registers,
  });
  const failures = new Counter({
    name: 'ndr_api_failures_total',
    help: 'Calls to a platform that failed',
    labelNames: ['adapter', 'why'],
    registers,
  });
  const retries = new Counter({
    name: 'ndr_api_retries_total',
    help: 'Calls to a platform that are made again after a failure',
    labelNames: ['adapter'],
    registers,
  });
  const takenOver = new Counter({
    name: 'ndr_claims_taken_over_total',
    help: 'Events that were handled after a process had left them unfinished',
    labelNames: ['adapter'],
    registers,
  });
  const limited = new Counter({
    name: 'ndr_rate_limited_total',
    help: 'What was not answered, since a person or a channel asked for more than its share',
    labelNames: ['adapter', 'whose'],
    registers,
  });
  const requests = new Histogram({
    name: 'ndr_http_request_duration_seconds',
    help: 'Time from a request to the end of its response',
    labelNames: ['route'],
    buckets: REQUEST_BUCKETS,
    registers,
  });
  const responses = new Counter({
    name: 'ndr_http_responses_total',
    help: 'Responses by their status',
    labelNames: ['route', 'status'],
    registers,
  });
  const overload = new Counter({
    name: 'ndr_overload_refused_total',
    help: 'Requests that were refused because too much was under way',
    registers,
  });
  const readiness = new Gauge({
    name: 'ndr_ready',
    help: '1 where a part of the bot can do its work, 0 where it can not, when it was last asked',
    labelNames: ['part'],
    registers,
  });
  return {
    answered: (adapter, kind, seconds) => answers.observe({ adapter, kind }, seconds),
    shown: (article, confidence) => articles.inc({ article, confidence }),
    watch: adapter => ({
      received: kind => events.inc({ adapter, kind }),
      receivedAgain: () => repeated.inc({ adapter }),
      handled: seconds => handled.observe({ adapter }, seconds),
      callFailed(why, retried) {
        failures.inc({ adapter, why });
        if (retried) retries.inc({ adapter });
      },
      tookOver: () => takenOver.inc({ adapter }),
      limited: whose => limited.inc({ adapter, whose }),
    }),
    served(route, status, seconds) {
      requests.observe({ route }, seconds);
      responses.inc({ route, status });
    },
    overloaded: () => overload.inc(),
    ready: (part, isReady) => readiness.set({ part }, isReady ? 1 : 0),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
