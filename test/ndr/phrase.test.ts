import { holds, masked, normalised, phrase } from '../../src/ndr/phrase';

test.each([
  ['User UNKNOWN', 'user unknown'],
  ['  two\n  lines\t here ', 'two lines here'],
  ['can‘t isn’t', "can't isn't"],
  ['„Postfach“ «plein»', '"postfach" "plein"'],
])('%j is compared as %j', (text, plain) => {
  expect(normalised(text)).toBe(plain);
});

test.each([
  ['an address', 'user anna@example.com unknown', 'user <address> unknown'],
  ['an address in angle brackets', '<anna@example.com>: unknown', '<address> unknown'],
  ["an address before Sendmail's dots", '<anna@example.com>... unknown', '<address> unknown'],
  ['a host', 'host mx.example.com said', 'host <host> said'],
  ['a word with a dot at its end', 'it failed. sorry.', 'it failed. sorry.'],
  ['a code', '550 5.1.1 no', '550 5.1.1 no'],
])('%s is masked only where it changes from report to report', (_, text, result) => {
  expect(masked(text)).toBe(result);
});

test.each([
  ['the words as they are', 'user unknown', 'the user unknown here'],
  ['words with a gap', 'user … unknown', 'user anna is unknown here'],
  ['a gap of nothing', 'user … unknown', 'user unknown'],
  ['several gaps', 'no … for … here', 'no mailbox for anna here'],
  [
    'a phrase that begins with a mark',
    '"event" … "dropped"',
    '{"event":"x","dropped"}'.replace('x","', 'x", "'),
  ],
  ['the second of two beginnings', 'user not found', 'user not known, user not found'],
  ['a second beginning that the gap follows', 'no … mailbox', `no ${'x'.repeat(200)} no such mailbox`],
  ['Japanese without spaces', '配信不能', '貴方のメールは配信不能です'],
  ['Thai without spaces', 'ไม่พบผู้ใช้', 'ขออภัยไม่พบผู้ใช้นี้'],
])('a text holds %s', (_, words, text) => {
  expect(holds(text, phrase(words))).toBe(true);
});

test.each([
  ['part of a word', 'user', 'username'],
  ['the end of a word', 'known', 'unknown'],
  ['part of a Russian word', 'почта', 'электропочта'],
  ['words in another order', 'user … unknown', 'unknown user'],
  ['words too far apart', 'user … unknown', `user ${'x'.repeat(200)} unknown`],
  ['half of the words', 'user … unknown', 'user anna is known'],
])('a text does not hold a phrase by %s', (_, words, text) => {
  expect(holds(text, phrase(words))).toBe(false);
});

test('a phrase counts as surer the more letters it has and the fewer gaps', () => {
  const { length } = phrase('user unknown');
  expect(phrase('user unknown in table').length).toBeGreaterThan(length);
  expect(phrase('user … unknown').length).toBeLessThan(length);
  expect(phrase('配信不能').length).toBeGreaterThan(phrase('abcd').length);
});
