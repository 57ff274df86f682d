import fc from 'fast-check';
import { createRateLimit } from '../src/rate-limit';
import { createManualClock } from './manual-clock';

const ALLOWANCE = { burst: 3, every: 1_000, pause: 10_000 };

function limited() {
  const clock = createManualClock();
  const limit = createRateLimit(ALLOWANCE, clock);
  return {
    clock,
    limit,
    times: (count: number, key = 'kim') => Array.from({ length: count }, () => limit(key)),
  };
}

test('as many as the burst are let through, and the next has to wait for the pause', () => {
  expect(limited().times(5)).toEqual([0, 0, 0, 10_000, 10_000]);
});

test('the pause ends when it was said to end, whatever was asked in between', () => {
  const { clock, limit, times } = limited();
  times(4);
  clock.advance(9_999);
  expect(limit('kim')).toBe(1);
  clock.advance(1);
  expect(times(4)).toEqual([0, 0, 0, 10_000]);
});

test('one more comes with every interval', () => {
  const { clock, limit, times } = limited();
  times(3);
  clock.advance(999);
  expect(limit('kim')).toBe(10_000);
  const other = limited();
  other.times(3);
  other.clock.advance(1_000);
  expect(other.times(2)).toEqual([0, 10_000]);
});

test('who asks at the pace of the interval is never stopped', () => {
  const { clock, limit } = limited();
  const waits = Array.from({ length: 100 }, () => {
    clock.advance(ALLOWANCE.every);
    return limit('kim');
  });
  expect(new Set(waits)).toEqual(new Set([0]));
});

test('keys count for themselves', () => {
  const { times } = limited();
  times(10, 'kim');
  expect(times(3, 'lee')).toEqual([0, 0, 0]);
});

test('in no window more is let through than the burst and what comes with time', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 3_000 }), { maxLength: 60 }), steps => {
      const { clock, limit } = limited();
      const passed = steps.flatMap(step => {
        clock.advance(step);
        return limit('kim') === 0 ? [clock.now()] : [];
      });
      return passed.every((from, index) =>
        passed
          .slice(index)
          .every((to, more) => more + 1 <= ALLOWANCE.burst + Math.floor((to - from) / ALLOWANCE.every)),
      );
    }),
  );
});

test('a flood of names makes it forget who asked first, and no more is kept than 50,000', () => {
  const { limit, times } = limited();
  times(3, 'kim');
  for (let index = 0; index < 49_999; index += 1) limit(`made-up-${index}`);
  expect(limit('kim')).toBe(10_000);
  for (let index = 0; index < 50_000; index += 1) limit(`made-up-again-${index}`);
  expect(times(4, 'kim')).toEqual([0, 0, 0, 10_000]);
});
