import { UNSUITED } from '../../src/bot/file-kind';
import { answerRecord } from '../../src/bot/record';
import { FILES_LEFT, privateRequest } from '../../src/bot/request';
import { BARE_REPORT } from '../hostile-inputs';
import { outlookItem } from '../ndr/outlook-item';
import { MAIL_FILE, MAILBOX_FULL } from '../slack/reports';
import { CORE, startWebServer, type WebServer } from './a-web-server';
import { askApi } from './ask-api';
import { FORM_TYPE, form, type Part } from './forms';

let server: WebServer;
beforeAll(async () => {
  server = await startWebServer();
});
afterAll(() => server.close());

const send = (body: string | Uint8Array, type = FORM_TYPE) =>
  askApi(server, '/api/triage', { body, headers: { 'Content-Type': type } });

/** The same with what else the page shows: the notes of its reply. */
const notesOf = async (...parts: readonly Part[]): Promise<readonly string[]> => {
  const headers = { 'Content-Type': FORM_TYPE };
  const { body } = await askApi(server, '/api/page/answer', { body: form(...parts), headers });
  return [body.reply.cause, ...body.reply.notes];
};

async function recordOf(text: string, files: readonly (string | Uint8Array)[] = []) {
  const attachments = files.map(file => Buffer.from(file));
  return JSON.parse(
    JSON.stringify(answerRecord('', await CORE.bot.answer(privateRequest(text, attachments)))),
  );
}

const text = (content: string): Part => ({ name: 'text', content });
const eml = (content: string | Uint8Array, file = 'report.eml'): Part => ({ name: 'file', file, content });
const picture: Part = { name: 'file', file: 'shot.png', type: 'image/png', content: 'PNG' };
const program: Part = { name: 'file', file: 'setup.exe', type: 'application/x-msdownload', content: 'MZ' };
const OUTLOOK_FILE = outlookItem({ '001A001F': 'REPORT.IPM.Note.NDR', '1000001F': BARE_REPORT });

describe('of a form are read', () => {
  test('the field `text`', async () => {
    expect((await send(form(text(MAILBOX_FULL)))).body).toEqual(await recordOf(MAILBOX_FULL));
  });

  test('a text of many scripts, as it is', async () => {
    const question = 'Почему 配信 é “5.1.1” 😀?';
    expect((await send(form(text(question)))).body).toEqual(await recordOf(question));
  });

  test('what FormData makes of both', async () => {
    const data = new FormData();
    data.set('text', 'Q169117');
    data.append(
      'file',
      new Blob([MAIL_FILE], { type: 'message/rfc822' }),
      'Zustellung fehlgeschlagen – é.eml',
    );
    const response = await fetch(`http://127.0.0.1:${server.port}/api/triage`, {
      method: 'POST',
      body: data,
    });
    expect(await response.json()).toEqual(await recordOf('Q169117', [MAIL_FILE]));
  });

  test.each([
    ['.eml', { file: 'report.eml' }, MAIL_FILE],
    ['.EML', { file: 'REPORT.EML' }, MAIL_FILE],
    ['.txt', { file: 'report.txt' }, MAILBOX_FULL],
    ['.msg', { file: 'report.msg' }, OUTLOOK_FILE],
    ['.msg of a media type', { file: 'report.msg', type: 'application/octet-stream' }, OUTLOOK_FILE],
    ['mail of a media type alone', { file: 'report', type: 'message/rfc822' }, MAIL_FILE],
    ['mail of a media type that is written otherwise', { file: 'x', type: 'Message/RFC822; x=y' }, MAIL_FILE],
    ['a name that has a path', { file: 'C:\\\\mail\\\\report.eml' }, MAIL_FILE],
    // It is text/plain then (RFC 7578 section 4.4).
    ['without a name or a type', { file: '' }, MAIL_FILE],
    ['a field of another name', { name: 'attachment', file: 'report.eml' }, MAIL_FILE],
  ])('a file: %s', async (_, part, content) => {
    const { body } = await send(form({ ...eml(content), ...part }));
    expect(body).toEqual(await recordOf('', [content]));
    expect(body.kind).toBe('diagnosis');
  });

  test('the file rather than the text', async () => {
    const { body } = await send(form(text('Q169117'), eml(MAIL_FILE)));
    expect(body).toEqual(await recordOf('Q169117', [MAIL_FILE]));
  });

  test('the text where no file can be read', async () => {
    const { body } = await send(form(text('Q169117'), picture));
    expect(body.matches[0].id).toBe('Q169117');
  });
});

test('fields of other names are passed over', async () => {
  const others = ['id', 'file', '__proto__', 'constructor', '', 'Text'].map(
    (name): Part => ({ name, content: MAILBOX_FULL }),
  );
  expect((await send(form(...others, text('Q169117')))).body).toEqual(await recordOf('Q169117'));
});

