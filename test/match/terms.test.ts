import { buildLexicon } from '../../src/match/lexicon';
import { terms } from '../../src/match/terms';
import { words } from '../../src/match/words';

const lexicon = buildLexicon();
const termsOf = (text: string) => terms(words(text), lexicon.learn).map(({ stem }) => stem);

test.each([
  ['codes and versions stay whole', 'code 5.1.1 from 5.5', ['5.1.1', '5.5']],
  ['line breaks and punctuation make no difference', 'shadow-\npostoffice', ['shadow', 'postoffice']],
  ['typographic quotes part words as straight ones do', 'doesn’t “exist”', ['doesn', 't', 'exist']],
  ['e-mail is one word', 'E-Mail', ['email']],
  ['letters outside ASCII are letters', 'Zürich 配信', ['zürich', '配信']],
])('words: %s', (_, text, expected) => {
  expect(words(text)).toEqual(expect.arrayContaining(expected));
});

test.each([
  [
    'a bounce',
    ['NDR', 'non-delivery report', 'Non-\ndelivery reports', 'bounces', 'it comes back', 'undeliverable'],
  ],
  ['MS Mail', ['MS Mail', 'Microsoft Mail', 'MSMail', 'PC Mail']],
  ['the Internet Mail Service', ['IMS', 'Internet Mail Service', 'internet mail connector', 'IMC']],
  ['a postoffice', ['post office', 'postoffice', 'the PO', 'postoffices']],
  ['the global address list', ['GAL', 'global address list']],
  ['directory synchronization', ['dirsync', 'directory synchronization', 'dir sync']],
  ['a text message', ['SMS', 'a text message', 'text messages']],
  ['a fax', ['FAX', 'faxes', 'faxing']],
  ['trying again', ['retry', 'retries', 'try again', 'tries again', 'a second attempt']],
  ['at once', ['at once', 'immediately', 'right away']],
])('%s has one term, whatever it is called', (_, spellings) => {
  const [first] = spellings;
  for (const spelling of spellings) expect(termsOf(spelling)).toEqual(termsOf(first as string));
  expect(termsOf(first as string)).toHaveLength(1);
});

test('stop words, bare numbers and frames of reports are no terms', () => {
  expect(termsOf('The following recipient(s) could not be reached: why is it 550 and 2375?')).toEqual([]);
});

test('names of plain objects are terms like any other', () => {
  expect(termsOf('constructor hasOwnProperty')).toHaveLength(2);
});

test('a term says where its words stand', () => {
  expect(terms(words('the Microsoft Mail users'), lexicon.learn)).toEqual([
    { stem: 'ms mail', from: 1, to: 3 },
    { stem: 'user', from: 3, to: 4 },
  ]);
});

test.each([
  ['another form of a known word', 'retrying', 'retry'],
  ['a misspelled one', 'imediately', 'immediately'],
  ['one with two letters swapped', 'recipeint', 'recipient'],
])('a text may have %s', (_, written, meant) => {
  const known = buildLexicon();
  known.learn(meant);
  expect(known.forText()(written).stem).toBe(known.learn(meant).stem);
});

test('a short word is not corrected, since one letter makes another word of it', () => {
  const known = buildLexicon();
  known.learn('route');
  expect(known.forText()('rouge').stem).not.toBe(known.learn('route').stem);
});
