import { startTeamsBot, type TeamsBot } from './a-teams-bot';
import { BOT, groupChat, inChannel, personal } from './activities';

let bot: TeamsBot;
beforeEach(async () => {
  bot = await startTeamsBot();
});
afterEach(() => bot.close());

const TEAM = {
  id: '19:general@thread.tacv2',
  conversationType: 'channel',
  isGroup: true,
  tenantId: 'tenant-1',
};

const joined = (membersAdded: readonly object[], parts: object = {}) => {
  const { text, ...rest } = inChannel('', { conversation: TEAM });
  return { ...rest, type: 'conversationUpdate', membersAdded, ...parts };
};

test.each([
  ['a team', TEAM],
  ['a group chat', groupChat()],
  ['a person', personal('').conversation],
])('who is new in %s says hello, and how it is used', async (_, conversation) => {
  await bot.send(joined([{ id: '29:kim' }, BOT], { conversation }));
  expect(bot.connector.sent).toEqual([
    expect.objectContaining({ method: 'POST', conversation: conversation.id }),
  ]);
  const card = JSON.stringify(bot.connector.sent[0]?.body.attachments[0].content);
  expect(card).toContain('Hello, I am NDR Triage');
  expect(card).toContain('Triage this NDR');
});

test('both events that tell of it get one hello', async () => {
  const installed = { type: 'installationUpdate', action: 'add', membersAdded: undefined };
  await bot.send(joined([], installed));
  await bot.send(joined([BOT]));
  await bot.send(joined([BOT], { conversation: { ...TEAM, id: `${TEAM.id};messageid=1` } }));
  expect(bot.connector.sent).toHaveLength(1);
});

test.each([
  ['people who join later', joined([{ id: '29:lee' }])],
  ['nobody', joined([])],
  ['who leaves', joined([], { membersAdded: undefined, membersRemoved: [BOT] })],
  ['an end of the installation', joined([], { type: 'installationUpdate', action: 'remove' })],
  ['a new version', joined([], { type: 'installationUpdate', action: 'add-upgrade' })],
  ['a renamed team', joined([], { channelData: { eventType: 'teamRenamed', tenant: { id: 'tenant-1' } } })],
])('there is no hello for %s', async (_, activity) => {
  expect((await bot.send(activity)).status).toBe(200);
  expect(bot.connector.sent).toEqual([]);
});

test('a hello that could not be said is said at the next chance', async () => {
  bot.connector.refuseNext(403);
  expect((await bot.send(joined([BOT]))).status).toBe(500);
  await bot.send(joined([], { type: 'installationUpdate', action: 'add', membersAdded: undefined }));
  expect(bot.connector.messages()).toHaveLength(1);
});
