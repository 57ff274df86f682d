import type { Adapter } from '../../src/adapter';
import { sendJson } from '../../src/send-json';
import type { Route } from '../../src/server';
import { refusalOfVisitor } from './admission';
import { type ApiParts, apiRoutes } from './api';
import type { PageFiles } from './page-files';
import { pageRoutes } from './page-routes';

export interface WebParts extends ApiParts {
  /** Other machines may use the page. */
  readonly isPublic: boolean;
  readonly files: PageFiles;
}

/** The page that does the main job in a browser, and the API that it and other programs use. */
export function createWeb({ isPublic, files, ...parts }: WebParts): Adapter {
  const routes = [...pageRoutes(files, parts.articles), ...apiRoutes(parts)];
  return {
    name: 'Web page',
    state: isPublic ? 'for everybody who reaches the server' : 'for this machine',
    routes: routes.map(route => guarded(route, isPublic)),
    start: async () => {},
    stop: async () => {},
  };
}

function guarded(route: Route, isPublic: boolean): Route {
  return {
    ...route,
    async handle(request, response) {
      const refusal = refusalOfVisitor(request, isPublic);
      if (refusal === null) await route.handle(request, response);
      else sendJson(response, 403, { error: refusal });
    },
  };
}
