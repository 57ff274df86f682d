import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Clock } from '../clock';
import { fingerprint } from './nameless-key';
import type { Seal } from './seal';
import type { Claim, Store } from './store';
import type { Tables } from './tables';

interface DatabaseStoreParts {
  readonly db: Kysely<Tables>;
  readonly clock: Clock;
  readonly seal: Seal;
}

/** A store over tables, and what keeps them small. */
export interface DatabaseStore extends Store {
  /** Removes some of what is out of date, and gives whether there may be more. Cheap: it touches a limited number of rows. */
  readonly prune: () => Promise<boolean>;
}

const HOUR = 60 * 60 * 1000;
/** Slack tries an event again for an hour at most; nobody sends it later. */
const DONE_FOR = HOUR;
/** Who edits a message that is older gets no update of its reply. */
const REPLIES_KEPT = 90 * 24 * HOUR;
/** Rows that are removed at a time: a larger number would hold up what else the database has to do. */
const PRUNED_AT_ONCE = 2_000;
/** Claims after which some are removed: fewer than are removed, so that those out of date never pile up. */
const CLAIMS_BETWEEN_PRUNING = 1_000;

/** The store, in SQLite and PostgreSQL alike. */
export function createDatabaseStore({ db, clock, seal }: DatabaseStoreParts): DatabaseStore {
  const owner = randomUUID();
  let claimed = 0;

  async function prune(): Promise<boolean> {
    const now = clock.now();
    const claims = await db
      .deleteFrom('claims')
      .where('key', 'in', old =>
        old
          .selectFrom('claims')
          .select('key')
          .where('until', '<=', now)
          .orderBy('until')
          .limit(PRUNED_AT_ONCE),
      )
      .executeTakeFirst();
    const replies = await db
      .deleteFrom('replies')
      .where('message', 'in', old =>
        old
          .selectFrom('replies')
          .select('message')
          .where('at', '<=', now - REPLIES_KEPT)
          .orderBy('at')
          .limit(PRUNED_AT_ONCE),
      )
      .executeTakeFirst();
    return [claims, replies].some(({ numDeletedRows }) => numDeletedRows >= PRUNED_AT_ONCE);
  }

  async function claim(key: string, lease: number): Promise<Claim> {
    const now = clock.now();
    const claim = { owner, state: 'held', until: now + lease } as const;
    for (;;) {
      const { numInsertedOrUpdatedRows: isNew } = await db
        .insertInto('claims')
        .values({ key, ...claim })
        .onConflict(known => known.column('key').doNothing())
        .executeTakeFirstOrThrow();
      if (isNew) return 'won';
      const known = await db
        .selectFrom('claims')
        .select(['state', sql<number>`until <= ${now}`.as('isOver')])
        .where('key', '=', key)
        .executeTakeFirst();
      if (known && !known.isOver) return known.state;
      if (!known) continue;
      const { numUpdatedRows: isOurs } = await db
        .updateTable('claims')
        .set(claim)
        .where('key', '=', key)
        .where('until', '<=', now)
        .executeTakeFirstOrThrow();
      if (isOurs) return known.state === 'held' ? 'taken over' : 'won';
      // Between two of these it was released, or somebody else was quicker.
    }
  }

  return {
    prune,
    async check() {
      await db.selectFrom('claims').select('key').limit(1).execute();
    },
    claims: {
      async claim(key, lease) {
        claimed += 1;
        if (claimed % CLAIMS_BETWEEN_PRUNING === 0) await prune();
        return claim(fingerprint(key), lease);
      },
      async renew(key, lease) {
        const { numUpdatedRows } = await db
          .updateTable('claims')
          .set({ until: clock.now() + lease })
          .where('key', '=', fingerprint(key))
          .where('owner', '=', owner)
          .where('state', '=', 'held')
          .executeTakeFirstOrThrow();
        return numUpdatedRows > 0;
      },
      async finish(key) {
        const now = clock.now();
        const done = { owner, state: 'done', until: now + DONE_FOR } as const;
        await db
          .insertInto('claims')
          .values({ key: fingerprint(key), ...done })
          .onConflict(known =>
            known
              .column('key')
              .doUpdateSet(done)
              .where(mine => mine.or([mine('claims.owner', '=', owner), mine('claims.until', '<=', now)])),
          )
          .execute();
      },
      async release(key) {
        await db
          .deleteFrom('claims')
          .where('key', '=', fingerprint(key))
          .where('owner', '=', owner)
          .where('state', '=', 'held')
          .execute();
      },
    },
    replies: {
      async intend(message) {
        const row = { message: fingerprint(message), reply: null, at: clock.now() };
        const { numInsertedOrUpdatedRows: isNew } = await db
          .insertInto('replies')
          .values(row)
          .onConflict(known => known.column('message').doNothing())
          .executeTakeFirstOrThrow();
        if (isNew) return 'none';
        const known = await db
          .selectFrom('replies')
          .select('reply')
          .where('message', '=', row.message)
          .executeTakeFirst();
        return known?.reply ? { reply: known.reply } : 'uncertain';
      },
      async remember(message, reply) {
        const row = { reply, at: clock.now() };
        await db
          .insertInto('replies')
          .values({ message: fingerprint(message), ...row })
          .onConflict(known => known.column('message').doUpdateSet(row))
          .execute();
      },
      async find(message) {
        const found = await db
          .selectFrom('replies')
          .select('reply')
          .where('message', '=', fingerprint(message))
          .executeTakeFirst();
        return found?.reply ?? null;
      },
      async forget(message) {
        await db.deleteFrom('replies').where('message', '=', fingerprint(message)).execute();
      },
    },
    feedback: {
      async record({ article, verdict }) {
        const first = { article, fixed: 0, unhelped: 0, [verdict]: 1 };
        await db
          .insertInto('feedback')
          .values(first)
          .onConflict(known =>
            known.column('article').doUpdateSet(({ eb, ref }) => ({
              [verdict]: eb(ref(`feedback.${verdict}`), '+', 1),
            })),
          )
          .execute();
      },
      tally: () => db.selectFrom('feedback').selectAll().execute(),
    },
    channelModes: {
      async find(channel) {
        const found = await db
          .selectFrom('channel_modes')
          .select('mode')
          .where('channel', '=', channel)
          .executeTakeFirst();
        return found?.mode ?? null;
      },
      async choose(channel, mode) {
        await db
          .insertInto('channel_modes')
          .values({ channel, mode })
          .onConflict(known => known.column('channel').doUpdateSet({ mode }))
          .execute();
      },
    },
    greetings: {
      async isFirst(place) {
        const { numInsertedOrUpdatedRows: isNew } = await db
          .insertInto('greetings')
          .values({ place: fingerprint(place) })
          .onConflict(known => known.column('place').doNothing())
          .executeTakeFirstOrThrow();
        return Boolean(isNew);
      },
      async forget(place) {
        await db.deleteFrom('greetings').where('place', '=', fingerprint(place)).execute();
      },
    },
    installations: {
      async save(workspace, installation) {
        const sealed = seal.seal(installation, workspace);
        await db
          .insertInto('installations')
          .values({ workspace, sealed })
          .onConflict(known => known.column('workspace').doUpdateSet({ sealed }))
          .execute();
      },
      async find(workspace) {
        const found = await db
          .selectFrom('installations')
          .select('sealed')
          .where('workspace', '=', workspace)
          .executeTakeFirst();
        return found ? seal.open(found.sealed, workspace) : null;
      },
      async remove(workspace) {
        await db.deleteFrom('installations').where('workspace', '=', workspace).execute();
      },
    },
  };
}
