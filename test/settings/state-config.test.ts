import { readConfig } from '../../src/config';
import { OAUTH, SECRET_KEY } from './environments';
import { onlyMistake } from './mistakes';

describe('state is kept', () => {
  test('in a file', () => {
    expect(readConfig({ NDR_STATE: '/var/lib/ndr/state.db' }).state.file).toBe('/var/lib/ndr/state.db');
  });

  test.each(['postgres://bot:secret@db.example:5432/ndr', 'postgresql:///ndr?host=/run/postgresql'])(
    'in a PostgreSQL database: %s',
    DATABASE_URL => {
      expect(readConfig({ DATABASE_URL }).state.databaseUrl).toBe(DATABASE_URL);
    },
  );

  test.each([
    ['one key in hexadecimal', '0a'.repeat(32), [10]],
    ['one key in base64', Buffer.alloc(32, 11).toString('base64'), [11]],
    ['one key in base64 for addresses', Buffer.alloc(32, 255).toString('base64url'), [255]],
    ['several', `${'0A'.repeat(32)}, ${Buffer.alloc(32, 11).toString('base64')}`, [10, 11]],
  ])('encrypted with %s', (_, NDR_SECRET_KEY, bytes) => {
    const { secretKeys } = readConfig({ NDR_SECRET_KEY }).state;
    expect(secretKeys.map(key => [key.length, key[0]])).toEqual(bytes.map(byte => [32, byte]));
  });
});

test.each([
  [
    'a key that is missing where tokens are kept',
    { ...OAUTH, NDR_SECRET_KEY: '' },
    /^- NDR_SECRET_KEY is missing: the tokens .* are kept encrypted\. Make one with: openssl rand -hex 32$/,
  ],
  [
    'a key that is too short',
    { ...OAUTH, NDR_SECRET_KEY: 'secret' },
    /^- NDR_SECRET_KEY is not 32 bytes in hexadecimal or base64\. Make one with: openssl rand -hex 32$/,
  ],
  [
    'a key of several that is too short',
    { ...OAUTH, NDR_SECRET_KEY: `${SECRET_KEY},${'0a'.repeat(16)}` },
    /^- Key 2 in NDR_SECRET_KEY is not 32 bytes/,
  ],
  [
    'another kind of database',
    { DATABASE_URL: 'mysql://bot:secret@db.example/ndr' },
    /^- DATABASE_URL is no address of a PostgreSQL database\. Give one such as postgres:\/\/user:password@host/,
  ],
  [
    'a database without an address',
    { DATABASE_URL: 'db.example' },
    /^- DATABASE_URL is no address of a PostgreSQL database\./,
  ],
])('what to do is told about %s', (_, environment, words) => {
  expect(onlyMistake(environment)).toMatch(words);
});
