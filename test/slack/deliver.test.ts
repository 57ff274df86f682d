import type { ReceiverEvent } from '@slack/bolt';
import { createDeliveries } from '../../adapters/slack/deliver';
import { HeldElsewhere } from '../../src/store/once';
import { createManualClock } from '../manual-clock';
import { recordedWatch } from '../recorded-watch';

const PATIENCE = 2_500;
const EVENT = { body: { type: 'event_callback', event_id: 'Ev1' }, retryNum: 1, retryReason: 'http_timeout' };
const COMMAND = { body: { command: '/ndr' }, retryNum: 0, retryReason: '' };
const TAKEN = { outcome: 'taken', body: undefined };

/** Deliveries to a handler that goes on until a test ends it, by the answer to an event or an error. */
function someDeliveries({ ack }: { readonly ack?: string } = {}) {
  const clock = createManualClock();
  const handled: ReceiverEvent[] = [];
  let finish = () => {};
  let fail = (_: Error) => {};
  const end = new Promise<void>((resolve, reject) => {
    finish = resolve;
    fail = reject;
  });
  const watch = recordedWatch();
  const { deliver, idle } = createDeliveries(
    async event => {
      handled.push(event);
      await event.ack(ack);
      await end;
    },
    clock,
    watch,
  );
  return { deliver, idle, clock, handled, finish, fail, watch };
}

/** Whether something has ended by now; what is due in this turn of the event loop is let through first. */
async function hasEnded(work: Promise<unknown>): Promise<boolean> {
  const now = new Promise<boolean>(resolve => setImmediate(resolve, false));
  return Promise.race([work.then(() => true), now]);
}

test('Bolt gets what Slack delivered as it came', async () => {
  const { deliver, finish, handled } = someDeliveries();
  finish();
  await deliver(EVENT).receipt;
  expect(handled).toEqual([{ ...EVENT, ack: expect.any(Function) }]);
});

describe('an event', () => {
  test('is acknowledged when it has been handled, not when Bolt acknowledges it', async () => {
    const { deliver, finish, clock } = someDeliveries({ ack: 'Bolt’s own' });
    const receipt = deliver(EVENT).receipt;
    expect(await hasEnded(receipt)).toBe(false);
    clock.advance(PATIENCE - 1);
    expect(await hasEnded(receipt)).toBe(false);
    finish();
    expect(await receipt).toEqual(TAKEN);
  });

  test('that takes longer than Slack waits is not acknowledged, so that Slack sends it again, and goes on', async () => {
    const { deliver, idle, finish, clock } = someDeliveries();
    const { receipt, ended } = deliver(EVENT);
    clock.advance(PATIENCE);
    expect(await receipt).toEqual({ outcome: 'late' });
    const rest = idle();
    expect([await hasEnded(rest), await hasEnded(ended)]).toEqual([false, false]);
    finish();
    await Promise.all([rest, ended]);
  });

  test.each([
    [1, 2],
    [5, 6],
    [9, 6],
  ])(
    'whose handling fails %i times is tried %i times, within more than ten minutes',
    async (failures, tries) => {
      const clock = createManualClock();
      const started = clock.now();
      let tried = 0;
      const { deliver } = createDeliveries(
        async () => {
          tried += 1;
          if (tried <= failures) throw new Error('no room');
        },
        clock,
        recordedWatch(),
      );
      const { receipt, ended } = deliver(EVENT);
      expect(await receipt).toEqual({ outcome: 'failed' });
      while (!(await hasEnded(ended))) clock.advance(10_000);
      expect(tried).toBe(tries);
      if (tries === 6) expect(clock.now() - started).toBeGreaterThanOrEqual(600_000);
    },
  );

  test('is not tried again where too many wait for that already', async () => {
    const clock = createManualClock();
    let tried = 0;
    const { deliver } = createDeliveries(
      async () => {
        tried += 1;
        throw new Error('the database is away');
      },
      clock,
      recordedWatch(),
    );
    const deliveries = Array.from({ length: 300 }, () => deliver(EVENT));
    await Promise.all(deliveries.map(({ receipt }) => receipt));
    clock.advance(10_000);
    await Promise.all(deliveries.slice(256).map(({ ended }) => ended));
    expect(tried).toBe(300 + 256);
  });

  test('that another process is at is left to it', async () => {
    const { deliver, fail, handled } = someDeliveries();
    const { ended } = deliver(EVENT);
    fail(new HeldElsewhere('another process is at it'));
    await ended;
    expect(handled).toHaveLength(1);
  });

  test('is counted when it comes, when it comes again, and when it has been dealt with', async () => {
    const { deliver, finish, watch } = someDeliveries();
    const { ended } = deliver(EVENT);
    expect(watch.told).toEqual([['received', 'other'], ['receivedAgain']]);
    finish();
    await ended;
    expect(watch.told.at(-1)).toEqual(['handled']);
  });

  test.each([
    ['failed', new Error('no room')],
    ['held', new HeldElsewhere('another process is at it')],
  ])('is to come again, since its handling %s', async (outcome, error) => {
    const { deliver, fail } = someDeliveries();
    fail(error);
    expect(await deliver(EVENT).receipt).toEqual({ outcome });
  });
});

describe('what somebody pressed or typed', () => {
  test('gets what its handler says at once, while that goes on', async () => {
    const { deliver, idle, finish } = someDeliveries({ ack: 'One moment …' });
    expect(await deliver(COMMAND).receipt).toEqual({ outcome: 'taken', body: 'One moment …' });
    const rest = idle();
    expect(await hasEnded(rest)).toBe(false);
    finish();
    await rest;
  });

  test('is taken without a word where its handler says nothing', async () => {
    const { deliver } = someDeliveries();
    expect(await deliver(COMMAND).receipt).toEqual(TAKEN);
  });

  test.each([
    ['its handler does nothing', async () => {}],
    [
      'its handler fails',
      async () => {
        throw new Error('no room');
      },
    ],
    [
      'another process is at it',
      async () => {
        throw new HeldElsewhere('another process is at it');
      },
    ],
  ])('is taken all the same where %s', async (_, handle) => {
    const { deliver } = createDeliveries(handle, createManualClock(), recordedWatch());
    expect(await deliver(COMMAND).receipt).toEqual(TAKEN);
  });

  test('is taken in time where its handler says nothing at all', async () => {
    const clock = createManualClock();
    const { deliver } = createDeliveries(() => new Promise(() => {}), clock, recordedWatch());
    const receipt = deliver(COMMAND).receipt;
    expect(await hasEnded(receipt)).toBe(false);
    clock.advance(PATIENCE);
    expect(await receipt).toEqual(TAKEN);
  });
});

describe('idle', () => {
  test('is what has nothing to do', async () => {
    expect(await hasEnded(someDeliveries().idle())).toBe(true);
  });

  test('is nobody while something is under way, also what came after the question', async () => {
    const ends: (() => void)[] = [];
    const { deliver, idle } = createDeliveries(
      () => new Promise(resolve => ends.push(resolve)),
      createManualClock(),
      recordedWatch(),
    );
    void deliver(EVENT).receipt;
    const rest = idle();
    void deliver(EVENT).receipt;
    ends[0]?.();
    expect(await hasEnded(rest)).toBe(false);
    ends[1]?.();
    await rest;
  });

  test('is what failed, too', async () => {
    const { deliver, idle, fail } = someDeliveries();
    void deliver(EVENT).receipt;
    fail(new Error('no room'));
    await idle();
  });
});
