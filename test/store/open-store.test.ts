import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { bundledCorpus } from '../../src/corpus/bundled-corpus';
import { type OpenStore, openStore } from '../../src/store/open-store';
import { openSqlite } from '../../src/store/sqlite';
import { StoreError } from '../../src/store/store-error';
import { createManualClock } from '../manual-clock';

const ROOT = dirname(bundledCorpus());
const KEY = Buffer.alloc(32, 1);
const NEW_KEY = Buffer.alloc(32, 2);
const MINUTE = 60_000;

let folder: string;
let file: string;
const opened: OpenStore[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ndr-store-'));
  file = join(folder, 'state.db');
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map(store => store.close()));
  rmSync(folder, { recursive: true, force: true });
});

async function open(path = file, secretKeys: readonly Uint8Array[] = [KEY]): Promise<OpenStore> {
  const store = await openStore({ databaseUrl: null, file: path, secretKeys }, createManualClock(), () => {});
  opened.push(store);
  return store;
}

/** What is said of a file that can't be used. */
async function refusal(path: string): Promise<string> {
  const error = await open(path).catch((thrown: unknown) => thrown);
  if (!(error instanceof StoreError)) throw new Error('the file was taken');
  return error.message;
}

describe('a file', () => {
  test('is made where it is missing, with its folder, for its owner alone', async () => {
    const path = join(folder, 'new', 'deep', 'state.db');
    const store = await open(path);
    await store.claims.finish('a');
    expect(statSync(path).mode & 0o077).toBe(0);
    expect(statSync(`${path}-wal`).mode & 0o077).toBe(0);
    expect(statSync(join(folder, 'new')).mode & 0o077).toBe(0);
  });

  test('keeps what it is told when the process ends, and takes a second process meanwhile', async () => {
    const first = await open();
    const second = await open();
    expect(await first.claims.claim('a', MINUTE)).toBe('won');
    expect(await second.claims.claim('a', MINUTE)).toBe('held');
    await first.claims.finish('a');
    await first.replies.remember('m', 'r');
    await first.feedback.record({ article: 'Q1', verdict: 'fixed' });
    await first.channelModes.choose('c', 'mention');
    await first.greetings.isFirst('p');
    await first.installations.save('T1', 'secret');
    await first.close();
    for (const store of [second, await open()]) {
      expect(await store.claims.claim('a', MINUTE)).toBe('done');
      expect(await store.replies.find('m')).toBe('r');
      expect(await store.feedback.tally()).toEqual([{ article: 'Q1', fixed: 1, unhelped: 0 }]);
      expect(await store.channelModes.find('c')).toBe('mention');
      expect(await store.greetings.isFirst('p')).toBe(false);
      expect(await store.installations.find('T1')).toBe('secret');
    }
  });

  test('can be opened by many processes at a time, and its tables are made once', async () => {
    const script = `
      const { openStore } = require(${JSON.stringify(join(ROOT, 'dist/src/store/open-store.js'))});
      const clock = { now: () => 0 };
      openStore({ databaseUrl: null, file: process.argv[1], secretKeys: [] }, clock, {})
        .then(store => store.claims.claim('a', 1_000))
        .then(console.log);`;
    const children = Array.from({ length: 4 }, () => spawn(process.execPath, ['-e', script, file]));
    const outputs = await Promise.all(children.map(({ stdout }) => text(stdout)));
    expect(outputs.sort()).toEqual(['held\n', 'held\n', 'held\n', 'won\n']);
  });

  test('holds no token, no key and no id of a conversation that can be read', async () => {
    const store = await open();
    await store.installations.save('T1', '{"token":"xoxb-readable"}');
    await store.claims.finish('slack:T1:D0123:1.2');
    await store.replies.remember('slack:T1:D0123:1.2', '1.3');
    await store.greetings.isFirst('slack:T1:D0123');
    await store.close();
    expect(readFileSync(file, 'latin1')).not.toMatch(/xoxb|D0123/);
  });
});

describe('a file that can not be used is told with what to do', () => {
  const hint = 'Set NDR_STATE to a file in a folder that this process may write to, or DATABASE_URL';

  test.each([
    ['is a folder', () => folder, 'it is a folder'],
    ['would stand below a file', () => join(file, 'state.db'), 'a part of the path is no folder'],
    ['is something else', () => file, 'the file is no SQLite database'],
  ])('it %s', async (_, path, words) => {
    writeFileSync(file, 'this is a letter, and it goes on for a while '.repeat(100));
    const told = await refusal(path());
    expect(told).toContain(`Can't keep state in ${path()}: ${words}.`);
    expect(told).toContain(hint);
  });

  test('it was used by a newer version', async () => {
    const db = await openSqlite(file);
    await db
      .insertInto('kysely_migration' as never)
      .values({ name: '9999-of-tomorrow', timestamp: '' } as never)
      .execute();
    await db.destroy();
    expect(await refusal(file)).toMatch(
      /^The state was last used by a newer version of the bot: .*0001-first-tables/,
    );
  });
});

describe('keys', () => {
  test('of which a new one stands first seal anew what the old one sealed, which then can go', async () => {
    const before = await open(file, [KEY]);
    await before.installations.save('T1', 'secret');
    await before.close();
    const both = await open(file, [NEW_KEY, KEY]);
    expect(await both.installations.find('T1')).toBe('secret');
    await both.close();
    const after = await open(file, [NEW_KEY]);
    expect(await after.installations.find('T1')).toBe('secret');
  });

  test('that do not open what is kept leave it, and say so', async () => {
    const before = await open(file, [KEY]);
    await before.installations.save('T1', 'secret');
    await before.close();
    const without = await open(file, [NEW_KEY]);
    await expect(without.installations.find('T1')).rejects.toThrow('NDR_SECRET_KEY');
    await without.close();
    expect(await (await open(file, [KEY])).installations.find('T1')).toBe('secret');
  });
});
