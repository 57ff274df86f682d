import type { Clock } from '../../src/clock';
import type { DatabaseStore } from '../../src/store/database-store';
import { createManualClock, type ManualClock } from '../manual-clock';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Keys as platforms make them, and some that a careless store would take for something else. */
const KEYS = [
  'T0001:C0001:1716903000.000100',
  'o’neil; drop table "claims"--',
  "o'neil",
  '100%_',
  '__proto__',
  'constructor',
  '鳩舎😀',
  'x'.repeat(500),
];

/** What every store does; `create` gives those of two processes over an empty database, which go by the clock. */
export function describeStore(
  name: string,
  create: (clock: Clock) => Promise<readonly [DatabaseStore, DatabaseStore]>,
): void {
  describe(name, () => {
    let clock: ManualClock;
    let store: DatabaseStore;
    let other: DatabaseStore;
    beforeEach(async () => {
      clock = createManualClock();
      [store, other] = await create(clock);
    });

    describe('claims', () => {
      test('the first to claim a key wins it, and it is held until the lease runs out', async () => {
        expect(await store.claims.claim('a', MINUTE)).toBe('won');
        clock.advance(MINUTE - SECOND);
        expect(await store.claims.claim('a', MINUTE)).toBe('held');
        clock.advance(SECOND);
        expect(await store.claims.claim('a', MINUTE)).toBe('taken over');
      });

      test('what was left unfinished is taken over, and what is new or done is won', async () => {
        await store.claims.claim('a', MINUTE);
        await store.claims.finish('b');
        clock.advance(48 * HOUR);
        expect(await other.claims.claim('a', MINUTE)).toBe('taken over');
        expect(await other.claims.claim('b', MINUTE)).toBe('won');
        expect(await other.claims.claim('c', MINUTE)).toBe('won');
      });

      test('who claims a held key does not lengthen its lease', async () => {
        await store.claims.claim('a', MINUTE);
        await store.claims.claim('a', HOUR);
        clock.advance(MINUTE);
        expect(await store.claims.claim('a', MINUTE)).toBe('taken over');
      });

      test('a lease is as long as its last winner said', async () => {
        await store.claims.claim('a', MINUTE);
        clock.advance(MINUTE);
        await store.claims.claim('a', 3 * MINUTE);
        clock.advance(2 * MINUTE);
        expect(await store.claims.claim('a', MINUTE)).toBe('held');
      });

      test('of many claims at a time, of two processes, one wins', async () => {
        const claims = Array.from({ length: 20 }, (_, i) => [store, other][i % 2]?.claims.claim('a', MINUTE));
        expect((await Promise.all(claims)).sort()).toEqual([...Array(19).fill('held'), 'won']);
      });

      test('of many claims at a time on a key whose lease ran out one wins', async () => {
        await store.claims.claim('a', MINUTE);
        clock.advance(MINUTE);
        const claims = Array.from({ length: 20 }, (_, i) => [store, other][i % 2]?.claims.claim('a', MINUTE));
        expect((await Promise.all(claims)).sort()).toEqual([...Array(19).fill('held'), 'taken over']);
      });

      test('a released key can be won again', async () => {
        await store.claims.claim('a', MINUTE);
        await store.claims.release('a');
        expect(await store.claims.claim('a', MINUTE)).toBe('won');
      });

      test('a finished key is done, longer than its lease', async () => {
        await store.claims.claim('a', SECOND);
        await store.claims.finish('a');
        expect(await store.claims.claim('a', MINUTE)).toBe('done');
        clock.advance(HOUR - SECOND);
        expect(await store.claims.claim('a', MINUTE)).toBe('done');
      });

      test('a finished key is forgotten when nobody sends it any more', async () => {
        await store.claims.claim('a', MINUTE);
        await store.claims.finish('a');
        clock.advance(48 * HOUR);
        expect(await store.claims.claim('a', MINUTE)).toBe('won');
      });

      test('a key can be finished that nobody claimed', async () => {
        await store.claims.finish('a');
        expect(await store.claims.claim('a', MINUTE)).toBe('done');
      });

      test('a key that nobody claimed can be released, which changes nothing', async () => {
        await store.claims.release('a');
        expect(await store.claims.claim('a', MINUTE)).toBe('won');
      });

      test('a lease that is renewed lasts from then on', async () => {
        await store.claims.claim('a', MINUTE);
        clock.advance(MINUTE - SECOND);
        expect(await store.claims.renew('a', MINUTE)).toBe(true);
        clock.advance(MINUTE - SECOND);
        expect(await other.claims.claim('a', MINUTE)).toBe('held');
      });

      test('a lease that ran out can be renewed while nobody else has claimed the key', async () => {
        await store.claims.claim('a', MINUTE);
        clock.advance(HOUR);
        expect(await store.claims.renew('a', MINUTE)).toBe(true);
        expect(await other.claims.claim('a', MINUTE)).toBe('held');
      });

      test.each([
        ['never held', async () => {}],
        ['released', async () => store.claims.release('a')],
        ['finished', async () => store.claims.finish('a')],
      ])('a key that its caller has %s is not renewed', async (what, end) => {
        if (what !== 'never held') await store.claims.claim('a', MINUTE);
        await end();
        expect(await store.claims.renew('a', MINUTE)).toBe(false);
      });

      describe('that ran out and were taken over', () => {
        beforeEach(async () => {
          await store.claims.claim('a', MINUTE);
          clock.advance(MINUTE);
          expect(await other.claims.claim('a', MINUTE)).toBe('taken over');
        });

        test('are not renewed by who held them before', async () => {
          expect(await store.claims.renew('a', HOUR)).toBe(false);
          clock.advance(MINUTE);
          expect(await store.claims.claim('a', MINUTE)).toBe('taken over');
        });

        test.each(['release', 'finish'] as const)(
          'stay with the new holder, whatever the old one does: %s',
          async end => {
            await store.claims[end]('a');
            expect(await store.claims.claim('a', MINUTE)).toBe('held');
            expect(await other.claims.renew('a', MINUTE)).toBe(true);
          },
        );

        test('are done for both when the new holder is done', async () => {
          await other.claims.finish('a');
          await store.claims.release('a');
          expect(await store.claims.claim('a', MINUTE)).toBe('done');
        });
      });

      test.each(KEYS)('no key is taken for another: %s', async key => {
        for (const other of KEYS) if (other !== key) await store.claims.finish(other);
        expect(await store.claims.claim(key, MINUTE)).toBe('won');
        expect(await store.claims.claim(key.toUpperCase(), MINUTE)).toBe(
          key === key.toUpperCase() ? 'held' : 'won',
        );
      });
    });

    describe('replies', () => {
      test.each(KEYS)('a reply is found by the message it answers: %s', async message => {
        expect(await store.replies.find(message)).toBeNull();
        await store.replies.remember(message, `reply to ${message}`);
        await store.replies.remember('another', 'another reply');
        expect(await store.replies.find(message)).toBe(`reply to ${message}`);
      });

      test('a newer reply takes the place of an older one', async () => {
        await store.replies.remember('m', 'old');
        await store.replies.remember('m', 'new');
        expect(await store.replies.find('m')).toBe('new');
      });

      test('who intends to reply learns what an earlier attempt has left', async () => {
        expect(await store.replies.intend('m')).toBe('none');
        expect(await store.replies.find('m')).toBeNull();
        expect(await other.replies.intend('m')).toBe('uncertain');
        await other.replies.remember('m', 'r');
        expect(await store.replies.intend('m')).toEqual({ reply: 'r' });
        expect(await store.replies.find('m')).toBe('r');
        await store.replies.forget('m');
        expect(await store.replies.intend('m')).toBe('none');
      });

      test('of many who intend to reply at a time one is the first', async () => {
        const told = await Promise.all(
          Array.from({ length: 20 }, (_, i) => [store, other][i % 2]?.replies.intend('m')),
        );
        expect(told.sort()).toEqual(['none', ...Array(19).fill('uncertain')]);
      });

      test('what is forgotten is found no more, and may be forgotten twice', async () => {
        await store.replies.remember('m', 'r');
        await store.replies.forget('m');
        await store.replies.forget('m');
        expect(await store.replies.find('m')).toBeNull();
      });
    });

    describe('feedback', () => {
      const tally = async () =>
        [...(await store.feedback.tally())].sort((a, b) => (a.article < b.article ? -1 : 1));

      test('nobody has said anything at first', async () => {
        expect(await tally()).toEqual([]);
      });

      test('verdicts are counted for each article', async () => {
        await store.feedback.record({ article: 'Q1', verdict: 'fixed' });
        await store.feedback.record({ article: 'Q2', verdict: 'unhelped' });
        await store.feedback.record({ article: 'Q1', verdict: 'fixed' });
        await store.feedback.record({ article: 'Q1', verdict: 'unhelped' });
        expect(await tally()).toEqual([
          { article: 'Q1', fixed: 2, unhelped: 1 },
          { article: 'Q2', fixed: 0, unhelped: 1 },
        ]);
      });

      test('none is lost when many come at a time', async () => {
        const article = '__proto__';
        await Promise.all(
          Array.from({ length: 50 }, () => store.feedback.record({ article, verdict: 'fixed' })),
        );
        expect(await tally()).toEqual([{ article, fixed: 50, unhelped: 0 }]);
      });
    });

    describe('channel modes', () => {
      test('a channel has none until somebody chooses, and then what was chosen last', async () => {
        expect(await store.channelModes.find('T1:C1')).toBeNull();
        await store.channelModes.choose('T1:C1', 'mention');
        expect(await store.channelModes.find('T1:C1')).toBe('mention');
        await store.channelModes.choose('T1:C1', 'ndr');
        expect(await store.channelModes.find('T1:C1')).toBe('ndr');
        expect(await store.channelModes.find('T1:C2')).toBeNull();
      });
    });

    describe('greetings', () => {
      test('a place is greeted once', async () => {
        expect(await store.greetings.isFirst('T1:C1')).toBe(true);
        expect(await store.greetings.isFirst('T1:C1')).toBe(false);
        expect(await store.greetings.isFirst('T1:C2')).toBe(true);
      });

      test('a place whose greeting is forgotten is greeted again', async () => {
        await store.greetings.isFirst('T1:C1');
        await store.greetings.forget('T1:C1');
        expect(await store.greetings.isFirst('T1:C1')).toBe(true);
      });

      test('of many who ask at a time one is the first', async () => {
        const answers = await Promise.all(Array.from({ length: 20 }, () => store.greetings.isFirst('a')));
        expect(answers.filter(Boolean)).toHaveLength(1);
      });
    });

    describe('installations', () => {
      const installation = JSON.stringify({
        bot: { token: 'xoxb-1', note: 'o’neil \\ "鳩" 😀\n' },
        scopes: [],
      });

      test('what is saved is found as it was', async () => {
        expect(await store.installations.find('T1')).toBeNull();
        await store.installations.save('T1', installation);
        expect(await store.installations.find('T1')).toBe(installation);
        expect(await store.installations.find('T2')).toBeNull();
      });

      test('a workspace that installs again has the newer one', async () => {
        await store.installations.save('T1', 'old');
        await store.installations.save('T1', installation);
        expect(await store.installations.find('T1')).toBe(installation);
      });

      test('what is removed is found no more, and may be removed twice', async () => {
        await store.installations.save('T1', installation);
        await store.installations.remove('T1');
        await store.installations.remove('T1');
        expect(await store.installations.find('T1')).toBeNull();
      });
    });

    describe('what is out of date', () => {
      test('is removed, and what counts is kept', async () => {
        await store.claims.finish('done');
        await store.claims.claim('long', 2 * HOUR);
        await store.claims.claim('short', MINUTE);
        await store.replies.remember('m', 'r');
        clock.advance(MINUTE);
        expect(await store.prune()).toBe(false);
        expect(await store.claims.renew('short', MINUTE)).toBe(false);
        expect(await store.claims.claim('done', MINUTE)).toBe('done');
        expect(await store.claims.claim('long', MINUTE)).toBe('held');
        expect(await store.replies.find('m')).toBe('r');
      });

      test('of replies is what nobody edits any more', async () => {
        await store.replies.remember('m', 'r');
        clock.advance(89 * 24 * HOUR);
        await store.prune();
        expect(await store.replies.find('m')).toBe('r');
        clock.advance(24 * HOUR);
        await store.prune();
        expect(await store.replies.find('m')).toBeNull();
      });

      test('is removed a part at a time, and by claims that come', async () => {
        const claim = (name: string, count: number) =>
          Promise.all(Array.from({ length: count }, (_, i) => store.claims.claim(`${name} ${i}`, MINUTE)));
        await claim('old', 2_500);
        clock.advance(MINUTE);
        expect(await store.prune()).toBe(true);
        expect(await store.prune()).toBe(false);
        await claim('older', 900);
        clock.advance(MINUTE);
        await claim('new', 1_000);
        expect(await store.claims.renew('older 0', MINUTE)).toBe(false);
        expect(await store.claims.renew('new 999', MINUTE)).toBe(true);
      });
    });
  });
}
