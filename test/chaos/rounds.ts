import { setTimeout as delay } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { fingerprint } from '../../src/store/nameless-key';
import { LEASE } from '../../src/store/once';
import type { Tables } from '../../src/store/tables';
import { eventCallback, message } from '../slack/payloads';
import type { BotProcess } from './bot-process';
import { STEPS, type Step } from './steps';
import type { Moment, StubSlack } from './stub-slack';

/** What the database said of an event when its process had died. */
type Left = 'nothing' | 'a claim' | 'an intention' | 'a reply' | 'all done';

/** An event whose process was killed. */
export interface Round {
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

/** Slack comes again at once, after a minute and after five; here the minutes are shorter, and longer than a lease. */
const RETRIES = [0, LEASE + 2_000, LEASE + 2_000];
/** Events that are killed one after the other before Slack comes again for them: no process is killed while it does. */
const AT_A_TIME = 25;

/** Kills a process in each of so many events, and gives what became of them; `told` hears how far it is. */
export async function runRounds(
  stage: Stage,
  count: number,
  told: (done: number) => void,
): Promise<readonly Round[]> {
  const rounds: Round[] = [];
  while (rounds.length < count) {
    const killed: Killed[] = [];
    for (let i = rounds.length; i < Math.min(count, rounds.length + AT_A_TIME); i += 1) {
      killed.push(await killOne(stage, i));
    }
    rounds.push(...(await Promise.all(killed.map(event => comeAgain(stage, event)))));
    told(rounds.length);
  }
  return rounds;
}

interface Killed {
  readonly step: Step;
  readonly channel: string;
  readonly body: object;
  readonly left: Left;
  readonly status: number | null;
}

async function killOne({ slack, bots, db }: Stage, round: number): Promise<Killed> {
  const step = STEPS[round % STEPS.length] as Step;
  const bot = bots[Math.floor(round / STEPS.length) % bots.length] as BotProcess;
  const { channel, body, ts } = anEvent(slack);
  await bot.ready();
  const died = new Promise<void>(resolve => {
    const killIn = (milliseconds: number) => {
      const kill = () => {
        bot.kill();
        resolve();
      };
      if (milliseconds === 0) kill();
      else setTimeout(kill, Math.random() * milliseconds);
    };
    slack.listen(channel, moment => {
      if (moment !== step.at) return true;
      killIn(step.within);
      return step.within > 0;
    });
    if (step.at === null) killIn(step.within);
  });
  const delivered = bot.deliver(body, 0);
  await died;
  const status = await delivered;
  const left = await leftOf(db, `slack:T1:${channel}:${ts}`);
  slack.listen(channel, step.twice ? killNextThatLooks(bots) : () => true);
  return { step, channel, body, left, status };
}

/** One bot takes over; which of them it is, the next delivery decides. */
function killNextThatLooks(bots: readonly BotProcess[]): (moment: Moment) => boolean {
  let isKilled = false;
  return moment => {
    if (moment !== 'looks for reply' || isKilled) return true;
    isKilled = true;
    for (const bot of bots) bot.kill();
    return false;
  };
}

/** As Slack does until it is told that all is well, behind a proxy that asks one bot after the other. */
async function comeAgain(
  { slack, bots }: Stage,
  { step, channel, body, left, status }: Killed,
): Promise<Round> {
  let told = status;
  for (const [index, wait] of RETRIES.entries()) {
    if (told === 200) break;
    await delay(wait);
    if (index > 0) await Promise.race(bots.map(bot => bot.ready()));
    told = await askOneOf(bots, body, index + 1);
  }
  return { step: step.name, left, told, replies: slack.postsIn(channel) };
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
  const event = message('', {});
  const file = {
    id: `F${event.channel}`,
    name: 'bounce.txt',
    filetype: 'text',
    mode: 'hosted',
    size: 1_000,
    url_private_download: slack.fileUrl(event.channel),
  };
  const body = eventCallback({ ...event, subtype: 'file_share', files: [file] });
  return { channel: event.channel, ts: event.ts, body };
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
