import { type SlackBot, startSlackBot } from './a-slack-bot';
import { BOT } from './fake-slack';
import { directMessage, eventCallback, mention, message } from './payloads';
import { MAIL_FILE, MAILBOX_FULL } from './reports';

let bot: SlackBot;
beforeEach(async () => {
  bot = await startSlackBot();
});
afterEach(() => bot.close());

const MB = 1024 * 1024;
const posts = () => bot.slack.of('chat.postMessage').map(({ args }) => args);

/** A file in Slack that has this content. */
function file(name: string, content: string | Buffer, parts: object = {}) {
  bot.slack.serveFile(name, response => {
    response.writeHead(200, { 'Content-Type': 'application/octet-stream' }).end(content);
  });
  const ending = name.slice(name.lastIndexOf('.') + 1);
  return {
    id: `F-${name}`,
    name,
    filetype: ending,
    mimetype: 'application/octet-stream',
    mode: 'hosted',
    size: content.length,
    url_private: bot.slack.fileUrl('wrong'),
    url_private_download: bot.slack.fileUrl(name),
    ...parts,
  };
}

const shared = (files: object[], text = '', parts: object = {}) =>
  eventCallback(message(text, { subtype: 'file_share', files, ...parts }));

test.each([
  ['a mail file', 'bounce.eml', MAIL_FILE, {}],
  ['a text file', 'bounce.txt', MAILBOX_FULL, {}],
  ['a snippet of a long paste', 'Untitled', MAILBOX_FULL, { mode: 'snippet', filetype: 'text' }],
  ['a file by its media type', 'bounce', MAILBOX_FULL, { filetype: '', mimetype: 'text/plain' }],
])('%s in a channel is read with the bot’s token and answered', async (_, name, content, parts) => {
  await bot.send(shared([file(name, content, parts)]));
  expect(bot.slack.fileRequests).toEqual([{ path: `/files/${name}`, token: BOT.token }]);
  expect(posts()).toHaveLength(1);
});

test.each(['thread_ts', 'direct'])('a file is answered where it was shared: %s', async where => {
  const files = [file('bounce.eml', MAIL_FILE)];
  const event =
    where === 'direct'
      ? directMessage('', { subtype: 'file_share', files })
      : message('', { subtype: 'file_share', files, thread_ts: '1.0' });
  await bot.send(eventCallback(event));
  expect(posts()).toHaveLength(1);
  expect(posts()[0].thread_ts).toBe(where === 'direct' ? undefined : '1.0');
});

test('a mail that was sent to the channel’s address is read without a download', async () => {
  const mail = {
    id: 'F1',
    mode: 'email',
    filetype: 'email',
    name: 'Undeliverable',
    plain_text: MAILBOX_FULL,
  };
  await bot.send(shared([mail], '', { user: 'USLACKBOT' }));
  expect(posts()).toHaveLength(1);
  expect(bot.slack.fileRequests).toEqual([]);
});

test('a file of another company’s channel is looked up first', async () => {
  const whole = file('bounce.eml', MAIL_FILE);
  bot.slack.answerAll('files.info', { file: whole });
  await bot.send(shared([{ id: whole.id, file_access: 'check_file_info' }]));
  expect(bot.slack.of('files.info')[0]?.args).toMatchObject({ file: whole.id });
  expect(posts()).toHaveLength(1);
});

test('a file that is no report is not answered where nobody asked', async () => {
  await bot.send(shared([file('minutes.txt', 'We met at noon.')]));
  expect(posts()).toEqual([]);
});

test('pictures and the like are not downloaded', async () => {
  const picture = file('bounce.png', 'x', { mimetype: 'image/png' });
  await bot.send(shared([picture, file('list.pdf', 'x', { mimetype: 'application/pdf' })]));
  expect(bot.slack.fileRequests).toEqual([]);
  expect(posts()).toEqual([]);
});

