import { readConfig } from '../../src/config';
import { mistakes } from './mistakes';

test.each([
  ['0', 0],
  ['8080', 8080],
  [' 65535 ', 65_535],
])('the port %p is %i', (PORT, port) => {
  expect(readConfig({ PORT, HOST: '0.0.0.0' })).toMatchObject({ host: '0.0.0.0', port });
});

test.each([
  ['public', true],
  [' public ', true],
  ['', false],
])('the web page with WEB_PAGE %p is public: %p', (WEB_PAGE, isPagePublic) => {
  expect(readConfig({ WEB_PAGE, HOST: '0.0.0.0' })).toMatchObject({ isPagePublic });
});

test.each([
  ['0', 0],
  [' 2 ', 2],
  ['', 0],
])('with TRUSTED_PROXIES %p there are %i proxies', (TRUSTED_PROXIES, trustedProxies) => {
  expect(readConfig({ TRUSTED_PROXIES })).toMatchObject({ trustedProxies });
});

test.each(['-1', '10', '1.5', 'yes', '0x1'])('TRUSTED_PROXIES %p is a mistake', written => {
  expect(mistakes({ TRUSTED_PROXIES: written })).toEqual([
    `- TRUSTED_PROXIES is "${written}". Give how many proxies stand in front of the server, from 0 to 9, or leave it out for none.`,
  ]);
});

test.each([
  ['80a', '"80a"'],
  ['-1', '"-1"'],
  ['65536', '"65536"'],
  ['1e3', '"1e3"'],
  ['80.5', '"80.5"'],
  ['12345678901234567890', '"123456789012…"'],
])('a port %s that is none', (PORT, shown) => {
  expect(mistakes({ PORT })).toEqual([
    `- PORT is ${shown}. Give a number from 0 to 65535, or leave it out for 3978.`,
  ]);
});

test('a web page for some is a mistake', () => {
  expect(mistakes({ WEB_PAGE: 'true' })).toEqual([
    '- WEB_PAGE is "true". Give public, to show the page to everybody who reaches the server, or leave it out.',
  ]);
});
