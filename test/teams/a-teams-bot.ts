import { createTeams } from '../../adapters/teams/teams';
import type { Adapter } from '../../src/adapter';
import { serveRoutes } from '../../src/server';
import type { TeamsConfig } from '../../src/settings/teams-config';
import type { Store } from '../../src/store/store';
import { smallCore } from '../core';
import { keptLog } from '../kept-log';
import { createManualClock, type ManualClock } from '../manual-clock';
import { type RecordedWatch, recordedWatch, roomy } from '../recorded-watch';
import { aStore } from '../store/a-store';
import { type FakeConnector, startFakeConnector } from './fake-connector';

/** The bot as it runs in production, in front of a connector service that is none. */
export interface TeamsBot {
  readonly connector: FakeConnector;
  readonly clock: ManualClock;
  readonly store: Store;
  readonly adapter: Adapter;
  readonly watch: RecordedWatch;
  readonly log: readonly string[];
  readonly url: string;
  /** Sends an activity and gives the HTTP answer. */
  readonly send: (activity: object, headers?: Readonly<Record<string, string>>) => Promise<Answered>;
  readonly close: () => Promise<void>;
}

export interface Answered {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: what a test expects of it, it says
  readonly body: any;
}

const { bot } = smallCore();

/** What one bot can share with another. */
export interface Shared {
  readonly connector: FakeConnector;
  readonly clock: ManualClock;
  readonly store: Store;
}

export async function startTeamsBot(config: Partial<TeamsConfig> = {}, shared?: Shared): Promise<TeamsBot> {
  const connector = shared?.connector ?? (await startFakeConnector());
  const clock = shared?.clock ?? createManualClock();
  const store = shared?.store ?? (await aStore(clock));
  const { log, lines } = keptLog();
  const watch = recordedWatch();
  const adapter = createTeams({
    config: { identity: null, allowedTenants: [], openIdMetadata: null, ...config },
    bot,
    store,
    clock,
    log,
    watch,
  });
  await adapter.start();
  const server = await serveRoutes({ host: '127.0.0.1', port: 0 }, adapter.routes, {
    log,
    capacity: roomy(),
    served() {},
  });
  const url = `http://127.0.0.1:${server.port}`;
  return {
    connector,
    clock,
    store,
    adapter,
    watch,
    log: lines,
    url,
    send: (activity, headers = {}) =>
      send(`${url}/api/messages`, { serviceUrl: connector.serviceUrl, ...activity }, headers),
    close: async () => {
      await server.close();
      await adapter.stop();
      await connector.close();
    },
  };
}

/** Sends an activity to an address and gives the HTTP answer. */
export async function send(
  url: string,
  activity: object,
  headers: Readonly<Record<string, string>>,
): Promise<Answered> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(activity),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? '' : JSON.parse(text) };
}
