import type { IncomingMessage } from 'node:http';
import type { Adapter } from '../../src/adapter';
import { type Allowance, createRateLimit } from '../../src/rate-limit';
import type { RequestRefusal } from '../../src/server';
import { refusalOfVisitor } from './admission';
import { type ApiParts, apiRoutes } from './api';
import type { PageFiles } from './page-files';
import { pageRoutes } from './page-routes';
import { visitorOf } from './visitor';

export interface WebParts extends ApiParts {
  /** Other machines may use the page. */
  readonly isPublic: boolean;
  /** Proxies in front of the server, whose word on where a visitor comes from is taken. */
  readonly trustedProxies: number;
  readonly files: PageFiles;
}

const SECOND = 1_000;

/**
 * The page asks while somebody types, and many people may share one address, so this is more than one person needs. A script
 * of 20 requests a second is stopped after seven. Each of several replicas counts for itself.
 */
const ADDRESS: Allowance = { burst: 120, every: SECOND / 2, pause: 10 * SECOND };
const TOO_MUCH = 'That is more than I can answer at once. Please wait a few seconds, then ask again.';

/** The page that does the main job in a browser, and the API that it and other programs use. */
export function createWeb({ isPublic, trustedProxies, files, ...parts }: WebParts): Adapter {
  const limit = createRateLimit(ADDRESS, parts.clock);
  const refusalFrom = (request: IncomingMessage): RequestRefusal | null => {
    const why = refusalOfVisitor(request, isPublic);
    return why === null ? null : { status: 403, why, retryAfter: null };
  };
  const refusalToAnswer = (request: IncomingMessage): RequestRefusal | null => {
    const wait = limit(visitorOf(request, trustedProxies));
    return wait === 0 ? null : { status: 429, why: TOO_MUCH, retryAfter: Math.ceil(wait / SECOND) };
  };
  return {
    name: 'Web page',
    state: isPublic ? 'for everybody who reaches the server' : 'for this machine',
    routes: [
      ...pageRoutes(files, parts.corpus).map(route => ({ ...route, refuse: refusalFrom })),
      ...apiRoutes(parts).map(route => ({
        ...route,
        refuse: (request: IncomingMessage) => refusalFrom(request) ?? refusalToAnswer(request),
      })),
    ],
    start: async () => {},
    trouble: async () => null,
    stop: async () => {},
  };
}
