import { CORE } from '../web/a-web-server';
import { startWatchedServer, type WatchedServer } from './a-watched-server';

/** One server for all tests of a file, which gives it once they run. */
export function oneWatchedServer(): () => WatchedServer {
  let server: WatchedServer;
  beforeAll(async () => {
    server = await startWatchedServer(CORE.bot);
  });
  afterAll(async () => {
    await server.idle();
    await server.close();
    jest.restoreAllMocks();
  });
  return () => server;
}
