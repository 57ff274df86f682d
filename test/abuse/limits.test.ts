import { gather } from '../../adapters/teams/shared-file';
import { POST_LIMIT } from '../../adapters/web/api';
import { ID_LENGTH, WORDS_LENGTH } from '../../adapters/web/query';
import { MEMO_LENGTH, readMemo, writeMemo } from '../../src/bot/memo';
import { FILES_READ, privateRequest } from '../../src/bot/request';
import { FetchFileError, fetchFile } from '../../src/fetch-file';
import { decompressRtf } from '../../src/ndr/compressed-rtf';
import { LIMITS } from '../../src/ndr/limits';
import { CONNECTION_LIMITS } from '../../src/server';
import { HOSTILE_INPUTS, TOO_LARGE } from '../hostile-inputs';
import { requestOf } from '../request-of';
import { sign } from '../slack/a-slack-bot';
import { eventCallback, mention } from '../slack/payloads';
import { personal } from '../teams/activities';
import { askedFor } from '../views/spoken-answers';
import { CORE } from '../web/a-web-server';
import { oneWatchedServer } from './one-watched-server';

/** 25 MB are sent and read. */
jest.setTimeout(60_000);

const KB = 1_024;
const MB = 1_024 * KB;

const server = oneWatchedServer();

const statusOf = async (path: string, init: RequestInit = {}) =>
  (await fetch(`${server().url}${path}`, init)).status;

/** What comes of a body as long as the limit, and of one byte more. */
const around = async (path: string, limit: number, headers: Readonly<Record<string, string>> = {}) =>
  Promise.all(
    [limit, limit + 1].map(length =>
      statusOf(path, { method: 'POST', body: Buffer.alloc(length, 'x'), headers }),
    ),
  );

const TEXT = { 'Content-Type': 'text/plain' };

const notesOn = async (input: string | Uint8Array) =>
  ((await CORE.bot.answer(requestOf(input))).reply?.notes ?? []).join('\n');

function hostile(name: string): string | Uint8Array {
  const found = HOSTILE_INPUTS.find(input => input.name === name);
  if (found === undefined) throw new Error(`there is no hostile input ${name}`);
  return found.make();
}

const textForm = (parts: number) => {
  const body = new FormData();
  for (let part = 0; part < parts; part += 1) body.append('text', 'Q169117');
  return { method: 'POST', body };
};

const files = (count: number) => {
  const body = new FormData();
  for (let file = 0; file < count; file += 1) body.append('file', new File(['x'], `${file}.txt`));
  return { method: 'POST', body };
};

/** A server's file without an end. */
function endless(name: string) {
  server().slack.serveFile(name, response => {
    const piece = Buffer.alloc(MB);
    response.on('error', () => {});
    const more = () => {
      while (!response.destroyed && response.write(piece));
    };
    response.on('drain', more);
    more();
  });
  return server().slack.fileUrl(name);
}

const fetched = (address: string) =>
  fetchFile(address, { guard: () => 'operator' }).then(
    () => 'fetched',
    (error: unknown) => (error instanceof FetchFileError ? error.kind : String(error)),
  );

/** JSON of that many arrays in each other. */
const deep = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

type Proof = readonly [what: string, limit: string, prove: () => Promise<unknown>, outcome: unknown];

const says = expect.stringMatching;

const OF_REQUESTS: readonly Proof[] = [
  [
    'headers and address',
    '16 KB',
    async () => [
      await statusOf(`/article/Q169117?${'x'.repeat(CONNECTION_LIMITS.maxHeaderSize - KB)}`),
      await statusOf(`/article/Q169117?${'x'.repeat(CONNECTION_LIMITS.maxHeaderSize)}`),
    ],
    [200, 431],
  ],
  ['a body from Slack', '1 MB', () => around('/slack/events', MB), [401, 413]],
  ['a body from Teams', '512 KB', () => around('/api/messages', 512 * KB), [400, 413]],
  ['a post to the API', '25 MB and a form', () => around('/api/triage', POST_LIMIT, TEXT), [200, 413]],
  ['a post to the page', '25 MB and a form', () => around('/api/page/answer', POST_LIMIT, TEXT), [200, 413]],
  [
    'a packed body, which could be a thousand times as long',
    'none',
    () => statusOf('/api/triage', { method: 'POST', body: 'x', headers: { 'Content-Encoding': 'gzip' } }),
    415,
  ],
  [
    'an id in a query',
    '200 characters',
    () =>
      Promise.all(
        [ID_LENGTH, ID_LENGTH + 1].map(length =>
          statusOf(`/api/triage?id=${'x'.repeat(length)}`, {
            method: 'POST',
            body: 'Q169117',
            headers: TEXT,
          }),
        ),
      ),
    [200, 400],
  ],
  [
    'words to search for',
    '500 characters',
    () =>
      Promise.all(
        [WORDS_LENGTH, WORDS_LENGTH + 1].map(length => statusOf(`/api/articles?q=${'x'.repeat(length)}`)),
      ),
    [200, 400],
  ],
  [
    'articles to pass over',
    '9 digits',
    () =>
      Promise.all(['9'.repeat(9), '9'.repeat(10)].map(offset => statusOf(`/api/articles?offset=${offset}`))),
    [200, 400],
  ],
  [
    'parts of a form',
    '50',
    () => Promise.all([49, 51].map(parts => statusOf('/api/triage', textForm(parts)))),
    [200, 400],
  ],
  [
    'files of a form',
    '5',
    async () => (await fetch(`${server().url}/api/page/answer`, files(FILES_READ + 1))).text(),
    says(new RegExp(`Only the first ${FILES_READ} files were read`)),
  ],
  [
    'arrays in each other, from Slack',
    '1 MB of them',
    async () => {
      const body = deep(500 * KB)
        .replace('[[', '[{"a":[')
        .replace(']]', ']}]');
      const signature = sign(body, Math.floor(server().clock.now() / 1_000));
      return statusOf('/slack/events', { method: 'POST', body, headers: signature });
    },
    400,
  ],
  [
    'arrays in each other, in an event from Slack',
    '800 KB of them',
    async () => {
      const event = JSON.stringify(eventCallback(mention('Q169117', { blocks: ['DEEP'] })));
      const body = event.replace('"DEEP"', deep(400 * KB));
      const signature = sign(body, Math.floor(server().clock.now() / 1_000));
      return (await statusOf('/slack/events', { method: 'POST', body, headers: signature })) < 600;
    },
    true,
  ],
  [
    'arrays in each other, from Teams',
    '400 KB of them',
    async () => {
      const activity = {
        serviceUrl: server().connector.serviceUrl,
        ...personal('Q169117', { value: 'DEEP' }),
      };
      const body = JSON.stringify(activity).replace('"DEEP"', deep(200 * KB));
      return (await statusOf('/api/messages', { method: 'POST', body })) < 600;
    },
    true,
  ],
  [
    'arrays in each other, to the API',
    '20 MB of them',
    () =>
      statusOf('/api/triage', {
        method: 'POST',
        body: deep(10 * MB),
        headers: { 'Content-Type': 'application/json' },
      }),
    400,
  ],
];

