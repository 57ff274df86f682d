import { articleWords } from '../../src/match/article-words';
import { quoterOf } from '../../src/match/as-it-stands';
import { evidenceOf } from '../../src/match/evidence';
import type { Finding } from '../../src/match/finding';
import { buildTermIndex } from '../../src/match/term-index';
import { anArticle, OTHERS } from './an-article';

const finding = (signal: Finding['signal'], strength: number, evidence: string | null): Finding => ({
  article: 0,
  signal,
  strength,
  evidence,
  quotes: [],
});

test('what is an article’s own comes first, terms last, and nothing twice', () => {
  const told = evidenceOf([
    finding('terms', 0.9, 'the terms a, b'),
    finding('reason', 1, 'the reason'),
    finding('phrase', 0.2, 'a weak phrase'),
    finding('phrase', 0.8, 'a strong phrase'),
    finding('event', 0.1, 'an event'),
    finding('event', 0.1, 'an event'),
    finding('terms', 0.1, null),
  ]);
  expect(told.evidence).toEqual([
    'an event',
    'a strong phrase',
    'a weak phrase',
    'the reason',
    'the terms a, b',
  ]);
});

test('what stands in the text is kept for each piece of evidence', () => {
  const event = { ...finding('event', 1, 'event 7 from Loft'), quotes: ['7', 'Loft'] };
  const phrase = { ...finding('phrase', 1, 'the words ‘no room’'), quotes: ['no room'] };
  const terms = { ...finding('terms', 1, null), quotes: ['loft', '7'] };
  expect(evidenceOf([terms, phrase, event]).quotes).toEqual(['7', 'Loft', 'no room', 'loft']);
});

test.each([
  ['in its own case', 'The GAL is empty', ['gal'], 'GAL'],
  ['over a line break', 'from an MS\nMail user', ['ms', 'mail'], 'MS Mail'],
  ['where it first stands alone', 'RESOLVER.ADR said: no ADR', ['adr'], 'ADR'],
  ['not inside of a name', 'RESOLVER.ADR.RecipNotFound', ['adr'], null],
  ['not inside of a word', 'addresses', ['address'], null],
  ['at the end of a sentence', 'It is the gateway.', ['gateway'], 'gateway'],
])('a term is quoted %s', (_, text, words, quoted) => {
  expect(quoterOf(text)(words)).toBe(quoted);
});

test('terms are named as the paste has them, at most five, without codes', () => {
  const find = buildTermIndex(
    [
      ...OTHERS,
      anArticle({
        id: 'a',
        title: 'Zebras and lions retry at 5.9.9 in the jungle while tigers and bears and wolves sleep',
      }),
    ].map(articleWords),
  );
  const [best] = find('mail: Zebra 5.9.9 LION, Tiger, bear retrying, wolves asleep, jungle');
  const named = best?.evidence?.replace('the terms ', '').split(', ') ?? [];
  expect(named).toHaveLength(5);
  expect(named).toEqual(expect.arrayContaining(['Zebra', 'LION']));
  expect(named).not.toContain('5.9.9');
  expect(best?.quotes).toEqual(named);
});
