import type { Adapter } from './adapter';
import { StartError } from './adapter';
import type { Bot } from './bot/bot';
import { systemClock } from './clock';
import type { Config } from './config';
import { createLog, failure, type Log } from './log';
import { type RunningServer, serveRoutes } from './server';
import { createMemoryStore } from './store/memory-store';
import { toldToEnd } from './told-to-end';

export interface ServeParts {
  readonly config: Config;
  readonly bot: Bot;
  /** How many articles the bot knows. */
  readonly articles: number;
}

/** Milliseconds that what is under way gets when the process is told to end; Kubernetes waits for 30 s. */
const LAST_WORDS = 25_000;

/**
 * Runs the bot on every platform that is set up, until the process is told to end (SIGTERM, SIGINT); what is under way
 * then is finished. Rejects with a StartError where it can't start.
 */
export async function serve({ config, bot, articles }: ServeParts): Promise<void> {
  const log = createLog();
  const store = createMemoryStore(systemClock);
  const adapters: Adapter[] = [];
  if (config.slack) {
    const { createSlack } = await import('../adapters/slack/slack');
    adapters.push(createSlack({ config: config.slack, bot, articles, store, clock: systemClock, log }));
  }

  const { createTeams } = await import('../adapters/teams/teams');
  adapters.push(createTeams({ config: config.teams, bot, store, clock: systemClock, log }));

  // A request that nobody waits for any more must not end the process.
  process.on('unhandledRejection', error => log.error(failure(error), 'something failed unseen'));
  const server = await start(adapters, config, log);
  const ended = toldToEnd();
  const platforms = adapters.map(({ description }) => description);
  log.info({ host: config.host, port: server.port, articles, platforms }, 'ready');

  log.info({ signal: await ended }, 'ending');
  const finished = Promise.all([server.close(), ...adapters.map(adapter => adapter.stop())]);
  const inTime = await Promise.race([
    finished.then(() => true),
    systemClock.wait(LAST_WORDS).then(() => false),
  ]);
  log.info({ inTime }, 'ended');
  // What is still open or waited for has nobody left to answer to; platforms send again what was not acknowledged.
  process.exit(inTime ? 0 : 1);
}

/** Connects to every platform, then listens; when one of them fails, the others are left again. */
async function start(adapters: readonly Adapter[], config: Config, log: Log): Promise<RunningServer> {
  try {
    await Promise.all(adapters.map(adapter => adapter.start()));
    return await serveRoutes(
      config,
      adapters.flatMap(({ routes }) => routes),
      log,
    ).catch(cause => {
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