describe('who asked is told why a file could not be read', () => {
  const ask = (files: object[]) => bot.send(eventCallback(mention('', { files })));

  test.each([
    ['a picture', { name: 'a.png', filetype: 'png', mimetype: 'image/png' }, 'can’t read pictures'],
    ['a spreadsheet', { name: 'a.xlsx', filetype: 'xlsx' }, 'mail and text only'],
    ['a file that is too large', { name: 'a.eml', filetype: 'eml', size: 26 * MB }, 'more than 25 MB'],
    ['a deleted file', { name: 'a.eml', mode: 'tombstone' }, 'was deleted'],
    ['a file that Slack hides', { name: 'a.eml', mode: 'hidden_by_limit' }, 'over its limit'],
    ['a file without an address', { name: 'a.eml', filetype: 'eml' }, 'no address'],
  ])('%s', async (_, parts, words) => {
    await ask([{ id: 'F1', ...parts }]);
    expect(posts()).toEqual([expect.objectContaining({ text: expect.stringContaining(words) })]);
    expect(bot.slack.fileRequests).toEqual([]);
  });

  test('a login page instead of the file: the app lacks files:read', async () => {
    bot.slack.serveFile('a.eml', response => {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end('<html>Sign in');
    });
    await ask([{ ...file('b.eml', ''), url_private_download: bot.slack.fileUrl('a.eml') }]);
    expect(posts()[0].text).toContain('files:read');
  });

  test('a file that is larger than Slack says', async () => {
    const piece = Buffer.alloc(MB, 'x');
    bot.slack.serveFile('a.eml', response => {
      response.on('error', () => {});
      for (let size = 0; size < 27; size += 1) response.write(piece);
      response.end();
    });
    await ask([{ ...file('b.eml', ''), size: 10, url_private_download: bot.slack.fileUrl('a.eml') }]);
    expect(posts()[0].text).toContain('more than 25 MB');
  });

  test.each([404, 500])('status %d instead of the file', async status => {
    bot.slack.serveFile('a.eml', response => response.writeHead(status).end());
    await ask([{ ...file('b.eml', ''), url_private_download: bot.slack.fileUrl('a.eml') }]);
    expect(posts()[0].text).toContain('did not give me the file');
  });

  test('a file that breaks off', async () => {
    bot.slack.serveFile('a.eml', response => {
      response.writeHead(200, { 'Content-Length': '1000' });
      response.write('From: a', () => response.destroy());
    });
    await ask([{ ...file('b.eml', ''), url_private_download: bot.slack.fileUrl('a.eml') }]);
    expect(posts()[0].text).toContain('did not give me the file');
  });

  test('a broken .msg file', async () => {
    await ask([file('a.msg', Buffer.from('d0cf11e0a1b11ae1', 'hex'))]);
    expect(posts()[0].text).toContain('I could not open that');
  });
});

describe('the token stays with Slack', () => {
  test.each([
    'https://evil.example/files/a.eml',
    'http://files.slack.com/a.eml',
    'https://files.slack.com.evil.example/a.eml',
    'https://evilslack.com/a.eml',
    'http://127.0.0.1:1/files/a.eml',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'not an address',
  ])('a file at %s is not fetched', async url => {
    await bot.send(
      eventCallback(mention('', { files: [{ ...file('a.eml', ''), url_private_download: url }] })),
    );
    expect(posts()[0].text).toContain('not in Slack');
  });

  test('a redirect to elsewhere is not followed', async () => {
    bot.slack.serveFile('a.eml', response => {
      response.writeHead(302, { Location: 'http://localhost:9/stolen' }).end();
    });
    await bot.send(
      eventCallback(
        mention('', { files: [{ ...file('b.eml', ''), url_private_download: bot.slack.fileUrl('a.eml') }] }),
      ),
    );
    expect(posts()[0].text).toContain('not in Slack');
    expect(bot.slack.fileRequests).toHaveLength(1);
  });

  test('a redirect within Slack is', async () => {
    const target = file('c.eml', MAIL_FILE);
    bot.slack.serveFile('a.eml', response => response.writeHead(302, { Location: '/files/c.eml' }).end());
    await bot.send(shared([{ ...target, url_private_download: bot.slack.fileUrl('a.eml') }]));
    expect(posts()).toHaveLength(1);
  });

  test('endless redirects end', async () => {
    bot.slack.serveFile('a.eml', response => response.writeHead(302, { Location: '/files/a.eml' }).end());
    await bot.send(
      eventCallback(
        mention('', { files: [{ ...file('b.eml', ''), url_private_download: bot.slack.fileUrl('a.eml') }] }),
      ),
    );
    expect(posts()[0].text).toContain('did not give me the file');
    expect(bot.slack.fileRequests.length).toBeLessThan(10);
  });
});

test('a report behind many pictures is read', async () => {
  const pictures = Array.from({ length: 9 }, (_, index) =>
    file(`${index}.png`, 'x', { mimetype: 'image/png' }),
  );
  await bot.send(shared([...pictures, file('bounce.eml', MAIL_FILE)]));
  expect(posts()).toHaveLength(1);
});

test('who asks in words learns that the file beside them could not be read', async () => {
  const large = { id: 'F1', name: 'a.eml', filetype: 'eml', size: 26 * MB };
  await bot.send(eventCallback(mention('why did this mail bounce?', { files: [large] })));
  expect(posts()[0].text).toContain('more than 25 MB');
});

test('of two reports the first is answered, and the other is not forgotten', async () => {
  await bot.send(shared([file('a.eml', MAIL_FILE), file('b.txt', MAILBOX_FULL)]));
  expect(posts()).toHaveLength(1);
  expect(posts()[0].text).toContain('the first of the reports');
});

test('of many files the first five are read, and who asked is told', async () => {
  const files = Array.from({ length: 30 }, (_, index) => file(`${index}.txt`, 'nothing'));
  await bot.send(eventCallback(mention('', { files })));
  expect(bot.slack.fileRequests).toHaveLength(5);
  expect(posts()[0].text).toContain('Only the first 5 files were read.');
});
