import { askedText } from '../../../src/match/search/asked-text';

const wordsOf = (text: string) =>
  askedText(text)
    .words.filter(word => word !== '')
    .join(' ');

test.each([
  ['whom a report names, and when', 'Duck, Ann on 8/16/2000 7:17 PM\n  Nest is full', 'nest is full'],
  [
    'the organization, site and server of MSEXCH',
    'MSEXCH:IMS:POND:REEDS:DUCK01 is full',
    'msexch ims is full',
  ],
  ['X.400 addresses', 'sent to c=US;a= ;p=POND;o=Reeds;s=Duck; twice', 'sent to twice'],
  ['distinguished names', 'for /O=POND/OU=REEDS/CN=RECIPIENTS/CN=DUCK again', 'for again'],
  ['the value of a domain-defined attribute, not its type', 'dda:FAX=555-0100 fails', 'dda fax fails'],
  ['weekdays, dates and times', 'since Monday 6/4/2001, 8:02 pm it fails', 'since it fails'],
  ['the name of a computer', 'Computer: DUCK01\nThe nest is full', 'the nest is full'],
  ['a signature', 'The nest is full\n--\nAnn Duck\nTel. 555 0100', 'the nest is full'],
  [
    'the frame of a report, wrapped as it may be',
    'Your message did not reach some or\nall of the intended recipients.\nNest full',
    'nest full',
  ],
])('%s is not searched for', (_, text, words) => {
  expect(wordsOf(text)).toBe(words);
});

test.each([
  ['cc:Mail is no header field', 'cc:Mail loses my mail', 'cc mail loses my mail'],
  ['sources and numbers of events stay', 'Event ID: 290\nSource: Pond', 'event id 290 source pond'],
  ['words of labels stay in sentences', 'the time and date of a message', 'the time and date of a message'],
])('%s', (_, text, words) => {
  expect(wordsOf(text)).toBe(words);
});

test('words on the two sides of a frame are not adjacent', () => {
  expect(
    askedText('nest Your message did not reach some or all of the intended recipients. full').words,
  ).toEqual(['nest', '', 'full']);
});
