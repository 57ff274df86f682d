import { encode } from 'iconv-lite';
import { decodeCharset } from '../../src/ndr/charset';
import { decodeEncodedWords } from '../../src/ndr/encoded-words';

const GERMAN = 'Die E-Mail konnte nicht zugestellt werden – Größe überschritten';
const RUSSIAN = 'Сообщение не доставлено: почтовый ящик переполнен';
const JAPANESE = 'このメールは、あて先が見つからないため送信できませんでした。';
const ISO_2022_JP = Buffer.from('\x1B$B%(%i!<\x1B(B 550', 'latin1');

test.each([
  ['windows-1252', GERMAN],
  ['cp1252', GERMAN],
  ['utf-8', GERMAN],
  ['windows-1251', RUSSIAN],
  ['koi8-r', RUSSIAN],
  ['shift_jis', JAPANESE],
  ['euc-jp', JAPANESE],
  ['utf-7', JAPANESE],
  ['utf-16le', JAPANESE],
  ['gb18030', '邮件无法投递'],
  ['big5', '郵件無法投遞'],
  ['euc-kr', '메일을 보낼 수 없습니다'],
])('%s is decoded as declared', (charset, text) => {
  expect(decodeCharset(encode(text, charset), charset.toUpperCase())).toBe(text);
});

test('0x92 is an apostrophe in windows-1252', () => {
  expect(decodeCharset(Buffer.from('can\x92t', 'latin1'), 'windows-1252')).toBe('can’t');
});

test.each(['iso-2022-jp', 'us-ascii', 'utf-8', null])(
  'ISO-2022-JP labelled %s is known by its escapes',
  label => {
    expect(decodeCharset(ISO_2022_JP, label)).toBe('エラー 550');
  },
);

test.each([
  ['utf-8', 'iso-8859-1', GERMAN],
  ['utf-8', 'us-ascii', RUSSIAN],
  ['utf-8', 'x-unknown', JAPANESE],
  ['euc-jp', 'iso-2022-jp', JAPANESE],
  ['shift_jis', 'utf-8', JAPANESE],
  ['windows-1252', 'utf-8', GERMAN],
  ['windows-1251', 'utf-8', RUSSIAN],
  ['koi8-r', '', RUSSIAN],
])('%s labelled %s is told from its bytes', (charset, label, text) => {
  expect(decodeCharset(encode(text, charset), label)).toBe(text);
});

test('UTF-8 that breaks off in the middle of a character loses that character only', () => {
  expect(decodeCharset(encode(JAPANESE, 'utf-8').subarray(0, -1), 'utf-8')).toBe(
    `${JAPANESE.slice(0, -1)}\uFFFD`,
  );
});

test.each([
  ['=?utf-8?B?w6nDqQ==?= plain =?iso-8859-1?Q?_=E9_?=', 'éé plain  é '],
  ['=?utf-8?B?w6k=?= \t=?utf-8?Q?=C3=A9?=', 'éé'],
  ['=?utf-8?B?w6nD?= =?UTF-8?B?qQ==?=', 'éé'],
  ['=?iso-8859-1*de?q?f=FCr?=', 'für'],
  ['=?iso-2022-jp?B?GyRCJSglaSE8GyhC?=', 'エラー'],
  ['=?utf-8?x?abc?= =?', '=?utf-8?x?abc?= =?'],
])('%s reads %s', (value, text) => {
  expect(decodeEncodedWords(value)).toBe(text);
});