describe('what is not read is told', () => {
  test.each([
    ['a picture', [picture], UNSUITED.picture],
    ['a program', [program], UNSUITED.other],
    [
      'a file without a name, of any bytes',
      [{ ...eml(MAIL_FILE, ''), type: 'application/octet-stream' }],
      UNSUITED.other,
    ],
    ['a sixth file', Array.from({ length: 6 }, () => eml(BARE_REPORT)), FILES_LEFT],
    ['a picture beside a report', [eml(MAIL_FILE), picture], UNSUITED.picture],
  ])('%s', async (_, parts, told) => {
    expect(await notesOf(...parts)).toContain(told);
  });

  test('once for two pictures', async () => {
    const told = await notesOf(eml(MAIL_FILE), picture, picture);
    expect(told.filter(note => note === UNSUITED.picture)).toHaveLength(1);
  });

  test('five files are read without a word', async () => {
    const told = await notesOf(...Array.from({ length: 5 }, () => eml(BARE_REPORT)));
    expect(told).not.toContain(FILES_LEFT);
  });
});

test('a form of 50 parts is read', async () => {
  const others = Array.from({ length: 49 }, (_, n): Part => ({ name: `f${n}`, content: '' }));
  expect((await send(form(...others, text('Q169117')))).body.kind).toBe('article');
});

test('a form with nothing in it is answered with help', async () => {
  for (const body of [form(), form(text('')), form(eml('')), form(picture)]) {
    expect((await send(body)).body.kind).toBe('help');
  }
});

describe('a malformed form is refused', () => {
  const whole = Buffer.from(form(text('Q169117'), eml(MAIL_FILE)));
  const malformed = { status: 400, body: { error: 'The form is malformed.' } };

  test.each([
    ['nothing', ''],
    ['no form', 'Q169117'],
    ['bytes', Buffer.from(Array.from({ length: 999 }, (_, n) => n * 37))],
    ['cut in a file', whole.subarray(0, whole.length - 200)],
    ['cut in the text', whole.subarray(0, whole.indexOf('Q169117') + 3)],
    ['cut in a header', whole.subarray(0, 40)],
    ['cut in a boundary', whole.subarray(0, whole.length - 8)],
    ['cut in a part that is passed over', cutAfter('MZ', form({ name: 'other', content: 'MZ' }))],
    ['of another boundary', Buffer.from(whole.toString('latin1').replaceAll('pigeon', 'raven!'), 'latin1')],
  ])('%s', async (_, body) => {
    expect(await send(body)).toEqual(malformed);
  });

  test.each([
    'multipart/form-data',
    'multipart/form-data; boundary',
    'multipart/form-data; charset=utf-8',
    'multipart/form-data; boundary*=utf-8',
  ])('without a boundary: %s', async type => {
    expect(await send(whole, type)).toEqual(malformed);
  });

  test('of a boundary that is too long', async () => {
    expect(await send(whole, `multipart/form-data; boundary=${'b'.repeat(8_000)}`)).toEqual(malformed);
  });

  test.each([
    ['fields', (n: number): Part => ({ name: `f${n}`, content: '' })],
    ['files', () => eml('')],
  ])('of 60 %s', async (_, part) => {
    expect(await send(form(...Array.from({ length: 60 }, (__, n) => part(n))))).toEqual({
      status: 400,
      body: { error: 'A form has at most 50 parts.' },
    });
  });

  test('of 30,000 parts', async () => {
    expect((await send(`${'------pigeon\r\n\r\n\r\n'.repeat(30_000)}------pigeon--`)).status).toBe(400);
  });

  test('and the server lives on', async () => {
    expect((await server.ask('/healthz')).status).toBe(200);
    expect(server.log.join()).not.toContain('a request failed');
  });
});

function cutAfter(word: string, body: Uint8Array): Uint8Array {
  const bytes = Buffer.from(body);
  return bytes.subarray(0, bytes.indexOf(word) + word.length);
}

test.each([
  ['parts without a header', '------pigeon\r\n\r\nQ169117\r\n------pigeon--\r\n'],
  ['parts without a name', '------pigeon\r\nContent-Disposition: form-data\r\n\r\nx\r\n------pigeon--\r\n'],
  [
    'a charset that nobody knows',
    '------pigeon\r\nContent-Disposition: form-data; name="text"\r\nContent-Type: text/plain; charset=pigeon\r\n\r\nhello\r\n------pigeon--\r\n',
  ],
  [
    'a name with line breaks',
    '------pigeon\r\nContent-Disposition: form-data; name="a\nb"\r\n\r\nx\r\n------pigeon--\r\n',
  ],
  ['words before and behind', `before\r\n${Buffer.from(form(text('hello')))}behind`],
  ['a header of 200 KB', `------pigeon\r\nX-Long: ${'x'.repeat(200_000)}\r\n\r\nx\r\n------pigeon--\r\n`],
])('an odd form does no harm: %s', async (_, body) => {
  expect([200, 400]).toContain((await send(body)).status);
  expect((await server.ask('/healthz')).status).toBe(200);
});
