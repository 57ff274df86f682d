import { createFairUse } from '../src/fair-use';
import { createManualClock } from './manual-clock';

const SECOND = 1_000;

function fairUse() {
  const clock = createManualClock();
  const refused: string[] = [];
  return { clock, refused, ...createFairUse(clock, whose => refused.push(whose)) };
}

test('a service desk that pastes 30 reports in ten minutes in one channel is not hindered, nor all at once', () => {
  for (const apart of [20 * SECOND, 0]) {
    const { clock, byPerson, inChannel, refused } = fairUse();
    for (let report = 0; report < 30; report += 1) {
      expect([byPerson('kim'), inChannel('help-email')]).toEqual([null, null]);
      clock.advance(apart);
    }
    expect(refused).toEqual([]);
  }
});

test('a script that sends 20 a second is stopped within three seconds, and gets one in two seconds at the most', () => {
  const { clock, byPerson } = fairUse();
  let [answered, first] = [0, 0];
  for (let message = 1; message <= 20 * 600; message += 1) {
    if (byPerson('script') === null) answered += 1;
    else first ||= message;
    clock.advance(SECOND / 20);
  }
  expect(first).toBeLessThan(3 * 20);
  expect(answered).toBeLessThanOrEqual(40 + 600 / 2);
});

test('who is refused learns for how long', () => {
  const { clock, byPerson } = fairUse();
  let told = byPerson('kim');
  while (told === null) told = byPerson('kim');
  expect(told).toContain('Please wait 30 seconds, then');
  clock.advance(29 * SECOND);
  expect(byPerson('kim')).toContain('Please wait a second, then');
  clock.advance(SECOND);
  expect(byPerson('kim')).toBeNull();
});

test('each refusal is counted by whose share was used up', () => {
  const { byPerson, inChannel, refused } = fairUse();
  while (byPerson('kim') === null);
  while (inChannel('help-email') === null);
  expect(refused).toEqual(['person', 'channel']);
});

test('a person is told once in each pause, and another one too', () => {
  const { clock, shouldTell } = fairUse();
  expect([shouldTell('kim'), shouldTell('kim'), shouldTell('lee')]).toEqual([true, false, true]);
  clock.advance(30 * SECOND);
  expect([shouldTell('kim'), shouldTell('kim')]).toEqual([true, false]);
});
