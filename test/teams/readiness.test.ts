import { watchSigningKeys } from '../../adapters/teams/signing-keys';
import { createManualClock } from '../manual-clock';
import { startWebStub, type WebStub } from '../web-stub';
import { startTeamsBot } from './a-teams-bot';
import { inChannel, mention } from './activities';

let microsoft: WebStub;
let keys: readonly object[];
let asked: number;
beforeEach(async () => {
  keys = [{ kid: 'key-1' }];
  asked = 0;
  microsoft = await startWebStub((request, response) => {
    asked += 1;
    response.end(
      JSON.stringify(request.url === '/keys' ? { keys } : { jwks_uri: `${microsoft.address}/keys` }),
    );
  });
});
afterEach(() => microsoft.close());

const HOUR = 60 * 60 * 1_000;

test('keys that are there are no trouble, and are looked for once an hour', async () => {
  const clock = createManualClock();
  const { trouble } = watchSigningKeys(`${microsoft.address}/metadata`, clock);
  for (const passed of [0, HOUR - 1, 1]) {
    clock.advance(passed);
    expect(await trouble()).toBeNull();
  }
  expect(asked).toBe(2 * 2);
});

test('keys that can not be had are trouble, until half a minute later they can', async () => {
  const clock = createManualClock();
  keys = [];
  const { trouble } = watchSigningKeys(`${microsoft.address}/metadata`, clock);
  expect(await trouble()).toMatch(/^The keys that sign what Teams sends can't be had from 127\.0\.0\.1/);
  keys = [{ kid: 'key-1' }];
  clock.advance(29_999);
  expect(await trouble()).not.toBeNull();
  clock.advance(1);
  expect(await trouble()).toBeNull();
});

test('without a registration there are no keys to miss', async () => {
  const bot = await startTeamsBot();
  expect(await bot.adapter.trouble()).toBeNull();
  await bot.close();
});

test('what Teams sends is counted by its kind, and a busy connector as a failure that is retried', async () => {
  const bot = await startTeamsBot();
  bot.connector.refuseNext(429);
  const sent = bot.send(mention('550 5.1.1 User unknown'));
  while (bot.connector.refused.length === 0) await new Promise(resolve => setImmediate(resolve));
  while (bot.connector.messages().length === 0) {
    bot.clock.advance(100);
    await new Promise(resolve => setImmediate(resolve));
  }
  await sent;
  await bot.send({ ...inChannel('lunch?'), type: 'kim.lee@example.org' });
  expect(bot.watch.told).toEqual([
    ['received', 'message'],
    ['callFailed', 'limited', true],
    ['handled'],
    ['received', 'other'],
    ['handled'],
  ]);
  await bot.close();
});
