import type { Adapter } from '../../src/adapter';
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
  const routes = [...pageRoutes(files, parts.corpus), ...apiRoutes(parts)];
  return {
    name: 'Web page',
    state: isPublic ? 'for everybody who reaches the server' : 'for this machine',
    routes: routes.map(route => ({ ...route, refuse: request => refusalOfVisitor(request, isPublic) })),
    start: async () => {},
    trouble: async () => null,
    stop: async () => {},
  };
}
