import fc from 'fast-check';
import { words } from '../../src/match/words';

/** What a word is, said once more as a regular expression. */
const WORD = /\d+(?:\.\d+)+|[a-z0-9\u00c0-\u024f\u0370-\u1fff\u3040-\ud7ff]+/g;

const pieces = fc.constantFrom('5', '12', '.', '..', 'a', 'Z', 'é', '日', ' ', '-', 'e-mail', '\n', '’');

test('words are runs of letters and digits, and numbers that dots join', () => {
  fc.assert(
    fc.property(fc.array(pieces), parts => {
      const text = parts.join('');
      expect(words(text)).toEqual(text.toLowerCase().replaceAll('e-mail', 'email').match(WORD) ?? []);
    }),
  );
});

test.each([
  ['550 5.1.1 User unknown', ['550', '5.1.1', 'user', 'unknown']],
  ['Exchange 5.5.', ['exchange', '5.5']],
  ['5.x and x5.5', ['5', 'x', 'and', 'x5', '5']],
])('%s', (text, expected) => {
  expect(words(text)).toEqual(expected);
});
