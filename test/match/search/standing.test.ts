import { buildSpeller } from '../../../src/match/search/spelling';
import { GREATEST_STANDING, speaksOfFailure, standingOf } from '../../../src/match/search/standing';
import { anArticle } from '../an-article';

const spell = buildSpeller(100);

test.each([
  'you receive an NDR',
  'a non-delivery report',
  'messages bounce',
  'Returned mail: User unknown',
  'the message was not delivered',
  'the message did not reach some of them',
])('%s: speaks of mail that was not delivered', text => {
  expect(speaksOfFailure(spell(text))).toBe(true);
});

test.each(['the delivery of the printer', 'mail is delivered', 'it reaches the end'])(
  '%s: does not',
  text => {
    expect(speaksOfFailure(spell(text))).toBe(false);
  },
);

test('an article about mail that was not delivered stands best, one about something else least', () => {
  const mail = anArticle({ id: 'Q1', title: 'Mail stops' });
  const server = anArticle({ id: 'Q2', appliesTo: ['Microsoft Exchange Server, version 5.5'] });
  const other = anArticle({ id: 'Q3', title: 'Printing stops', appliesTo: ['Scribe 2.0'] });
  expect(standingOf(mail, true, spell)).toBeCloseTo(GREATEST_STANDING);
  expect(standingOf(server, false, spell)).toBeGreaterThan(standingOf(other, false, spell));
  expect(standingOf(other, false, spell)).toBe(1);
});
