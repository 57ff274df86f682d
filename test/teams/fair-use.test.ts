import { MAILBOX_FULL } from '../slack/reports';
import { startTeamsBot, type TeamsBot } from './a-teams-bot';
import { changed, inChannel, invoke, mention, personal, press } from './activities';

let bot: TeamsBot;
beforeEach(async () => {
  bot = await startTeamsBot();
});
afterEach(() => bot.close());

const SECOND = 1_000;
const WAIT = 'Please wait 30 seconds';

const query = () => invoke('composeExtension/query', { parameters: [{ name: 'query', value: 'Q169117' }] });

/** As many searches as one person may make at once; they are answered in their responses. */
async function useUp() {
  for (let count = 0; count < 40; count += 1) await bot.send(query());
}

const told = () => bot.connector.messages().map(({ body }) => JSON.stringify(body));

describe('who has asked for too much is told', () => {
  beforeEach(useUp);

  test.each([
    ['in a personal chat', personal],
    ['in a mention', mention],
  ])('%s, once in a while', async (_, say) => {
    for (let count = 0; count < 3; count += 1) {
      expect((await bot.send(say('Q169117'))).status).toBe(200);
    }
    expect(told()).toEqual([expect.stringContaining(WAIT)]);
  });

  test('by a search', async () => {
    const { body } = await bot.send(query());
    expect(body.composeExtension).toEqual({ type: 'message', text: expect.stringContaining(WAIT) });
  });

  test('by a button', async () => {
    const { body } = await bot.send(press({ verb: 'fixed', memo: '{}' }));
    expect(body).toMatchObject({
      type: 'application/vnd.microsoft.error',
      value: { code: 'TooManyRequests', message: expect.stringContaining(WAIT) },
    });
  });

  test.each(['composeExtension/fetchTask', 'composeExtension/submitAction'])(
    'by a dialog: %s',
    async name => {
      const { body } = await bot.send(invoke(name, {}));
      expect(JSON.stringify(body.task.value.card)).toContain(WAIT);
    },
  );
});

test('where nobody asked, the channel hears nothing of it', async () => {
  await useUp();
  await bot.send(inChannel(MAILBOX_FULL));
  await bot.send(changed(inChannel(MAILBOX_FULL), 'editMessage'));
  expect(bot.connector.sent).toEqual([]);
});

test('an answer goes with its message all the same', async () => {
  const message = mention('Q169117');
  await bot.send(message);
  await useUp();
  await bot.send(changed(message, 'softDeleteMessage'));
  expect(bot.connector.sent.map(({ method }) => method)).toEqual(['POST', 'DELETE']);
});

test('others are answered, and so is the person after the pause', async () => {
  await useUp();
  await bot.send(personal('Q169117'));
  await bot.send(personal('Q169117', { from: { id: '29:lee', name: 'Lee', aadObjectId: 'aad-lee' } }));
  bot.clock.advance(30 * SECOND);
  await bot.send(personal('Q169117'));
  expect(told()).toEqual([
    expect.stringContaining(WAIT),
    expect.stringContaining('Q169117: '),
    expect.stringContaining('Q169117: '),
  ]);
});

test('a channel with reports from many people gets so many answers and no more, and only who asks is told', async () => {
  const { conversation } = inChannel('');
  const from = (person: number) => ({ id: `29:${person}`, name: 'x' });
  for (let person = 0; person < 61; person += 1) {
    const thread = { ...conversation, id: conversation.id.replace(/=.*/, `=${person}`) };
    await bot.send(inChannel(MAILBOX_FULL, { conversation: thread, from: from(person) }));
  }
  expect(told()).toHaveLength(60);
  await bot.send(mention('Q169117', { conversation, from: from(99) }));
  expect(told().at(-1)).toContain(WAIT);
});
