import { createOnce, HeldElsewhere, LEASE, type Once, RENEWAL } from '../../src/store/once';
import { createManualClock } from '../manual-clock';
import { twoStores } from './a-store';

/** Two processes in front of one database. */
async function twoProcesses() {
  const clock = createManualClock();
  const [{ claims }, { claims: others }] = await twoStores(clock);
  const tookOver = jest.fn();
  return {
    clock,
    claims,
    tookOver,
    here: createOnce(claims, clock, tookOver),
    there: createOnce(others, clock, tookOver),
  };
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
  const { here, there } = await twoProcesses();
  const work = jest.fn(nothing);
  await here('a', work);
  await here('a', work);
  await there('a', work);
  expect(work).toHaveBeenCalledTimes(1);
});

test('different keys are worked on side by side', async () => {
  const { here } = await twoProcesses();
  const slow = someWork();
  const first = here('a', slow.work);
  const quick = jest.fn(nothing);
  await here('b', quick);
  expect(quick).toHaveBeenCalledTimes(1);
  slow.finish();
  await first;
});

test('who asks while the work is under way waits for its end', async () => {
  const { here } = await twoProcesses();
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
  const { here, there } = await twoProcesses();
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
  const { here, there } = await twoProcesses();
  const { work, fail } = someWork();
  const asked = [here('a', work), here('a', work)];
  fail(new Error('no room'));
  for (const asker of asked) await expect(asker).rejects.toThrow('no room');
  const again = jest.fn(nothing);
  await there('a', again);
  expect(again).toHaveBeenCalledTimes(1);
});

test('work that throws before it waits leaves the key free too', async () => {
  const { here } = await twoProcesses();
  const broken = () => {
    throw new Error('no room');
  };
  await expect(here('a', broken)).rejects.toThrow('no room');
  const again = jest.fn(nothing);
  await here('a', again);
  expect(again).toHaveBeenCalledTimes(1);
});

/** Resolves when all that can happen without time passing has happened. */
const settled = () => new Promise(resolve => setImmediate(resolve));

test('what a crashed process left is taken over when its lease has run out', async () => {
  const { clock, claims, there, tookOver } = await twoProcesses();
  await there('b', nothing);
  await claims.claim('a', LEASE);
  const work = jest.fn(nothing);
  clock.advance(LEASE - 1);
  await expect(there('a', work)).rejects.toThrow(HeldElsewhere);
  clock.advance(1);
  expect(tookOver).not.toHaveBeenCalled();
  await there('a', work);
  expect(work).toHaveBeenCalledTimes(1);
  expect(tookOver).toHaveBeenCalledTimes(1);
});

test('work that takes longer than a lease stays with its process', async () => {
  const { clock, here, there } = await twoProcesses();
  const slow = someWork();
  const first = here('a', slow.work);
  for (let waited = 0; waited < 10; waited += 1) {
    await clock.waitedFor(RENEWAL, waited + 1);
    clock.advance(RENEWAL);
    await settled();
  }
  await expect(there('a', nothing)).rejects.toThrow(HeldElsewhere);
  slow.finish();
  await first;
});

describe('a process that stood still', () => {
  /** Asks before it goes on, once it may. */
  async function aSleeper(once: Once) {
    const { work, finish } = someWork();
    const effect = jest.fn();
    const done = once('a', async hold => {
      await work();
      await hold();
      effect();
    });
    await settled();
    return { done, wake: finish, effect };
  }

  test('goes on where nobody took its place', async () => {
    const { clock, here } = await twoProcesses();
    const { done, wake, effect } = await aSleeper(here);
    clock.advance(10 * LEASE);
    wake();
    await done;
    expect(effect).toHaveBeenCalledTimes(1);
  });

  test('has no effect where another took over, and neither finishes nor releases what is the other’s', async () => {
    const { clock, claims, here, there } = await twoProcesses();
    // Its renewals fail while it stands still.
    const renew = jest.spyOn(claims, 'renew').mockRejectedValueOnce(new Error('no time'));
    const sleeper = await aSleeper(here);
    clock.advance(LEASE);
    const other = someWork();
    const taken = there('a', other.work);
    await settled();
    renew.mockRestore();
    sleeper.wake();
    await expect(sleeper.done).rejects.toThrow('a was taken over by another process');
    expect(sleeper.effect).not.toHaveBeenCalled();
    expect(await claims.claim('a', LEASE)).toBe('held');
    other.finish();
    await taken;
    expect(await claims.claim('a', LEASE)).toBe('done');
  });
});

test('leases are looked after while something is under way, and no longer', async () => {
  const { clock, here } = await twoProcesses();
  const { work, finish } = someWork();
  const first = here('a', work);
  await clock.waitedFor(RENEWAL);
  finish();
  await first;
  clock.advance(RENEWAL);
  await settled();
  expect(clock.waits).toEqual([RENEWAL]);
  await here('b', nothing);
  expect(clock.waits).toEqual([RENEWAL, RENEWAL]);
});

test('a store that fails is seen, and the key stays free in this process', async () => {
  const { claims, clock } = await twoProcesses();
  const claim = jest.fn(claims.claim).mockRejectedValueOnce(new Error('the store is away'));
  const once = createOnce({ ...claims, claim }, clock, () => {});
  const work = jest.fn(nothing);
  await expect(once('a', work)).rejects.toThrow('the store is away');
  expect(work).not.toHaveBeenCalled();
  await once('a', work);
  expect(work).toHaveBeenCalledTimes(1);
});
