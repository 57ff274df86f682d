import type { TeamsConfig } from '../../src/settings/teams-config';
import { createManualClock } from '../manual-clock';
import type { TeamsBot } from '../teams/a-teams-bot';
import { startFakeConnector } from '../teams/fake-connector';
import { startRoundRobin, untilTaken } from './round-robin';
import { sharedStores } from './shared-database';

const { send, startTeamsBot: startOne } =
  jest.requireActual<typeof import('../teams/a-teams-bot')>('../teams/a-teams-bot');

/** Two bots that share a database, behind a proxy, in the place of one. */
export async function startTeamsBot(config: Partial<TeamsConfig> = {}): Promise<TeamsBot> {
  const connector = await startFakeConnector();
  const clock = createManualClock();
  const [first, second, ours] = await sharedStores(clock);
  if (!first || !second || !ours) throw new Error('there are not enough stores');
  const bots = await Promise.all([first, second].map(store => startOne(config, { connector, clock, store })));
  const proxy = await startRoundRobin(bots.map(({ url }) => url));
  const stop = async () => {
    await Promise.all(bots.map(({ adapter }) => adapter.stop()));
  };
  return {
    connector,
    clock,
    store: ours,
    adapter: { ...(bots[0] as TeamsBot).adapter, stop },
    watch: (bots[0] as TeamsBot).watch,
    get log() {
      return bots.flatMap(({ log }) => log);
    },
    url: proxy.url,
    send: (activity, headers = {}) =>
      untilTaken(() =>
        send(`${proxy.url}/api/messages`, { serviceUrl: connector.serviceUrl, ...activity }, headers),
      ),
    async close() {
      await proxy.close();
      await Promise.all(bots.map(bot => bot.close()));
    },
  };
}
