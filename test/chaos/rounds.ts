import { setTimeout as delay } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { fingerprint } from '../../src/store/nameless-key';
import { LEASE } from '../../src/store/once';
import type { Tables } from '../../src/store/tables';
import { eventCallback, ids, message } from '../slack/payloads';
import type { BotProcess } from './bot-process';
import { STEPS, type Step } from './steps';
import type { Listener, StubSlack } from './stub-slack';

/** What the database said of an event when its process had died. */
type Left = 'nothing' | 'a claim' | 'an intention' | 'a reply' | 'all done';

/** What became of an event whose process was killed. */
export interface Fate {
  readonly step: string;
  readonly left: Left;
  /** What Slack was told in the end; null where it never got through. */
  readonly told: number | null;
  readonly replies: number;
}

export interface Stage {
  readonly slack: StubSlack;
  readonly bots: readonly BotProcess[];
  readonly db: Kysely<Tables>;
}

/** Slack comes again at once, after a minute and after five; here the minutes are shorter, and longer than a lease lives. */
const RETRIES = [0, LEASE + 5_000, 2 * LEASE + 5_000];
/** Processes that are killed one after the other before Slack comes again: none is killed while it does, but by a trap. */
const KILLS_AT_A_TIME = 10;
/** Milliseconds in which what is still under way on a busy machine comes to its end. */
const SETTLING = 15_000;
/** Milliseconds, at random up to this, from when Slack goes on until the process is killed. */
const WITHIN = 25;

/**
 * Kills a process so many times, each time with an event at every step, and gives what became of the events. `told` hears
 * how far it is.
 */
export async function runRounds(
  stage: Stage,
  kills: number,
  told: (fates: readonly Fate[]) => void,
): Promise<readonly Fate[]> {
  const fates: Fate[] = [];
  for (let done = 0; done < kills; done += KILLS_AT_A_TIME) {
    const trap = setTrap(stage.bots);
    const killed: Killed[] = [];
    for (let kill = done; kill < Math.min(kills, done + KILLS_AT_A_TIME); kill += 1) {
      const bot = stage.bots[kill % stage.bots.length] as BotProcess;
      killed.push(...(await killOne(bot, stage, trap)));
    }
    const ended = await Promise.all(killed.map(event => comeAgain(stage, event)));
    // Slack is told after 2.5 seconds that it should come again, while the answer is still on its way.
    if (ended.some(({ told }) => told !== 200)) await delay(SETTLING);
    fates.push(
      ...ended.map(({ channel, ...event }) => ({ ...event, replies: stage.slack.postsIn(channel) })),
    );
    told(fates);
  }
  return fates;
}

interface Killed {
  readonly step: Step;
  readonly channel: string;
  readonly body: object;
  readonly left: Left;
  readonly status: number | null;
}

async function killOne(bot: BotProcess, { slack, db }: Stage, trap: Listener): Promise<readonly Killed[]> {
  await bot.ready();
  const events = STEPS.map(step => ({ step, ...anEvent(slack), ...aStop(step) }));
  for (const { channel, listener } of events) slack.listen(channel, listener);
  const deliver = ({ body }: { readonly body: object }) => bot.deliver(body, 0);
  const delivered = new Map(events.filter(({ step }) => step.stopped).map(event => [event, deliver(event)]));
  await Promise.all(events.map(({ reached }) => reached));

  for (const event of events) {
    if (event.step.stopped === null) delivered.set(event, deliver(event));
    if (event.step.goesOn) event.goOn();
  }
  await delay(Math.random() * WITHIN);
  bot.kill();
  const statuses = await Promise.all(events.map(event => delivered.get(event) ?? null));
  return Promise.all(
    events.map(async ({ step, channel, body, key, goOn }, index) => {
      slack.listen(channel, step.twice ? trap : async () => {});
      goOn();
      return { step, channel, body, left: await leftOf(db, key), status: statuses[index] ?? null };
    }),
  );
}

/** Stops Slack at a moment until it may go on. */
function aStop({ stopped }: Step) {
  let reach = () => {};
  let goOn = () => {};
  const reached = new Promise<void>(resolve => {
    reach = resolve;
  });
  const mayGoOn = new Promise<void>(resolve => {
    goOn = resolve;
  });
  if (stopped === null) reach();
  const listener: Listener = async moment => {
    if (moment !== stopped) return;
    reach();
    await mayGoOn;
  };
  return { listener, reached, goOn: () => goOn() };
}

/**
 * Kills whoever takes over first and looks for a reply, with all else that is taken over then. Once: Slack sends an event
 * three times more and no oftener, so that one that is cut short four times would be lost.
 */
function setTrap(bots: readonly BotProcess[]): Listener {
  let isSprung = false;
  return async moment => {
    if (moment !== 'looks for reply' || isSprung) return;
    isSprung = true;
    for (const bot of bots) bot.kill();
  };
}

/** As Slack does until it is told that all is well, behind a proxy that asks one bot after the other. */
async function comeAgain({ bots }: Stage, { step, channel, body, left, status }: Killed) {
  let told = status;
  for (const [index, wait] of RETRIES.entries()) {
    if (told === 200) break;
    await delay(wait);
    if (index > 0) await Promise.race(bots.map(bot => bot.ready()));
    told = await askOneOf(bots, body, index + 1);
  }
  return { step: step.name, left, told, channel };
}

let turn = 0;

/** A proxy asks the next bot where one does not listen. */
async function askOneOf(bots: readonly BotProcess[], body: object, retry: number): Promise<number | null> {
  for (const _ of bots) {
    turn += 1;
    const status = await bots[turn % bots.length]?.deliver(body, retry);
    if (typeof status === 'number') return status;
  }
  return null;
}

function anEvent(slack: StubSlack) {
  // Each from another person, who asks for no more than their share.
  const channel = ids.channel();
  const event = message('', { channel, user: channel.replace('C', 'U') });
  const file = {
    id: `F${channel}`,
    name: 'bounce.txt',
    filetype: 'text',
    mode: 'hosted',
    size: 1_000,
    url_private_download: slack.fileUrl(channel),
  };
  const body = eventCallback({ ...event, subtype: 'file_share', files: [file] });
  return { channel, body, key: `slack:T1:${channel}:${event.ts}` };
}

async function leftOf(db: Kysely<Tables>, key: string): Promise<Left> {
  const mark = fingerprint(key);
  const claim = await db.selectFrom('claims').select('state').where('key', '=', mark).executeTakeFirst();
  const reply = await db.selectFrom('replies').select('reply').where('message', '=', mark).executeTakeFirst();
  if (claim?.state === 'done') return 'all done';
  if (reply?.reply) return 'a reply';
  if (reply) return 'an intention';
  return claim ? 'a claim' : 'nothing';
}
