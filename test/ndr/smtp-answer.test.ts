import { findAnswers } from '../../src/ndr/smtp-answer';

/** What each answer gives, without its place. */
const answersIn = (text: string) =>
  findAnswers(text).map(({ replyCode, statusCode, text: words }) => [replyCode, statusCode, words]);

test.each([
  ['both codes and words', '550 5.1.1 User unknown', '550', '5.1.1', 'User unknown'],
  ['a reply code alone', '550 User unknown', '550', null, 'User unknown'],
  ['a status code alone', '5.1.1 User unknown', null, '5.1.1', 'User unknown'],
  ['a hyphen between the codes', '550-5.1.1 User unknown', '550', '5.1.1', 'User unknown'],
  ['a hash before the status code', '550 #5.1.1 User unknown', '550', '5.1.1', 'User unknown'],
  ['the status code in brackets', '550 (5.1.1) User unknown', '550', '5.1.1', 'User unknown'],
  ['a colon behind the reply code', '554: 5.7.1 Policy', '554', '5.7.1', 'Policy'],
  ['a line break between the codes', 'said: 550\n    5.1.1 User unknown', '550', '5.1.1', 'User unknown'],
  ['a temporary refusal', '451 4.7.1 Try again later', '451', '4.7.1', 'Try again later'],
  ["Exchange's quotes", "returned '554 5.2.2 mailbox full'", '554', '5.2.2', 'mailbox full'],
  [
    "Sendmail's brackets",
    '(reason: 550 5.1.1 <a@example.com>... User unknown)',
    '550',
    '5.1.1',
    '<a@example.com>... User unknown',
  ],
  [
    'a tab within words before the code',
    'sorry,\tno mailbox here (#5.1.1)',
    null,
    '5.1.1',
    'sorry, no mailbox here',
  ],
  ['a DSN field', 'Diagnostic-Code: smtp; 550 5.1.1 no such user', '550', '5.1.1', 'no such user'],
  [
    'an answer that a log quotes',
    'status=bounced (host mx.example.com[192.0.2.1] said: 550 5.1.1 no)',
    '550',
    '5.1.1',
    'no',
  ],
  [
    'a reply code behind an Italian word',
    'Errore: 550 casella inesistente',
    '550',
    null,
    'casella inesistente',
  ],
  ['a reply code behind a German word', 'Fehler 550 Postfach unbekannt', '550', null, 'Postfach unbekannt'],
  [
    'a status code with three digits',
    '550 5.7.606 Access denied, banned sending IP',
    '550',
    '5.7.606',
    'Access denied, banned sending IP',
  ],
  ['a success', '250 2.1.5 Recipient ok', '250', '2.1.5', 'Recipient ok'],
])('an answer is read from %s', (_, text, replyCode, statusCode, words) => {
  expect(answersIn(text)).toEqual([[replyCode, statusCode, words]]);
});

test.each([
  'Your ticket is 550123.',
  'Invoice 550-2024 is due.',
  'The invoice over 550 euros is due.',
  'We sent 421 messages in 550 days.',
  'version 5.1.1 is out',
  'from mx550.example.com [192.0.2.1]',
  'see https://example.com/550/5.1.1',
  'Message-ID: <550.5.1.1@example.com>',
  'call +49 30 550 5511',
  'at 05:50 on 5.1.2024 10:00',
  'chapter 5.1.1.2',
  'price: $550',
  'room B-550',
  '{"port": 550, "build": "5.1.1"}',
  'Subject: 550 5.1.1 User unknown',
  '550% more',
  '5.8.1 and 5.9.9',
  '600 and 199',
])('%j quotes no answer', text => {
  expect(findAnswers(text)).toEqual([]);
});

test("qmail's status code behind the words belongs to the reply code before them", () => {
  expect(findAnswers('550 sorry, no mailbox here by that name. (#5.1.1)')[0]).toMatchObject({
    replyCode: '550',
    statusCode: '5.1.1',
  });
});

test('a trailing status code belongs to the nearest answer before it', () => {
  expect(
    findAnswers('550 no such user\n\n552 sorry, over quota (#5.2.2)')
      .map(({ replyCode, statusCode }) => [replyCode, statusCode])
      .slice(0, 2),
  ).toEqual([
    ['550', null],
    ['552', '5.2.2'],
  ]);
});

test('two answers of a dialogue stay two', () => {
  expect(
    answersIn('<<< 550 5.1.1 <a@example.com>... User unknown\n>>> DATA\n<<< 503 5.0.0 Need RCPT (recipient)'),
  ).toEqual([
    ['550', '5.1.1', '<a@example.com>... User unknown'],
    ['503', '5.0.0', 'Need RCPT (recipient)'],
  ]);
});

test('an answer ends at an empty line', () => {
  expect(answersIn('550 5.1.1 User unknown\n\nRegards, Anna')).toEqual([['550', '5.1.1', 'User unknown']]);
});

test("qmail's closing line is no part of the answer", () => {
  expect(answersIn('Remote host said: 550 no such user\nGiving up on 192.0.2.1.')).toEqual([
    ['550', null, 'no such user'],
  ]);
});

test('words that are wrapped come on one line', () => {
  expect(answersIn('said: 550 5.1.1\n    <a@example.com>: Recipient address\n    rejected')).toEqual([
    ['550', '5.1.1', '<a@example.com>: Recipient address rejected'],
  ]);
});

test('a refusal inside a refusal counts, the empty one around it does not', () => {
  expect(answersIn('554 <a@example.com>... 550 Host unknown')).toEqual([['550', null, 'Host unknown']]);
});

test('each answer knows where it begins', () => {
  const text = 'first 550 5.1.1 no\n\nthen\n452 4.2.2 full';
  expect(findAnswers(text).map(({ start }) => text.slice(start, start + 9))).toEqual([
    '550 5.1.1',
    '452 4.2.2',
  ]);
});

test('words end after a thousand characters', () => {
  const [answer] = findAnswers(`550 5.7.1 ${'policy '.repeat(1_000)}`);
  expect(answer?.text.length).toBeLessThanOrEqual(1_000);
  expect(answer?.text).toMatch(/^policy policy/);
});
