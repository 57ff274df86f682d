import { RENEWAL } from '../../src/store/once';
import { MAILBOX_FULL } from '../slack/reports';
import { startTeamsBot, type TeamsBot } from './a-teams-bot';
import { mention, personal } from './activities';

let bot: TeamsBot;
beforeEach(async () => {
  bot = await startTeamsBot();
});
afterEach(() => bot.close());

const TYPING_AFTER = 500;
const PATIENCE = 10_000;

/** Resolves when something holds. */
async function until(holds: () => boolean) {
  while (!holds()) await new Promise(resolve => setImmediate(resolve));
}

const kinds = () => bot.connector.sent.map(({ body }) => body.type);

/** A message with a file that comes only when it is let go. */
function slowFile() {
  let letGo = () => {};
  const downloadUrl = bot.connector.serveFile('slow.txt', response => {
    letGo = () => response.end(MAILBOX_FULL);
  });
  const contentType = 'application/vnd.microsoft.teams.file.download.info';
  const attachments = [{ contentType, name: 'slow.txt', content: { downloadUrl, fileType: 'txt' } }];
  return {
    message: personal('', { attachments }),
    isAskedFor: () => bot.connector.fileRequests.length > 0,
    letGo: () => letGo(),
  };
}

describe('an answer that takes longer than half a second', () => {
  test('is announced by a typing indicator', async () => {
    const { message, isAskedFor, letGo } = slowFile();
    const sent = bot.send(message);
    await until(isAskedFor);
    bot.clock.advance(TYPING_AFTER - 1);
    bot.clock.advance(1);
    await until(() => kinds().includes('typing'));
    letGo();
    expect((await sent).status).toBe(200);
    expect(kinds()).toEqual(['typing', 'message']);
    expect(bot.connector.sent[0]).toMatchObject({ conversation: message.conversation.id });
  });

  test('is not announced before', async () => {
    const { message, isAskedFor, letGo } = slowFile();
    const sent = bot.send(message);
    await until(isAskedFor);
    bot.clock.advance(TYPING_AFTER - 1);
    letGo();
    await sent;
    bot.clock.advance(1);
    expect(kinds()).toEqual(['message']);
  });

  test('comes even where the typing indicator is refused', async () => {
    const { message, isAskedFor, letGo } = slowFile();
    const sent = bot.send(message);
    await until(isAskedFor);
    bot.connector.refuseNext(429, 60);
    bot.clock.advance(TYPING_AFTER);
    await until(() => bot.connector.refused.length > 0);
    letGo();
    expect((await sent).status).toBe(200);
    expect(kinds()).toEqual(['message']);
  });
});

test('a quick answer is not announced', async () => {
  await bot.send(personal('Q169117'));
  bot.clock.advance(TYPING_AFTER);
  expect(kinds()).toEqual(['message']);
});

describe('what takes longer than Teams waits', () => {
  test('is acknowledged after 10 seconds and goes on, and who sends it again waits for the same answer', async () => {
    const { message, isAskedFor, letGo } = slowFile();
    const sent = bot.send(message);
    await until(isAskedFor);
    bot.clock.advance(PATIENCE);
    expect(await sent).toEqual({ status: 200, body: '' });
    const again = bot.send(message);
    await until(() => bot.clock.waits.filter(wait => wait === PATIENCE).length === 2);
    letGo();
    await again;
    await bot.adapter.stop();
    expect(kinds().filter(kind => kind === 'message')).toHaveLength(1);
  });

  test('is waited for when the bot stops', async () => {
    const { message, isAskedFor, letGo } = slowFile();
    const sent = bot.send(message);
    await until(isAskedFor);
    bot.clock.advance(PATIENCE);
    await sent;
    let isStopped = false;
    const stopping = bot.adapter.stop().then(() => {
      isStopped = true;
    });
    await until(() => kinds().includes('typing'));
    expect(isStopped).toBe(false);
    letGo();
    await stopping;
    expect(kinds()).toContain('message');
  });
});

describe('a connector that is busy', () => {
  const longWaits = () => bot.clock.waits.filter(wait => ![TYPING_AFTER, PATIENCE, RENEWAL].includes(wait));

  /** Lets the time pass for which the bot waits for the nth time. */
  async function waitOut(times: number) {
    await until(() => longWaits().length === times);
    const wait = longWaits().at(-1) ?? 0;
    bot.clock.advance(wait);
    return wait;
  }

  test.each([412, 429, 502, 503, 504])('is asked again after a while: %d', async status => {
    bot.connector.refuseNext(status);
    const sent = bot.send(mention(MAILBOX_FULL));
    const wait = await waitOut(1);
    expect(wait).toBeGreaterThanOrEqual(1_000);
    expect(wait).toBeLessThan(2_000);
    expect((await sent).status).toBe(200);
    expect(kinds()).toEqual(['message']);
  });

  test('that closes the connection is asked again', async () => {
    bot.connector.refuseNext('no answer');
    const sent = bot.send(mention(MAILBOX_FULL));
    await waitOut(1);
    expect((await sent).status).toBe(200);
    expect(kinds()).toEqual(['message']);
  });

  test.each([429, 502, 503, 504])('is left alone for as long as it says: %d', async status => {
    bot.connector.refuseNext(status, 7);
    const sent = bot.send(mention(MAILBOX_FULL));
    expect(await waitOut(1)).toBeGreaterThanOrEqual(7_000);
    await sent;
    await bot.adapter.stop();
    expect(kinds()).toEqual(['message']);
  });

  test('is asked at longer and longer intervals, and the answer comes after all', async () => {
    for (let refusal = 0; refusal < 5; refusal += 1) bot.connector.refuseNext(429);
    const sent = bot.send(mention(MAILBOX_FULL));
    const waits = [];
    for (let times = 1; times <= 5; times += 1) waits.push(await waitOut(times));
    await sent;
    await bot.adapter.stop();
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits.at(-1)).toBeGreaterThanOrEqual(16_000);
    expect(kinds()).toEqual(['message']);
  });

  test('for good is given up, which the log tells', async () => {
    for (let refusal = 0; refusal < 8; refusal += 1) bot.connector.refuseNext(429);
    const sent = bot.send(mention(MAILBOX_FULL));
    for (let times = 1; times <= 7; times += 1) await waitOut(times);
    await sent;
    await bot.adapter.stop();
    expect(bot.connector.sent).toEqual([]);
    expect(bot.log.join()).toMatch(/"connector":429.*handling failed/);
  });

  test('that wants to be left alone for longer than anybody waits is given up at once', async () => {
    bot.connector.refuseNext(429, 3_600);
    expect((await bot.send(mention(MAILBOX_FULL))).status).toBe(500);
    expect(bot.log.join()).toContain('handling failed');
  });

  test.each([400, 401, 403, 404, 413])('is not asked again when it is not busy: %d', async status => {
    bot.connector.refuseNext(status);
    expect((await bot.send(mention(MAILBOX_FULL))).status).toBe(500);
    expect(longWaits()).toEqual([]);
    expect(bot.log.join()).toMatch(new RegExp(`"connector":${status}.*handling failed`));
  });

  test('has changes and removals come to it again too', async () => {
    const message = mention(MAILBOX_FULL);
    await bot.send(message);
    bot.connector.refuseNext(429);
    const removed = bot.send({ ...message, type: 'messageDelete' });
    await waitOut(1);
    await removed;
    expect(bot.connector.sent.map(({ method }) => method)).toEqual(['POST', 'DELETE']);
  });
});
