import { createManualClock } from '../manual-clock';
import type { Settings, SlackBot } from '../slack/a-slack-bot';
import { startFakeSlack } from '../slack/fake-slack';
import { startRoundRobin, untilTaken } from './round-robin';
import { sharedStores } from './shared-database';

const {
  SECRET,
  send,
  sign,
  startSlackBot: startOne,
} = jest.requireActual<typeof import('../slack/a-slack-bot')>('../slack/a-slack-bot');

export { SECRET, sign };

/** Two bots that share a database, behind a proxy, in the place of one. */
export async function startSlackBot(settings: Settings = {}): Promise<SlackBot> {
  const slack = settings.slack ?? (await startFakeSlack());
  const clock = createManualClock();
  const [first, second, ours] = await sharedStores(clock);
  if (!first || !second || !ours) throw new Error('there are not enough stores');
  const bots = await Promise.all(
    [first, second].map(store => startOne({ ...settings, slack, store, time: clock })),
  );
  const proxy = await startRoundRobin(bots.map(({ url }) => url));
  const stop = async () => {
    await Promise.all(bots.map(({ adapter }) => adapter.stop()));
  };
  return {
    slack,
    clock,
    store: ours,
    adapter: { ...(bots[0] as SlackBot).adapter, stop },
    watch: (bots[0] as SlackBot).watch,
    get log() {
      return bots.flatMap(({ log }) => log);
    },
    url: proxy.url,
    send: (body, options = {}) => untilTaken(() => send(`${proxy.url}/slack/events`, body, options, clock)),
    async close() {
      await proxy.close();
      await Promise.all(bots.map(bot => bot.close()));
    },
  };
}
