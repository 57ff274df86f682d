import { type StubSlack, startStubSlack } from '../chaos/stub-slack';
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
afterEach(async () => {
  await bot.close();
  jest.restoreAllMocks();
});

/** An event as Slack delivers it: again at each of its times, until it is acknowledged. */
function delivery(at: number) {
  const channel = `C${at}`;
  const said = message(MAILBOX_FULL, { channel });
  const body = eventCallback(said);
  const times = [at, ...RETRIES.map(retry => at + retry)];
  let isAcknowledged = false;
  return {
    channel,
    ts: said.ts,
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

const deliveries = () => [0, 45, 200, 400, 590, 660].map(delivery);

/** Lets Slack deliver all of it, and all time pass. */
async function play(events: ReturnType<typeof deliveries>, endOutage: () => void): Promise<void> {
  const sent: Promise<void>[] = [];
  for (let now = 0; now < END; now += STEP) {
    if (now === OUTAGE) endOutage();
    sent.push(...events.map(event => event.sendWhenDue(now, now + STEP)));
    await rest();
    bot.clock.advance(STEP * 1_000);
  }
  await Promise.all(sent);
  await bot.adapter.stop();
}

test.each([
  ['answers with 500', { status: 500 }],
  ['limits all calls', { status: 429, retryAfter: 30 }],
  ['says that it failed', { ok: false, error: 'internal_error' }],
  ['closes connections without an answer', { status: 'no answer' }],
])('where Slack %s for ten minutes, every event is answered afterwards, once', async (_, failing) => {
  bot = await startSlackBot();
  const events = deliveries();
  bot.slack.answerAll('chat.postMessage', failing);
  await play(events, () => bot.slack.answerAll('chat.postMessage', {}));
  expect(answered()).toEqual(events.map(({ channel }) => channel).sort());
  expect(bot.watch.told).toContainEqual(['callFailed', expect.any(String), expect.any(Boolean)]);
});

describe('where Slack answers only when the bot has stopped waiting, for ten minutes', () => {
  let slack: StubSlack;
  beforeEach(async () => {
    slack = await startStubSlack();
    bot = await startSlackBot({ config: { apiUrl: slack.apiUrl } });
    jest.spyOn(AbortSignal, 'timeout').mockImplementation(milliseconds => {
      const waiting = new AbortController();
      bot.clock.wait(milliseconds).then(() => waiting.abort(new DOMException('too late', 'TimeoutError')));
      return waiting.signal;
    });
  });
  afterEach(() => slack.close());

  test.each([
    ['has posted by then', ['posted', 'looks for reply']],
    ['has posted by then, and lets the bot look for it', ['posted']],
    ['has posted nothing', ['post asked', 'looks for reply']],
    ['has posted nothing, and lets the bot look for it', ['post asked']],
  ])('and %s, every event is answered, once, and its answer is known', async (_, slow) => {
    const events = deliveries();
    let end = () => {};
    const outage = new Promise<void>(resolve => {
      end = resolve;
    });
    for (const { channel } of events) {
      slack.listen(channel, moment => (slow.includes(moment) ? outage : Promise.resolve()));
    }
    await play(events, end);
    expect(events.map(({ channel }) => slack.postsIn(channel))).toEqual(events.map(() => 1));
    const known = events.map(({ channel, ts }) => bot.store.replies.find(`slack:T1:${channel}:${ts}`));
    expect(await Promise.all(known)).not.toContain(null);
    expect(bot.watch.told).toContainEqual(['callFailed', 'unreached', false]);
  });
});
