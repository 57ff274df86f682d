import { systemClock } from '../../src/clock';
import { startSlackBot } from '../slack/a-slack-bot';
import { startTeamsBot } from '../teams/a-teams-bot';
import { type Delivery, SIGNING_SECRET, slackDelivery, teamsDelivery } from './traffic';

/** As many as there are texts of a topic. */
const SOME = [1, 2, 3, 4];

const post = (url: string, { path, headers, body }: Delivery) =>
  fetch(`${url}${path}`, { method: 'POST', headers, body });

test('of what is sent to Slack’s bot, reports are answered where they were posted, and talk is not', async () => {
  const bot = await startSlackBot({ config: { signingSecret: SIGNING_SECRET }, time: systemClock });
  const talk = SOME.map(() => slackDelivery('talk'));
  const reports = SOME.map(() => slackDelivery('reports'));
  for (const delivery of [...talk, ...reports]) expect((await post(bot.url, delivery)).status).toBe(200);
  const places = bot.slack.of('chat.postMessage').map(({ args }) => args.channel);
  expect(places.sort()).toEqual(reports.map(({ place }) => place).sort());
  await bot.close();
});

test('of what is sent to Teams’ bot, reports are answered where they were posted, and talk is not', async () => {
  const bot = await startTeamsBot();
  const { serviceUrl } = bot.connector;
  const talk = SOME.map(() => teamsDelivery('talk', serviceUrl));
  const reports = SOME.map(() => teamsDelivery('reports', serviceUrl));
  for (const delivery of [...talk, ...reports]) expect((await post(bot.url, delivery)).status).toBe(200);
  const places = bot.connector.messages().map(({ conversation }) => conversation);
  expect(places.sort()).toEqual(reports.map(({ place }) => place).sort());
  await bot.close();
});
