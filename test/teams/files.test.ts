import dns from 'node:dns';
import type { ServerResponse } from 'node:http';
import { gather } from '../../adapters/teams/shared-file';
import { MAIL_FILE, MAILBOX_FULL } from '../slack/reports';
import { startTeamsBot, type TeamsBot } from './a-teams-bot';
import { inChannel, mention, personal } from './activities';

let bot: TeamsBot;
beforeEach(async () => {
  bot = await startTeamsBot();
});
afterEach(() => bot.close());

const MB = 1024 * 1024;
const DOWNLOAD_INFO = 'application/vnd.microsoft.teams.file.download.info';
const card = () => JSON.stringify(bot.connector.messages().at(-1)?.body.attachments[0].content);

/** A file as a personal chat has it: its name, and where it can be had for a while without a token. */
function file(name: string, downloadUrl: unknown, content: object = {}) {
  const fileType = name.slice(name.lastIndexOf('.') + 1);
  return {
    contentType: DOWNLOAD_INFO,
    contentUrl: `https://contoso-my.sharepoint.com/personal/kim/Documents/${name}`,
    name,
    content: { downloadUrl, uniqueId: 'u1', fileType, ...content },
  };
}

const share = (attachments: readonly unknown[], text: string | null = null) =>
  bot.send(personal('', { text, attachments }));

test.each([
  ['a mail file', 'bounce.eml', MAIL_FILE],
  ['a text file', 'bounce.txt', MAILBOX_FULL],
  ['a file with its ending in capitals', 'BOUNCE.EML', MAIL_FILE],
])('%s is fetched without a token and answered', async (_, name, content) => {
  await share([file(name, bot.connector.serveFile(name, content))]);
  expect(bot.connector.fileRequests).toEqual([{ path: `/files/${name}`, token: undefined }]);
  expect(card()).toContain('mailbox is full');
});

test('a file beside words is read, and the words too', async () => {
  await share([file('a.eml', bot.connector.serveFile('a.eml', MAIL_FILE))], 'what is this?');
  expect(card()).toContain('mailbox is full');
});

test('a file whose type alone is told is read', async () => {
  await share([file('bounce', bot.connector.serveFile('bounce', MAIL_FILE), { fileType: 'eml' })]);
  expect(card()).toContain('mailbox is full');
});

test('a file that is no report is said to be none', async () => {
  await share([file('minutes.txt', bot.connector.serveFile('minutes.txt', 'We met at noon.'))]);
  expect(card()).toContain('That is not a non-delivery report');
});

test.each([
  ['a picture', 'a.png', 'can’t read pictures'],
  ['a spreadsheet', 'a.xlsx', 'mail and text only'],
])('%s is not fetched, and who sent it learns why', async (_, name, words) => {
  await share([file(name, bot.connector.serveFile(name, 'x'))]);
  expect(bot.connector.fileRequests).toEqual([]);
  expect(card()).toContain(words);
});

test('a picture beside a question leaves the question to be answered', async () => {
  await share([file('a.png', bot.connector.serveFile('a.png', 'x'))], 'Q169117');
  expect(card()).toContain('Q169117: ');
});

describe('who sent a file is told why it could not be read', () => {
  test.each([
    [
      'it is too large',
      (response: ServerResponse) => {
        response.on('error', () => {});
        for (let size = 0; size < 27; size += 1) response.write(Buffer.alloc(MB, 'x'));
        response.end();
      },
      'more than 25 MB',
    ],
    [
      'it breaks off',
      (response: ServerResponse) => {
        response.writeHead(200, { 'Content-Length': '1000' });
        response.write('From: a', () => response.destroy());
      },
      'did not give me the file',
    ],
    ['it is gone', (response: ServerResponse) => response.writeHead(404).end(), 'did not give me the file'],
    [
      'the server fails',
      (response: ServerResponse) => response.writeHead(500).end(),
      'did not give me the file',
    ],
    [
      'it has moved elsewhere',
      (response: ServerResponse) => response.writeHead(302, { Location: 'https://evil.example/a.eml' }).end(),
      'not in SharePoint',
    ],
    [
      'it moves for ever',
      (response: ServerResponse) => response.writeHead(302, { Location: '/files/a.eml' }).end(),
      'did not give me the file',
    ],
  ])('%s', async (_, respond, words) => {
    await share([file('a.eml', bot.connector.serveFile('a.eml', respond))]);
    expect(card()).toContain(words);
    expect(bot.connector.fileRequests.length).toBeLessThan(10);
  });

  test('it is a broken .msg file', async () => {
    const broken = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    await share([file('a.msg', bot.connector.serveFile('a.msg', broken))]);
    expect(card()).toContain('I could not open that');
  });

  test('it is empty', async () => {
    await share([file('a.eml', bot.connector.serveFile('a.eml', ''))]);
    expect(bot.connector.messages()).toHaveLength(1);
  });
});

