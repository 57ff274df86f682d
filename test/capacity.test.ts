import { createCapacity } from '../src/capacity';

const KB = 1024;
const MB = 1024 * KB;

/** Room of which as much is taken as there is; how many times that was. */
function filled(bytes: number) {
  let refusals = 0;
  const capacity = createCapacity(() => {
    refusals += 1;
  });
  const taken: (() => void)[] = [];
  for (;;) {
    const giveBack = capacity.take(bytes);
    if (giveBack === null) break;
    taken.push(giveBack);
  }
  return { capacity, taken, refusals: () => refusals };
}

test.each([
  ['events, as small as they come', 0, 1_024],
  ['events of 40,000 characters', 100 * KB, 1_024],
  ['the largest events', MB, 128],
  ['the largest files', 25 * MB, 5],
])('there is room for %s', (_, bytes, times) => {
  expect(filled(bytes).taken).toHaveLength(times);
});

test('who finds no room is counted', () => {
  const { capacity, refusals } = filled(0);
  capacity.take(0);
  expect(refusals()).toBe(2);
});

test('room that is given back is there once more, and once only', () => {
  const { capacity, taken } = filled(0);
  taken[0]?.();
  taken[0]?.();
  expect(capacity.take(0)).not.toBeNull();
  expect(capacity.take(0)).toBeNull();
});
