import { createMemoryStore } from '../../src/store/memory-store';
import { createOnce, HeldElsewhere } from '../../src/store/once';
import { createManualClock } from '../manual-clock';

const LEASE = 10 * 60 * 1_000;

/** Two processes in front of one store. */
function twoProcesses() {
  const clock = createManualClock();
  const { claims } = createMemoryStore(clock);
  return { clock, claims, here: createOnce(claims), there: createOnce(claims) };
}

/** Work that is done when a test says so. */
function someWork() {
  let finish = () => {};
  let fail = (_: Error) => {};
  const done = new Promise<void>((resolve, reject) => {
    finish = resolve;
    fail = reject;
  });
  const work = jest.fn(() => done);
  return { work, finish, fail };
}

const nothing = async () => {};

test('work is done once for its key, however often it is asked for', async () => {
  const { here, there } = twoProcesses();
  const work = jest.fn(nothing);
  await here('a', work);
  await here('a', work);
  await there('a', work);
  expect(work).toHaveBeenCalledTimes(1);
});

test('different keys are worked on side by side', async () => {
  const { here } = twoProcesses();
  const slow = someWork();
  const first = here('a', slow.work);
  const quick = jest.fn(nothing);
  await here('b', quick);
  expect(quick).toHaveBeenCalledTimes(1);
  slow.finish();
  await first;
});

test('who asks while the work is under way waits for its end', async () => {
  const { here } = twoProcesses();
  const { work, finish } = someWork();
  const order: string[] = [];
  const asked = [1, 2, 3].map(number => here('a', work).then(() => order.push(`asker ${number}`)));
  await here('b', async () => {
    order.push('something else');
  });
  finish();
  await Promise.all(asked);
  expect(work).toHaveBeenCalledTimes(1);
  expect(order).toEqual(['something else', 'asker 1', 'asker 2', 'asker 3']);
});

test('another process is told to come again while the work is under way, and does nothing after it', async () => {
  const { here, there } = twoProcesses();
  const { work, finish } = someWork();
  const under = here('a', work);
  const other = jest.fn(nothing);
  await expect(there('a', other)).rejects.toThrow(HeldElsewhere);
  await expect(there('a', other)).rejects.toThrow('a is being handled by another process');
  finish();
  await under;
  await there('a', other);
  expect(other).not.toHaveBeenCalled();
});

test('when the work fails all who wait see the error, and the next may try', async () => {
  const { here, there } = twoProcesses();
  const { work, fail } = someWork();
  const asked = [here('a', work), here('a', work)];
  fail(new Error('no room'));
  for (const asker of asked) await expect(asker).rejects.toThrow('no room');
  const again = jest.fn(nothing);
  await there('a', again);
  expect(again).toHaveBeenCalledTimes(1);
});

test('work that throws before it waits leaves the key free too', async () => {
  const { here } = twoProcesses();
  const broken = () => {
    throw new Error('no room');
  };
  await expect(here('a', broken)).rejects.toThrow('no room');
  const again = jest.fn(nothing);
  await here('a', again);
  expect(again).toHaveBeenCalledTimes(1);
});

test('what a crashed process left is taken over when its lease has run out', async () => {
  const { clock, here, there } = twoProcesses();
  void here('a', () => new Promise(() => {}));
  const work = jest.fn(nothing);
  clock.advance(LEASE - 1);
  await expect(there('a', work)).rejects.toThrow(HeldElsewhere);
  clock.advance(1);
  await there('a', work);
  expect(work).toHaveBeenCalledTimes(1);
});

test('a store that fails is seen, and the key stays free in this process', async () => {
  const { claims } = twoProcesses();
  const claim = jest.fn(claims.claim).mockRejectedValueOnce(new Error('the store is away'));
  const once = createOnce({ ...claims, claim });
  const work = jest.fn(nothing);
  await expect(once('a', work)).rejects.toThrow('the store is away');
  expect(work).not.toHaveBeenCalled();
  await once('a', work);
  expect(work).toHaveBeenCalledTimes(1);
});