const ELSEWHERE = [
  'https://evil.example/a.eml',
  'http://contoso.sharepoint.com/a.eml',
  'https://sharepoint.com.evil.example/a.eml',
  'https://evilsharepoint.com/a.eml',
  'https://evil.example/contoso.sharepoint.com/a.eml',
  'https://contoso.sharepoint.com@evil.example/a.eml',
  'http://169.254.169.254/latest/meta-data',
  'http://10.0.0.1/a.eml',
  'file:///etc/passwd',
  'data:text/plain,hello',
  'javascript:alert(1)',
  'not an address',
  '',
];

test.each(ELSEWHERE)('a file at %p is not fetched', async url => {
  await share([file('a.eml', url)]);
  expect(card()).toContain('not in SharePoint');
});

test.each([...ELSEWHERE, 'http://127.0.0.1:9/a.eml', 'https://localhost/a.eml', 'http://[::1]/a.eml'])(
  'a bot with a registration does not fetch from %p',
  async downloadUrl => {
    const lookedUp = jest.spyOn(dns, 'lookup');
    const gathered = await gather([{ name: 'a.eml', type: 'eml', downloadUrl }], false);
    expect(lookedUp).not.toHaveBeenCalled();
    lookedUp.mockRestore();
    expect(gathered).toEqual({
      attachments: [],
      missing: [expect.stringContaining('not in SharePoint')],
      unsuited: [],
    });
  },
);

test.each([
  'https://contoso.sharepoint.com/sites/x/a.eml?tempauth=1',
  'https://contoso-my.sharepoint.com/personal/kim/a.eml',
  'https://contoso.sharepoint.us/a.eml',
])('a bot with a registration asks for %s', async downloadUrl => {
  const lookedUp = jest.spyOn(dns, 'lookup').mockImplementation(((...given: unknown[]) => {
    const callback = given.at(-1) as (error: Error) => void;
    callback(new Error('there is no network in tests'));
  }) as typeof dns.lookup);
  const { missing } = await gather([{ name: 'a.eml', type: 'eml', downloadUrl }], false);
  expect(lookedUp.mock.calls.map(([name]) => name)).toEqual([new URL(downloadUrl).hostname]);
  lookedUp.mockRestore();
  expect(missing).toEqual([expect.stringContaining('SharePoint did not give me the file')]);
});

test.each([
  ['no content', { contentType: DOWNLOAD_INFO, name: 'a.eml' }],
  ['content that is null', { contentType: DOWNLOAD_INFO, name: 'a.eml', content: null }],
  ['content that is text', { contentType: DOWNLOAD_INFO, name: 'a.eml', content: 'x' }],
  ['a number for an address', file('a.eml', 7)],
  ['another content type', { ...file('a.eml', 'https://x.sharepoint.com/a'), contentType: 'image/*' }],
])('an attachment with %s does no harm', async (_, attachment) => {
  expect((await share([attachment], 'Q169117')).status).toBe(200);
  expect(card()).toContain('Q169117: ');
});

test('of many files the first five are read', async () => {
  await share(
    Array.from({ length: 30 }, (_, index) =>
      file(`${index}.txt`, bot.connector.serveFile(`${index}.txt`, 'nothing')),
    ),
  );
  expect(bot.connector.fileRequests).toHaveLength(5);
});

test('a link to a file in a channel, which Teams gives to nobody, is no file', async () => {
  const attachments = [
    { contentType: 'reference', contentUrl: 'https://x.sharepoint.com/a.eml', name: 'a.eml' },
  ];
  await bot.send(inChannel('look', { attachments }));
  expect(bot.connector.sent).toEqual([]);
});

test.each([
  ['a file that Teams gives to nobody', 'reference', 'personal chat alone'],
  ['a picture', 'image/png', 'can’t read pictures'],
])('who mentions the bot with %s and no word is told why that is not read', async (_, contentType, words) => {
  await bot.send(mention('', { attachments: [{ contentType, content: {}, name: 'x' }] }));
  expect(JSON.stringify(bot.connector.messages()[0]?.body)).toContain(words);
});
