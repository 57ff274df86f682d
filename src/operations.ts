import type { Metrics } from './metrics';
import { sendJson } from './send-json';
import type { Route } from './server';

/** What those ask for who run the bot: `/readyz` and `/metrics`. `isEnding`: it takes nothing new. */
export function operationsRoutes(metrics: Metrics, isEnding: () => boolean): readonly Route[] {
  return [
    {
      ...GET,
      path: '/readyz',
      async handle(_, response) {
        if (isEnding()) sendJson(response, 503, { status: 'ending' });
        else sendJson(response, 200, { status: 'ready' });
      },
    },
    {
      ...GET,
      path: '/metrics',
      async handle(_, response) {
        const text = await metrics.text();
        response.writeHead(200, { 'Content-Type': metrics.contentType }).end(text);
      },
    },
  ];
}

const GET = { method: 'get', bodyLimit: 0 } as const;
