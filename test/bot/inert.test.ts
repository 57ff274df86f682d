import fc from 'fast-check';
import { inert } from '../../src/bot/inert';

test.each([
  ['a colour', 'a\x1b[31mb', 'ab'],
  ['a cleared screen', 'a\x1b[2J\x1b[Hb', 'ab'],
  ['an eight-bit sequence', 'a\x9b31mb', 'ab'],
  ['a title', 'a\x1b]0;owned\x07b', 'a]0;ownedb'],
  ['a bell and a backspace', 'a\x07\x08b', 'ab'],
  ['a NUL', 'a\0b', 'ab'],
  ['an overwritten line', 'Status: failed\rStatus: fine', 'Status: failed\nStatus: fine'],
  ['a turned direction', 'a\u202egnp.exe\u2066b\u200f', 'agnp.exeb'],
  ['zero-width characters', 'pay\u200bpal\u2060\ufeff', 'paypal'],
  ['half of a surrogate pair', 'a\ud83db', 'a\ufffdb'],
  ['a whole surrogate pair', 'a😀b', 'a😀b'],
  ['a line break and a tab', 'a\nb\tc', 'a\nb c'],
])('%s', (_, text, shown) => {
  expect(inert(text)).toBe(shown);
});

const DANGEROUS = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

test('no text keeps a character that acts on a terminal or is invisible', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      expect(inert(text)).not.toMatch(DANGEROUS);
    }),
  );
});
