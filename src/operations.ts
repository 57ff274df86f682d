import type { Metrics } from './metrics';
import { findTroubles, type Part } from './readiness';
import { sendJson } from './send-json';
import type { Route } from './server';

interface OperationsParts {
  readonly metrics: Metrics;
  /** What has to work. */
  readonly parts: readonly Part[];
  readonly wait: (milliseconds: number) => Promise<void>;
}

/**
 * What those ask for who run the bot: `/readyz` and `/metrics`. Both ask each part how it is. A proxy sends nothing to whom
 * `/readyz` answers with 503, so it does that only where nothing can be done: a token that Slack takes no more is every
 * replica's trouble at once, and none would be left for Teams.
 */
export function operationsRoutes({ metrics, parts, wait }: OperationsParts): readonly Route[] {
  async function look() {
    const troubles = await findTroubles(parts, wait);
    for (const { name } of parts) metrics.ready(name, !(name in troubles));
    return troubles;
  }

  return [
    {
      ...GET,
      path: '/readyz',
      async handle(_, response) {
        const troubles = await look();
        if (Object.keys(troubles).length === 0) return sendJson(response, 200, { status: 'ready' });
        const isReady = !parts.some(({ name, isVital }) => isVital && name in troubles);
        const status = isReady ? 'partly ready' : 'not ready';
        sendJson(response, isReady ? 200 : 503, { status, reasons: troubles });
      },
    },
    {
      ...GET,
      path: '/metrics',
      async handle(_, response) {
        await look();
        const text = await metrics.text();
        response.writeHead(200, { 'Content-Type': metrics.contentType }).end(text);
      },
    },
  ];
}

const GET = { method: 'get', bodyLimit: 0 } as const;
