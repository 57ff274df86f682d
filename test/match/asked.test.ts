import { buildClassifier } from '../../src/match/classifier';
import { namesEvent } from '../../src/match/mentions';
import { cappedRarity, exclusiveness, rarity } from '../../src/match/rarity';
import { CONFIDENT } from '../../src/match/weights';
import { core } from '../core';

const { articles } = core();
const classify = buildClassifier(articles);
const first = (text: string) => classify({ ndr: null, text })[0];

test.each([
  ['what is SC-001', 'outlook-com-sc-001-ou-002-spam-like'],
  ['421-4.7.28', 'gmail-4-7-28-unusual-rate'],
  ['yahoo TSS04', 'yahoo-tss04-temporarily-deferred'],
  ['what does 5.7.509 mean', 'exchange-online-5-7-509-dmarc'],
  ['mail from our scanner bounces with 5.7.57', 'exchange-online-5-7-57-device-must-log-in'],
  ['spf permerror too many lookups', 'spf-permerror-too-many-lookups'],
  ['how do I send a fax from Outlook?', 'KB959956'],
  [
    'SMS gateway stopped working with Exchange 2007, outlook bounces [SMS:...] addresses itself without asking the server',
    'KB959956',
  ],
])('who asks “%s” is answered by %s', (text, id) => {
  const best = first(text);
  expect(best?.article.id).toBe(id);
  expect(best?.confidence).toBeGreaterThanOrEqual(CONFIDENT);
});

test('a code that stands for many things answers nothing alone', () => {
  expect(first('what is 5.7.1')?.confidence ?? 0).toBeLessThan(CONFIDENT);
});

test.each([
  ['what is event 1067', true],
  ['see event ID 2375', true],
  ['the event on Monday', false],
])('whether “%s” names an event: %s', (text, names) => {
  expect(namesEvent(text.toLowerCase().split(' '))).toBe(names);
});

test('what a word or code tells does not grow with the corpus', () => {
  expect(exclusiveness(1)).toBe(1);
  expect(exclusiveness(5)).toBeLessThan(exclusiveness(2));
  expect(cappedRarity(1, 600)).toBe(1);
  expect(cappedRarity(10, 600)).toBe(1);
  expect(cappedRarity(300, 600)).toBeLessThan(0.5);
  expect(cappedRarity(3, 20)).toBe(rarity(3, 20));
});
