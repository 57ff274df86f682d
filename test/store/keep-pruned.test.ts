import { keepPruned } from '../../src/store/keep-pruned';
import { createManualClock } from '../manual-clock';

const TEN_MINUTES = 10 * 60 * 1_000;

test('what is out of date is removed until there is no more, at once and every ten minutes', async () => {
  const clock = createManualClock();
  const prune = jest.fn().mockResolvedValueOnce(true).mockResolvedValueOnce(true).mockResolvedValue(false);
  void keepPruned({ prune }, clock, () => {});
  await clock.waitedFor(TEN_MINUTES);
  expect(prune).toHaveBeenCalledTimes(3);
  clock.advance(TEN_MINUTES);
  await clock.waitedFor(TEN_MINUTES, 2);
  expect(prune).toHaveBeenCalledTimes(4);
});

test('a failure is told, and it goes on', async () => {
  const clock = createManualClock();
  const prune = jest.fn().mockRejectedValueOnce(new Error('away')).mockResolvedValue(false);
  const failed = jest.fn();
  void keepPruned({ prune }, clock, failed);
  await clock.waitedFor(TEN_MINUTES);
  clock.advance(TEN_MINUTES);
  await clock.waitedFor(TEN_MINUTES, 2);
  expect(failed).toHaveBeenCalledTimes(1);
  expect(prune).toHaveBeenCalledTimes(2);
});
