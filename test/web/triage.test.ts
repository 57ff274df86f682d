import { POST_LIMIT } from '../../adapters/web/api';
import { ID_LENGTH } from '../../adapters/web/query';
import { answerRecord } from '../../src/bot/record';
import type { Request } from '../../src/bot/request';
import { BARE_REPORT, TERMINAL_ATTACK } from '../hostile-inputs';
import { outlookItem } from '../ndr/outlook-item';
import { requestOf } from '../request-of';
import { MAIL_FILE, MAILBOX_FULL, MS_MAIL, UNCLEAR } from '../slack/reports';
import { CORE, startWebServer, type WebServer } from './a-web-server';
import { askApi } from './ask-api';

/** 25 MB are sent and read. */
jest.setTimeout(60_000);

let server: WebServer;
beforeAll(async () => {
  server = await startWebServer();
});
afterAll(() => server.close());

/** Every answer is held to the document, too. */
function post(type: string | null, body: string | Uint8Array, query = '') {
  const headers: Record<string, string> = type === null ? {} : { 'Content-Type': type };
  return askApi(server, `/api/triage${query}`, { headers, body });
}

const paste = (text: string, query = '') => post('text/plain', text, query);
const asJson = (text: string) => JSON.stringify({ text });

/** What the bot says to a request, as JSON carries it. */
async function recordOf(request: Request, id = '') {
  return JSON.parse(JSON.stringify(answerRecord(id, await CORE.bot.answer(request))));
}

const OUTLOOK_FILE = outlookItem({ '001A001F': 'REPORT.IPM.Note.NDR', '1000001F': BARE_REPORT });

describe('each kind of answer is the bot’s own', () => {
  test.each([
    ['diagnosis', MAILBOX_FULL],
    ['diagnosis', MS_MAIL],
    ['diagnosis', BARE_REPORT],
    ['article', 'Q169117'],
    ['unsure', UNCLEAR],
    ['unsure', 'Q999999'],
    ['unsure', 'what does 5.7.1 mean?'],
    ['help', 'hello'],
    ['help', 'lunch at noon?'],
    ['help', ''],
  ])('%s: %.40p', async (kind, text) => {
    const { status, body } = await paste(text);
    expect({ status, kind: body.kind }).toEqual({ status: 200, kind });
    expect(body).toEqual(await recordOf(requestOf(text)));
  });

  test.each(['lunch at noon?', 'Q169117', 'what does 5.7.1 mean?', ''])(
    'silent where it is not addressed: %p',
    async text => {
      const { body } = await paste(text, '?addressed=false');
      expect(body).toEqual(await recordOf({ ...requestOf(text), addressed: false }));
      expect(body).toMatchObject({ kind: 'silent', ndr: null, matches: [], reply: null });
    },
  );

  test('a report is answered also where it is not addressed', async () => {
    expect((await paste(MAILBOX_FULL, '?addressed=false')).body.kind).toBe('diagnosis');
  });
});

describe('a report may be sent', () => {
  test.each([
    ['as text', 'text/plain', MAILBOX_FULL],
    ['as text that names its charset', 'text/plain; charset=utf-8', MAILBOX_FULL],
    ['as text in another case', 'TEXT/Plain ; format=flowed', MAILBOX_FULL],
    ['as JSON', 'application/json', asJson(MAILBOX_FULL)],
    ['as JSON that names its charset', 'application/json;charset=utf-8', asJson(MAILBOX_FULL)],
    ['as JSON with more in it', 'application/json', JSON.stringify({ text: MAILBOX_FULL, more: [1] })],
  ])('%s', async (_, type, body) => {
    expect((await post(type, body)).body).toEqual(await recordOf(requestOf(MAILBOX_FULL)));
  });

  test.each([
    ['message/rfc822', Buffer.from(MAIL_FILE)],
    ['application/octet-stream', Buffer.from(MAIL_FILE)],
    ['application/vnd.ms-outlook', OUTLOOK_FILE],
    ['application/octet-stream', OUTLOOK_FILE],
  ])('as a file: %s', async (type, body) => {
    const answered = await post(type, body);
    expect(answered.body).toEqual(await recordOf(requestOf(body)));
    expect(answered.body.ndr.recipients[0].reason).toBe('userunknown');
  });

  test('as long as a file may be', async () => {
    const body = Buffer.alloc(POST_LIMIT, ' ');
    body.write(BARE_REPORT);
    expect((await post('text/plain', body)).status).toBe(200);
  });
});

describe('an id is given back', () => {
  test.each(['7', 'ticket 7/2025', 'é…日本', '__proto__', '<script>', 'x'.repeat(ID_LENGTH)])(
    '%.40p',
    async id => {
      const { body } = await paste('Q169117', `?id=${encodeURIComponent(id)}`);
      expect(body).toEqual(await recordOf(requestOf('Q169117'), id));
    },
  );
});

