import { createMemoryStore } from '../../src/store/memory-store';
import { createManualClock } from '../manual-clock';
import { describeStore } from './store.conformance';

describeStore('the memory store', async clock => createMemoryStore(clock));

/** More than the number from which old claims are looked for. */
const MANY = 2_500;

test('of very many claims those that still count are kept, and the others can be won', async () => {
  const clock = createManualClock();
  const { claims } = createMemoryStore(clock);
  await claims.finish('done');
  await claims.claim('long', 5_000);
  for (let i = 0; i < MANY; i += 1) await claims.claim(`short ${i}`, 1_000);
  clock.advance(1_000);
  for (let i = 0; i < MANY; i += 1) await claims.claim(`later ${i}`, 1_000);
  expect(await claims.claim('done', 1_000)).toBe('done');
  expect(await claims.claim('long', 1_000)).toBe('held');
  expect(await claims.claim('later 0', 1_000)).toBe('held');
  expect(await claims.claim('short 0', 1_000)).toBe('won');
});

test('old claims are looked for so seldom that each costs a few looks at the clock', async () => {
  const clock = createManualClock();
  let looks = 0;
  const { claims } = createMemoryStore({
    ...clock,
    now: () => {
      looks += 1;
      return clock.now();
    },
  });
  for (let i = 0; i < 10 * MANY; i += 1) await claims.claim(`${i}`, 1_000);
  expect(looks / (10 * MANY)).toBeLessThan(5);
});

test('of more replies than are kept the oldest is forgotten; who is answered again is young', async () => {
  const { replies } = createMemoryStore(createManualClock());
  await replies.remember('first', 'reply');
  await replies.remember('second', 'reply');
  await replies.remember('first', 'newer reply');
  for (let i = 0; i < 49_999; i += 1) await replies.remember(`message ${i}`, 'reply');
  expect(await replies.find('second')).toBeNull();
  expect(await replies.find('first')).toBe('newer reply');
  await replies.remember('one more', 'reply');
  expect(await replies.find('first')).toBeNull();
  expect(await replies.find('message 0')).toBe('reply');
});
