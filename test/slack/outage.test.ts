import { type SlackBot, startSlackBot } from './a-slack-bot';
import { eventCallback, message } from './payloads';
import { MAILBOX_FULL } from './reports';

/** All times here are seconds of a clock that the test moves. */
const OUTAGE = 600;
const END = 1_000;
/** When Slack sends an event again that was not acknowledged: https://docs.slack.dev/apis/events-api/#retries. */
const RETRIES = [3, 63, 303];
const STEP = 10;

/** Hundreds of calls over loopback, on a busy machine. */
jest.setTimeout(60_000);

let bot: SlackBot;
beforeEach(async () => {
  bot = await startSlackBot();
});
afterEach(() => bot.close());

/** An event as Slack delivers it: again at each of its times, until it is acknowledged. */
function delivery(at: number) {
  const channel = `C${at}`;
  const body = eventCallback(message(MAILBOX_FULL, { channel }));
  const times = [at, ...RETRIES.map(retry => at + retry)];
  let isAcknowledged = false;
  return {
    channel,
    async sendWhenDue(from: number, to: number): Promise<void> {
      if (isAcknowledged || !times.some(time => time >= from && time < to)) return;
      const number = times.filter(time => time < to).length - 1;
      const { status } = await bot.send(body, { headers: { 'X-Slack-Retry-Num': String(number) } });
      isAcknowledged ||= status === 200;
    },
  };
}

/** Turns of the event loop in which what is due by now comes to rest: calls go over loopback. */
const TURNS = 60;

async function rest(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn += 1) await new Promise(resolve => setImmediate(resolve));
}

/** Channels to which an answer was posted and accepted, in order. */
function answered(): readonly string[] {
  return bot.log
    .filter(line => line.includes('answered a message'))
    .map(line => /"channel":"(C\d+)"/.exec(line)?.[1] ?? '')
    .sort();
}

test.each([
  ['answers with 500', { status: 500 }],
  ['limits all calls', { status: 429, retryAfter: 30 }],
  ['says that it failed', { ok: false, error: 'internal_error' }],
  ['closes connections without an answer', { status: 'no answer' }],
])('where Slack %s for ten minutes, every event is answered afterwards, once', async (_, failing) => {
  const events = [0, 45, 200, 400, 590, 660].map(delivery);
  bot.slack.answerAll('chat.postMessage', failing);
  const sent: Promise<void>[] = [];
  for (let now = 0; now < END; now += STEP) {
    if (now === OUTAGE) bot.slack.answerAll('chat.postMessage', {});
    sent.push(...events.map(event => event.sendWhenDue(now, now + STEP)));
    await rest();
    bot.clock.advance(STEP * 1_000);
  }
  await Promise.all(sent);
  await bot.adapter.stop();
  expect(answered()).toEqual(events.map(({ channel }) => channel).sort());
  expect(bot.watch.told).toContainEqual(['callFailed', expect.any(String), expect.any(Boolean)]);
});
