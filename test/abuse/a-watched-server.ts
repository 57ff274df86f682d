import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { createSlack } from '../../adapters/slack/slack';
import { createTeams } from '../../adapters/teams/teams';
import { createWeb } from '../../adapters/web/web';
import type { Bot } from '../../src/bot/bot';
import { createCapacity } from '../../src/capacity';
import { measuredBot } from '../../src/measured-bot';
import { createMetrics } from '../../src/metrics';
import { operationsRoutes } from '../../src/operations';
import { serveRoutes } from '../../src/server';
import { openStore } from '../../src/store/open-store';
import type { Store } from '../../src/store/store';
import { keptLog } from '../kept-log';
import { createManualClock, type ManualClock } from '../manual-clock';
import { SECRET } from '../slack/a-slack-bot';
import { BOT, type FakeSlack, startFakeSlack } from '../slack/fake-slack';
import { type FakeSocketMode, startFakeSocketMode } from '../slack/fake-socket-mode';
import { type FakeConnector, startFakeConnector } from '../teams/fake-connector';
import { PAGE } from '../web/a-page';
import { CORE } from '../web/a-web-server';
import { previewsOf } from '../web/previews';

/** All adapters on one server as `serve` puts them together, and all that they leave behind. */
export interface WatchedServer {
  readonly url: string;
  readonly clock: ManualClock;
  readonly slack: FakeSlack;
  /** Slack delivers over HTTP and over this. */
  readonly socketMode: FakeSocketMode;
  readonly connector: FakeConnector;
  /** What came out of the process or into the store by now, each with its place. */
  readonly traces: () => Promise<Readonly<Record<string, string>>>;
  /** Resolves when nothing is under way any more. */
  readonly idle: () => Promise<unknown>;
  readonly close: () => Promise<void>;
}

export async function startWatchedServer(bot: Bot): Promise<WatchedServer> {
  const slack = await startFakeSlack();
  const socketMode = await startFakeSocketMode();
  slack.answerAll('apps.connections.open', { url: socketMode.url });
  const connector = await startFakeConnector();
  const clock = createManualClock();
  const metrics = createMetrics();
  const { log, lines } = keptLog();
  const printed = watchOutputs();
  const stored: string[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'ndr-watched-'));
  const settings = { databaseUrl: null, file: join(folder, 'state.sqlite'), secretKeys: [] };
  const database = await openStore(settings, clock, () => {});
  const store = recorded(database, stored);
  const capacity = createCapacity(metrics.overloaded);
  const measured = (adapter: string) => measuredBot(bot, adapter, metrics, new Set());
  const shared = { store, clock, log, capacity };
  const adapters = [
    createWeb({
      bot: measured('web'),
      bundled: CORE.articles,
      corpus: CORE.corpus,
      previews: previewsOf(bot),
      version: '1.2.3',
      clock,
      log,
      isPublic: false,
      trustedProxies: 0,
      files: PAGE,
    }),
    createTeams({
      ...shared,
      config: { identity: null, allowedTenants: [], openIdMetadata: null },
      bot: measured('teams'),
      watch: metrics.watch('teams'),
    }),
    createSlack({
      ...shared,
      config: {
        apiUrl: slack.apiUrl,
        channelMode: 'ndr',
        appToken: 'xapp-test',
        signingSecret: SECRET,
        installation: { kind: 'token', botToken: BOT.token },
      },
      bot: measured('slack'),
      articles: CORE.articles.length,
      watch: metrics.watch('slack'),
    }),
  ];
  await Promise.all(adapters.map(adapter => adapter.start()));
  const server = await serveRoutes(
    { host: '127.0.0.1', port: 0 },
    [
      ...adapters.flatMap(({ routes }) => routes),
      ...operationsRoutes({ metrics, parts: [], wait: clock.wait }),
    ],
    { log, capacity, served: metrics.served },
  );
  const url = `http://127.0.0.1:${server.port}`;
  return {
    url,
    clock,
    slack,
    socketMode,
    connector,
    traces: async () => ({
      log: lines.join(''),
      outputs: printed.join('\n'),
      store: stored.join('\n'),
      files: readdirSync(folder)
        .map(name => readFileSync(join(folder, name), 'latin1'))
        .join('\n'),
      metrics: await (await fetch(`${url}/metrics`)).text(),
    }),
    idle: () => Promise.all(adapters.map(adapter => adapter.stop())),
    close: async () => {
      await server.close();
      await Promise.all([slack.close(), socketMode.close(), connector.close(), database.close()]);
      rmSync(folder, { recursive: true });
    },
  };
}

/** Everything that is given to a store, or comes out of it, in words. */
function recorded(store: Store, into: string[]): Store {
  return new Proxy(store, {
    get(target, name) {
      const part = Reflect.get(target, name);
      if (typeof part === 'object') return recorded(part, into);
      if (typeof part !== 'function') return part;
      return async (...given: readonly unknown[]) => {
        const result = await part(...given);
        into.push(inspect([name, given, result], { depth: 9 }));
        return result;
      };
    },
  });
}

/** What libraries print past the log; jest gives the methods back. */
function watchOutputs(): string[] {
  const printed: string[] = [];
  const keep = (...words: readonly unknown[]) => {
    printed.push(
      words.map(word => (typeof word === 'string' ? word : inspect(word, { depth: 9 }))).join(' '),
    );
  };
  for (const method of ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const) {
    jest.spyOn(console, method).mockImplementation(keep);
  }
  for (const stream of [process.stdout, process.stderr]) {
    jest.spyOn(stream, 'write').mockImplementation(words => {
      keep(words);
      return true;
    });
  }
  return printed;
}
