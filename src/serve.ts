import { answerMessage, PLAIN_SHOWING } from '../adapters/slack/answer-message';
import { answerCard } from '../adapters/teams/answer-card';
import { createTeams } from '../adapters/teams/teams';
import { channelPreviews } from '../adapters/web/channel-previews';
import { readPageFiles } from '../adapters/web/page-files';
import { createWeb } from '../adapters/web/web';
import { type Adapter, StartError } from './adapter';
import type { Bot } from './bot/bot';
import { type Capacity, createCapacity } from './capacity';
import { systemClock } from './clock';
import type { Config } from './config';
import type { Article } from './corpus/article';
import type { Corpus } from './corpus/corpus';
import { createLog, failure, type Log } from './log';
import { measuredBot } from './measured-bot';
import { createMetrics, type Metrics } from './metrics';
import { operationsRoutes } from './operations';
import type { Part } from './readiness';
import { type Route, type RunningServer, type Surroundings, serveRoutes } from './server';
import { hostInUrl, startNotice } from './start-notice';
import { defaultFile } from './store/default-file';
import { keepPruned } from './store/keep-pruned';
import { openStore } from './store/open-store';
import type { Store } from './store/store';
import { toldToEnd } from './told-to-end';

export interface ServeParts {
  readonly config: Config;
  readonly bot: Bot;
  /** Those that come with the package. */
  readonly bundled: readonly Article[];
  /** All of them. */
  readonly corpus: Corpus;
  readonly version: string;
  /** The folder of the built page. */
  readonly page: string;
}

/** How the notice at the start tells of a platform that is not set up. */
const SLACK_IS_OFF = {
  name: 'Slack',
  state: 'off. Set SLACK_BOT_TOKEN, and SLACK_APP_TOKEN for Socket Mode or SLACK_SIGNING_SECRET for HTTP.',
};

/** Milliseconds that what is under way gets when the process is told to end; Kubernetes waits for 30 s. */
const LAST_WORDS = 25_000;

/**
 * Runs the bot on every platform that is set up, until the process is told to end (SIGTERM, SIGINT); what is under way
 * then is finished. Rejects with a StartError where it can't start.
 */
export async function serve(parts: ServeParts): Promise<void> {
  const { config, corpus } = parts;
  const articles = corpus.ids.length;
  const log = createLog();
  const metrics = createMetrics();
  const capacity = createCapacity(metrics.overloaded);
  let isEnding = false;
  const state = { ...config.state, file: config.state.file ?? defaultFile(process.env) };
  const store = await openStore(state, systemClock, error =>
    log.warn(failure(error), 'a connection to the database was lost'),
  );
  const adapters = await createAdapters(parts, { store, log, metrics, capacity });
  const neededForWork: readonly Part[] = [
    {
      name: 'process',
      trouble: async () => (isEnding ? 'It was told to end, and takes nothing new.' : null),
    },
    { name: 'database', trouble: () => databaseTrouble(store) },
    ...adapters.map(({ name, trouble }) => ({ name: name.toLowerCase(), trouble })),
  ];
  const routes = [
    ...adapters.flatMap(adapter => adapter.routes),
    ...operationsRoutes({ metrics, parts: neededForWork, wait: systemClock.wait }),
  ];

  // A request that nobody waits for any more must not end the process.
  process.on('unhandledRejection', error => log.error(failure(error), 'something failed unseen'));
  const server = await start(adapters, routes, config, { log, capacity, served: metrics.served });
  const ended = toldToEnd();
  void keepPruned(store, systemClock, error => log.warn(failure(error), 'old state could not be removed'));
  const address = `http://${hostInUrl(config.host)}:${server.port}`;
  const platforms = adapters.map(({ name, state }) => `${name}: ${state}`);
  log.info({ host: config.host, port: server.port, address, articles, platforms }, 'ready');
  process.stderr.write(
    startNotice(address, articles, [...adapters, ...(config.slack ? [] : [SLACK_IS_OFF])]),
  );

  const signal = await ended;
  isEnding = true;
  log.info({ signal }, 'ending');
  const finished = Promise.all([server.close(), ...adapters.map(adapter => adapter.stop())]);
  const inTime = await Promise.race([
    finished.then(() => true),
    systemClock.wait(LAST_WORDS).then(() => false),
  ]);
  if (inTime) await store.close();
  log.info({ inTime }, 'ended');
  // What is still open or waited for has nobody left to answer to; platforms send again what was not acknowledged.
  process.exit(inTime ? 0 : 1);
}

interface Shared {
  readonly store: Store;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly capacity: Capacity;
}

/** The page, and every platform that is set up; Teams also serves local tools where it is not. Bolt takes long to load. */
async function createAdapters(
  { config, bot, bundled, corpus, version, page }: ServeParts,
  { store, log, metrics, capacity }: Shared,
): Promise<readonly Adapter[]> {
  const shared = { store, clock: systemClock, log };
  const named = new Set(bundled.map(({ id }) => id));
  const countedFor = (adapter: string) => measuredBot(bot, adapter, metrics, named);
  const adapters = [
    createWeb({
      clock: systemClock,
      log,
      bot: countedFor('web'),
      bundled,
      corpus,
      version,
      isPublic: config.isPagePublic,
      trustedProxies: config.trustedProxies,
      files: readPageFiles(page),
      previews: channelPreviews(bot, {
        slack: answer => answerMessage(answer, PLAIN_SHOWING),
        teams: answerCard,
      }),
    }),
    createTeams({ ...shared, config: config.teams, bot: countedFor('teams'), watch: metrics.watch('teams') }),
  ];
  if (config.slack === null) return adapters;
  const { createSlack } = await import('../adapters/slack/slack');
  const slack = { config: config.slack, bot: countedFor('slack'), articles: corpus.ids.length };
  return [...adapters, createSlack({ ...shared, ...slack, capacity, watch: metrics.watch('slack') })];
}

async function databaseTrouble(store: Store): Promise<string | null> {
  try {
    await store.check();
    return null;
  } catch {
    return 'The database can not be used. Nothing is handled until it can; `npm run doctor` says more.';
  }
}

/** Connects to every platform, then listens; when one of them fails, the others are left again. */
async function start(
  adapters: readonly Adapter[],
  routes: readonly Route[],
  config: Config,
  surroundings: Surroundings,
): Promise<RunningServer> {
  try {
    await Promise.all(adapters.map(adapter => adapter.start()));
    return await serveRoutes(config, routes, surroundings).catch(cause => {
      throw new StartError(explainListening(config, cause), { cause });
    });
  } catch (error) {
    await Promise.allSettled(adapters.map(adapter => adapter.stop()));
    throw error;
  }
}

function explainListening({ host, port }: Config, cause: unknown): string {
  const code =
    typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : String(cause);
  const why: Readonly<Record<string, string>> = {
    EADDRINUSE: `another program listens there. End it, or set PORT to another number.`,
    EACCES: `the system does not allow it. Set PORT to a number above 1023.`,
    EADDRNOTAVAIL: `this machine has no such address. Set HOST to one of its own, or leave it out.`,
    ENOTFOUND: `this machine has no such address. Set HOST to one of its own, or leave it out.`,
  };
  return `Can't listen on ${host}, port ${port}: ${why[code] ?? `the system says ${code}.`}`;
}
