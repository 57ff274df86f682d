import fc from 'fast-check';
import { displayWidth } from '../../adapters/cli/display-width';
import { wrap } from '../../adapters/cli/wrap';

test.each([
  ['at spaces', 'one two three', ['one two', 'three']],
  ['exactly full lines', 'one2345 6789012', ['one2345', '6789012']],
  ['keeping line breaks', 'one\n\ntwo', ['one', '', 'two']],
  ['keeping a long word whole', 'see kim.lee@example.org now', ['see', 'kim.lee@example.org', 'now']],
  ['hanging bullets', '- one two three', ['- one', '  two', '  three']],
  ['between wide characters', '配信不能です', ['配信不', '能です']],
  ['counting no combining marks', 'e\u0301e\u0301e\u0301 aaaa', ['e\u0301e\u0301e\u0301', 'aaaa']],
  ['nothing', '', ['']],
])('breaks %s', (_, text, lines) => {
  expect(wrap(text, 7)).toEqual(lines);
});

test.each([
  ['abc', 3],
  ['配信', 4],
  ['한국', 4],
  ['e\u0301', 1],
  ['😀', 2],
  ['', 0],
])('%p fills %d cells', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test('nothing is lost, and only a single word may be wider than a line', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 5, max: 40 }), (text, width) => {
      const lines = wrap(text, width);
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      for (const line of lines.filter(one => displayWidth(one) > width))
        expect(line).toMatch(/^\s*(?:- )?\S+$/);
    }),
  );
});
