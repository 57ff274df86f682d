import { findTroubles, type Part } from '../src/readiness';
import { createManualClock } from './manual-clock';

const part = (name: string, trouble: Part['trouble']) => ({ name, trouble });
const well = part('database', async () => null);

test('all parts that are well are named by nobody', async () => {
  expect(await findTroubles([well], createManualClock().wait)).toEqual({});
});

test('each part that is not says why', async () => {
  const parts = [well, part('slack', async () => 'No connection.'), part('teams', async () => 'No keys.')];
  expect(await findTroubles(parts, createManualClock().wait)).toEqual({
    slack: 'No connection.',
    teams: 'No keys.',
  });
});

test('a part that says nothing within a second is not well', async () => {
  const clock = createManualClock();
  const found = findTroubles([well, part('slack', () => new Promise(() => {}))], clock.wait);
  clock.advance(1_000);
  expect(await found).toEqual({ slack: 'It gave no answer within a second.' });
});