describe('what can’t be read is refused with what to do', () => {
  test.each([
    ['no JSON', '{'],
    ['an empty body', ''],
    ['null', 'null'],
    ['a number', '7'],
    ['a text', '"550 5.1.1"'],
    ['a list', '[{"text":"550 5.1.1"}]'],
    ['no text', '{}'],
    ['a text that is none', '{"text":7}'],
    ['a text that is null', '{"text":null}'],
    ['a text of a prototype', '{"__proto__":{"text":"550 5.1.1 User unknown"}}'],
    ['what a prototype has', '{"constructor":{"prototype":{"text":"550 5.1.1"}}}'],
    ['a nest of lists', '['.repeat(1_000_000)],
    ['a nest in place of the text', `{"text":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d])],
    ['UTF-16', Buffer.from('\ufeff{"text":"550 5.1.1"}', 'utf16le')],
  ])('JSON: %s', async (_, body) => {
    expect(await post('application/json', body)).toEqual({
      status: 400,
      body: { error: 'The body is not JSON such as {"text": "550 5.1.1 User unknown"}.' },
    });
  });

  test.each([
    ['id', `?id=${'x'.repeat(ID_LENGTH + 1)}`, '`id` has at most 200 characters.'],
    ['addressed', '?addressed=no', '`addressed` is true or false.'],
    ['addressed', '?addressed=', '`addressed` is true or false.'],
    ['addressed', '?addressed=TRUE', '`addressed` is true or false.'],
  ])('%s: %.40p', async (_, query, error) => {
    expect(await paste('Q169117', query)).toEqual({ status: 400, body: { error } });
  });

  test.each([
    null,
    '',
    'text/html',
    'application/x-www-form-urlencoded',
    'image/png',
    'text',
    'text/plain2',
    'multipart/mixed; boundary=b',
  ])('a type that is none of these: %p', async type => {
    const { status, body } = await post(type, MAILBOX_FULL);
    expect(status).toBe(415);
    for (const named of ['text/plain', 'application/json', 'message/rfc822', 'multipart/form-data']) {
      expect(body.error).toContain(named);
    }
  });

  test.each(['gzip', 'br', 'pigeon'])('a packed body: %s', async encoding => {
    const headers = { 'Content-Type': 'text/plain', 'Content-Encoding': encoding };
    expect((await askApi(server, '/api/triage', { body: 'x', headers })).status).toBe(415);
  });
});

describe('hostile bodies do no harm', () => {
  const withNest = `{"text":${JSON.stringify(BARE_REPORT)},"more":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;

  test.each([
    ['a nest beside the text', 'application/json', withNest, 'diagnosis'],
    [
      'keys of a prototype beside the text',
      'application/json',
      `{"__proto__":{"addressed":false},"constructor":1,"text":${JSON.stringify(BARE_REPORT)}}`,
      'diagnosis',
    ],
    [
      'halves of surrogate pairs',
      'application/json',
      '{"text":"550 5.1.1 \\ud800 User unknown"}',
      'diagnosis',
    ],
    ['what acts on a terminal', 'text/plain', TERMINAL_ATTACK, 'diagnosis'],
    ['bytes that are no UTF-8', 'text/plain', Buffer.from([0xff, 0xfe, 0x80, 0xc3, 0x28]), 'help'],
    [
      'bytes of a program',
      'text/plain',
      Buffer.from(Array.from({ length: 9_999 }, (_, n) => n * 37)),
      'help',
    ],
    ['NULs', 'application/octet-stream', Buffer.alloc(100_000), 'help'],
    ['half an Outlook file', 'application/vnd.ms-outlook', OUTLOOK_FILE.subarray(0, 1_000), 'help'],
    ['the file that is no mail', 'message/rfc822', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'help'],
    ['no file', 'message/rfc822', '', 'help'],
  ])('%s', async (_, type, sent, kind) => {
    const { status, body } = await post(type, sent);
    expect({ status, kind: body.kind }).toEqual({ status: 200, kind });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

test('an answer is kept by nobody and taken for nothing else', async () => {
  const type = { 'Content-Type': 'text/plain' };
  for (const headers of [type, { 'Content-Type': 'image/gif' }]) {
    const { headers: answered } = await server.ask('/api/triage', { body: 'Q169117', headers });
    expect(answered).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-type': 'application/json; charset=utf-8',
    });
    expect(answered).not.toHaveProperty('access-control-allow-origin');
  }
});

test.each(['GET', 'PUT', 'DELETE', 'OPTIONS'])('%s does nothing here', async method => {
  const { status, headers } = await server.ask('/api/triage', { method });
  expect(status === 404 || (method === 'OPTIONS' && status === 200)).toBe(true);
  expect(headers).not.toHaveProperty('access-control-allow-origin');
});

test('the log tells the kind and the article, and nothing that was sent', async () => {
  await paste(MAILBOX_FULL, '?id=lena-brandt');
  const log = server.log.join('\n');
  expect(log).toContain('"kind":"diagnosis","article":"exchange-online-5-2-2-mailbox-full"');
  expect(log).not.toMatch(/lena|kestrel|Quota/);
});
