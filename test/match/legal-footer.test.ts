import fc from 'fast-check';
import { withoutLegalFooters } from '../../src/match/legal-footer';

const REPORT = '550 5.1.1 <kim@osier.example>: user unknown';

test.each([
  ['a heading', 'DISCLAIMER: Osier Ltd takes no liability\nfor what this mail says.'],
  ['a heading of its own line', '> Confidentiality Notice\n> What stands here is for its reader alone.'],
  ['a heading in German', 'Haftungsausschluss: Wir haften nicht.'],
  [
    'no heading',
    'This e-mail and any files sent with it are confidential and intended solely for those\nto whom it is addressed.',
  ],
  [
    'no heading and the information first',
    'The information contained in this message is intended for its recipient and may be privileged.',
  ],
])('a footer with %s is left out', (_what, footer) => {
  expect(withoutLegalFooters(`${REPORT}\n\n${footer}`)).toBe(`${REPORT}\n`);
  expect(withoutLegalFooters(`${REPORT}\n${footer}\n\nTried three times.`)).toBe(
    `${REPORT}\n\nTried three times.`,
  );
});

test.each([
  ['a question about one', 'Disclaimer: the rule adds it twice to mail that leaves the company'],
  ['a word in a sentence', `${REPORT}\nthe disclaimer was added by a transport rule`],
  ['a refusal', `${REPORT}\nThis message was blocked because it is marked confidential.`],
  ['a report', 'Hello,\nThis message was created automatically by mail delivery software.'],
])('%s stays', (_what, text) => {
  expect(withoutLegalFooters(text)).toBe(text);
});

test('lines without such words stay as they are', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('', ' ', '> ', 'this message', 'mail failed', '\r')), lines => {
      const text = lines.join('\n');
      expect(withoutLegalFooters(text)).toBe(text);
    }),
  );
});
