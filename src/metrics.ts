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
  const counter = <Label extends string>(name: string, help: string, labelNames: readonly Label[]) =>
    new Counter({ name, help, labelNames, registers });
  const histogram = <Label extends string>(
    name: string,
    help: string,
    labelNames: readonly Label[],
    buckets: number[],
  ) => new Histogram({ name, help, labelNames, buckets, registers });

  const answers = histogram(
    'ndr_answer_duration_seconds',
    'Time from a request to its answer, without what the platform takes',
    ['adapter', 'kind'],
    ANSWER_BUCKETS,
  );
  const articles = counter(
    'ndr_articles_shown_total',
    'Articles that answered, by the band of confidence; imported ones count as one',
    ['article', 'confidence'],
  );
  const events = counter('ndr_events_total', 'What platforms sent, by kind', ['adapter', 'kind']);
  const repeated = counter(
    'ndr_events_repeated_total',
    'What platforms sent again, since it was not acknowledged in time',
    ['adapter'],
  );
  const handled = histogram(
    'ndr_event_duration_seconds',
    'Time from an event to the end of all that is done about it, its reply included',
    ['adapter'],
    EVENT_BUCKETS,
  );
  const failures = counter('ndr_api_failures_total', 'Calls to a platform that failed', ['adapter', 'why']);
  const retries = counter(
    'ndr_api_retries_total',
    'Calls to a platform that are made again after a failure',
    ['adapter'],
  );
  const takenOver = counter(
    'ndr_claims_taken_over_total',
    'Events that were handled after a process had left them unfinished',
    ['adapter'],
  );
  const limited = counter(
    'ndr_rate_limited_total',
    'What was not answered, since a person or a channel asked for more than its share',
    ['adapter', 'whose'],
  );
  const requests = histogram(
    'ndr_http_request_duration_seconds',
    'Time from a request to the end of its response',
    ['route'],
    REQUEST_BUCKETS,
  );
  const responses = counter('ndr_http_responses_total', 'Responses by their status', ['route', 'status']);
  const overload = counter(
    'ndr_overload_refused_total',
    'Requests that were refused because too much was under way',
    [],
  );
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