const OF_FILES: readonly Proof[] = [
  ['a file', '25 MB', () => fetched(endless('endless.eml')), 'large'],
  [
    'redirects to a file',
    '3',
    async () => {
      server().slack.serveFile('round', response =>
        response.writeHead(302, { Location: '/files/round' }).end(),
      );
      return fetched(server().slack.fileUrl('round'));
    },
    'refused',
  ],
  [
    'the address of a file',
    '8 KB',
    () => fetched(`${server().slack.fileUrl('x')}?${'x'.repeat(9_000)}`),
    'elsewhere',
  ],
  [
    'files of a message in Teams',
    '5',
    async () => {
      const shared = Array.from({ length: 30 }, () => ({
        name: 'a.txt',
        type: 'txt',
        downloadUrl: server().connector.serveFile('a.txt', 'x'),
      }));
      return (await gather(shared, true)).attachments.length;
    },
    FILES_READ,
  ],
];

const CUT: Readonly<
  Partial<Record<keyof typeof LIMITS, readonly [input: () => string | Uint8Array, says: RegExp]>>
> = {
  parts: [() => hostile('a million parts'), /first 1000 parts/],
  nesting: [() => hostile('MIME parts nested 1,000 deep'), /more than 20 deep/],
  headerLength: [() => hostile('a header of one field of 10 MB'), /header of the mail is too long/],
  partLength: [() => hostile('1,000 parts of base64'), /first 2 MB of the mail's parts/],
  lineLength: [() => hostile('a line of 5 MB'), /first 64 KB of a line|first 256 KB/],
  textLength: [() => hostile('100,000 refusals'), /first 256 KB/],
  recipients: [() => hostile('100,000 recipients with their refusals'), /first 100 recipients|first 256 KB/],
  statusRecipients: [
    () => hostile('100,000 recipients in a delivery status'),
    /first recipients|first 100 recipients/,
  ],
};

const OF_REPORTS: readonly Proof[] = [
  [
    'an input',
    '25 MB',
    async () => (await CORE.bot.answer(requestOf(TOO_LARGE()))).reply?.cause,
    says(/larger than 25 MB/),
  ],
  [
    'a paste',
    '1 MB',
    async () => (await CORE.bot.answer(privateRequest(`${' '.repeat(LIMITS.pasteLength)}550 5.1.1`))).ndr,
    null,
  ],
  ...Object.entries(CUT).map(
    ([name, [input, words]]): Proof => [
      name,
      String(LIMITS[name as keyof typeof LIMITS]),
      () => notesOn(input()),
      says(words),
    ],
  ),
  [
    'what compressed text of an Outlook file unpacks to',
    '2 MB',
    async () => decompressRtf(rtfBomb()).length <= LIMITS.partLength + 8 * 17,
    true,
  ],
  [
    'a memo in a button',
    '2,000 characters',
    async () => {
      const memo = writeMemo(askedFor(CORE.articles[0] as (typeof CORE.articles)[number]), MEMO_LENGTH) ?? '';
      return [readMemo(memo.padEnd(MEMO_LENGTH)), readMemo(memo.padEnd(MEMO_LENGTH + 1))];
    },
    [expect.objectContaining({ shown: 0 }), null],
  ],
];

/** A byte, and then references to the 17 bytes before, 8 in each 17 bytes. */
function rtfBomb(): Uint8Array {
  const header = Buffer.alloc(16);
  header.writeUInt32LE(0x75465a4c, 8);
  return Buffer.concat([
    header,
    Buffer.alloc(4 * MB, Buffer.from([0xff, ...Array(8).fill([0x00, 0x0f]).flat()])),
  ]);
}

describe.each([
  ['what is asked', OF_REQUESTS],
  ['what is fetched', OF_FILES],
  ['what is read', OF_REPORTS],
])('%s is bounded', (_, proofs) => {
  test.each(proofs)('%s: %s', async (_what, _limit, prove, outcome) => {
    expect(await prove()).toEqual(outcome);
    expect(await statusOf('/healthz')).toBe(200);
  });
});
