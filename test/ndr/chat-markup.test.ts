import { undoChatMarkup } from '../../src/ndr/chat-markup';

test.each([
  ['a linked address', '<mailto:bob@example.com|bob@example.com> failed', 'bob@example.com failed'],
  [
    'a linked address in angle brackets',
    '&lt;<mailto:bob@example.com|bob@example.com>&gt;:',
    '<bob@example.com>:',
  ],
  ['a linked host', 'host <http://mx.example.com|mx.example.com> said', 'host mx.example.com said'],
  ['a link', 'see <https://example.com/a?b=1&amp;c=2>', 'see https://example.com/a?b=1&c=2'],
  ['a mention of a person', '<@U0123ABC> why?', ' why?'],
  ['a mention with a name', '<@U0123ABC|bot> why?', ' why?'],
  ['a channel', 'ask in <#C0123ABC|mail>', 'ask in #mail'],
  ['a call to all', '<!channel> <!here|here> help', '  help'],
  ['a call to a group', '<!subteam^S0123|@desk> help', ' help'],
  ['a date', '<!date^1392734382^{date}|May 2>', 'May 2'],
  ['escapes, once', '&amp;lt; &lt; &gt; &amp;', '&lt; < > &'],
  ['a code fence', '```\n550 5.1.1\n```', '\n550 5.1.1\n'],
  ['quote marks', '&gt; 550 5.1.1\n&gt; \n> > nested\n>bare\n>', '550 5.1.1\n\nnested\nbare\n'],
])('Slack: %s is undone', async (_, paste, text) => {
  expect(await undoChatMarkup(paste)).toBe(text);
});

test.each([
  '>>> RCPT TO:<bob@example.com>',
  '<<< 550 5.1.1 <bob@example.com>... User unknown',
  '<bob@example.com>: host mx.example.com[192.0.2.1] said: 550',
  'Message-ID: <1@example.com>',
  '<@relay.example.com:bob@example.com>',
  'a < b > c',
  'Blocked; see <https',
])('%s stays', async line => {
  expect(await undoChatMarkup(line)).toBe(line);
});

test('a quoted SMTP dialogue loses its quote mark only', async () => {
  expect(await undoChatMarkup('&gt; &gt;&gt;&gt; DATA\n&gt; &lt;&lt;&lt; 550 no')).toBe(
    '>>> DATA\n<<< 550 no',
  );
});

test.each([
  ['bob@example.com<mailto:bob@example.com>', 'bob@example.com'],
  [
    'error code 5.1.10 in Office 365<https://go.example.com/?id=1>, then',
    'error code 5.1.10 in Office 365, then',
  ],
  ['<mailto:bob@example.com>', 'bob@example.com'],
])("Outlook's %s becomes %s", async (paste, text) => {
  expect(await undoChatMarkup(paste)).toBe(text);
});

test.each([
  [
    'paragraphs and line breaks',
    '<p><at id="0">Bot</at>&nbsp;help</p>\n<p>From: a@b.example<br>\nSubject: x</p>',
    '\u00A0help\n\nFrom: a@b.example\nSubject: x',
  ],
  [
    'a line for each block',
    '<div>&lt;<a href="mailto:a@b.example">a@b.example</a>&gt;:</div><div>&nbsp;</div><div>&gt;&gt;&gt; DATA</div>',
    '<a@b.example>:\n\u00A0\n>>> DATA',
  ],
  ['a quote', '<blockquote itemscope="">\n<div>550</div><div>5.1.1</div>\n</blockquote>', '550\n5.1.1'],
  ['code', '<pre>a  b\nc</pre>', 'a  b\nc'],
  ['a card', '<p>550<attachment id="1">card</attachment></p>', '550'],
  ['an address that was not escaped', '<p>to <bob@example.com> failed</p>', 'to <bob@example.com> failed'],
])('Teams: %s', async (_, paste, text) => {
  expect(await undoChatMarkup(paste)).toBe(text);
});

test('the plain text of a Teams message loses its mention and keeps its lines', async () => {
  expect(await undoChatMarkup('<at>Bot</at> help\n<bob@example.com>:\n550 5.1.1')).toBe(
    ' help\n<bob@example.com>:\n550 5.1.1',
  );
});

test('a plain report that quotes HTML keeps its lines', async () => {
  const report =
    'Failed:\n<bob@example.com>:\n550 no\n\nContent-Type: text/html\n\n<div dir="ltr">Hello</div>\nbye';
  expect(await undoChatMarkup(report)).toBe(report);
});

test('a paste on one line stays on one line', async () => {
  const paste =
    'From: &lt;<mailto:a@b.example|a@b.example>&gt; Subject: x &gt;&gt;&gt; DATA &lt;&lt;&lt; 550 no';
  expect(await undoChatMarkup(paste)).toBe('From: <a@b.example> Subject: x >>> DATA <<< 550 no');
});
