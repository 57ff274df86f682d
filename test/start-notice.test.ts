import { hostInUrl, startNotice } from '../src/start-notice';

test('the notice tells the address, and each platform in a line', () => {
  const notice = startNotice('http://localhost:3978', 7, [
    { name: 'Web page', state: 'for this machine' },
    { name: 'Slack', state: 'off. Set SLACK_BOT_TOKEN.' },
  ]);
  expect(notice).toBe(
    [
      '',
      'NDR Triage, with 7 articles: http://localhost:3978',
      '',
      '  Web page  for this machine',
      '  Slack     off. Set SLACK_BOT_TOKEN.',
      '',
      'Ctrl-C ends it.',
      '',
      '',
    ].join('\n'),
  );
});

test.each([
  ['127.0.0.1', 'localhost'],
  ['localhost', 'localhost'],
  ['::1', 'localhost'],
  ['[::1]', 'localhost'],
  ['0.0.0.0', 'localhost'],
  ['::', 'localhost'],
  // Who listens there alone is not at 127.0.0.1, to which the name leads.
  ['127.0.0.2', '127.0.0.2'],
  ['192.168.1.7', '192.168.1.7'],
  ['ndr.example', 'ndr.example'],
  ['fe80::1', '[fe80::1]'],
])('the host %s is opened as %s', (host, shown) => {
  expect(hostInUrl(host)).toBe(shown);
  expect(URL.canParse(`http://${shown}:3978`)).toBe(true);
});
