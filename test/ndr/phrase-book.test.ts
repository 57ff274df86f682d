import { phraseBook } from '../../src/ndr/phrase-book';

const book = phraseBook([
  ['general', 'rejected'],
  ['telling', 'rejected due to policy'],
  ['gap', 'mailbox … is full'],
  ['masked', 'user <address> unknown'],
  ['unspaced', '宛先不明'],
  ['marked', '"status" … "bounced"'],
] as const);

test.each([
  ['rejected', 'general'],
  ['It was REJECTED.', 'general'],
  ['rejected due to policy', 'telling'],
  ['rejected\n   due to\tpolicy', 'telling'],
  ['mailbox of anna is full', 'gap'],
  ['user anna@example.com unknown', 'masked'],
  ['user <anna@example.com> unknown', 'masked'],
  ['このメールは宛先不明です', 'unspaced'],
  ['{"status": "bounced"}', 'marked'],
])('of the phrases in %j the longest counts', (text, meaning) => {
  expect(book.longestIn(text)).toBe(meaning);
});

test.each(['', 'unrejected', 'mailbox is empty', 'user unknown'])('%j holds none', text => {
  expect(book.longestIn(text)).toBeNull();
});

test('the order of a list does not matter', () => {
  const turned = phraseBook([
    ['telling', 'rejected due to policy'],
    ['general', 'rejected'],
  ]);
  expect(turned.longestIn('rejected due to policy')).toBe('telling');
});

test('what stands behind sixteen thousand characters is not looked at', () => {
  expect(book.longestIn(`${'x '.repeat(8_000)}rejected`)).toBeNull();
});
