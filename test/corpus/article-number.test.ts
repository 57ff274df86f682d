import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { askedNumber } from '../../src/corpus/article-number';

test.each([
  'Q169117',
  'q169117',
  'q 169117',
  'KB169117',
  'kb 169117',
  'KB-169117',
  'Kb#169117',
  'KB: 169117',
  'KB Q169117',
  'KB article 169117',
  'kb article number 169117',
  'kb/169117',
  'kbid=169117',
  '169117',
  ' 169117. ',
  '169117?',
  'article 169117',
  'article number 169117',
  'see article 169117',
  'knowledge base article Q169117',
  'q169117 please',
  'show me Q169117 please',
  'Hi, can you show me article 169117? Thanks!',
  'what’s in KB169117?',
  'KB169117 (Q169117)',
  'https://support.microsoft.com/kb/169117',
  'https://support.microsoft.com/kb/Q169117',
  'https://support.microsoft.com/kb/169117/en-us',
  'support.microsoft.com/kb/169117/en-us what does it say',
  'https://support.microsoft.com/en-us/kb/169117',
  'https://support.microsoft.com/en-us/help/169117',
  'https://support.microsoft.com/en-us/help/169117/some-users-cannot-send-550-5-1-1-to-others',
  'https://support.microsoft.com/help/169117.',
  'https://support.microsoft.com/en-us/topic/some-title-kb169117-0f2c9a1e',
  'http://support.microsoft.com/?id=169117',
  'http://support.microsoft.com/?kbid=169117',
  'http://support.microsoft.com/default.aspx?scid=kb;en-us;169117',
  'http://support.microsoft.com/default.aspx?scid=kb;EN-US;Q169117',
  'http://support.microsoft.com/default.aspx?scid=kb%3Ben-us%3B169117',
  'http://support.microsoft.com/default.aspx?scid=kb;169117',
  'http://support.microsoft.com/support/kb/articles/Q169/1/17.asp',
  '/kb/articles/Q169/1/17.asp',
  'http://support.microsoft.com/support/kb/articles/q169117.asp',
  'http://archive.example.org/kb/169/Q169117/',
  '<https://support.microsoft.com/kb/169117>',
  '<https://support.microsoft.com/kb/169117|support.microsoft.com/kb/169117>',
  '<https://support.microsoft.com/kb/169117|Q169117>',
  '[https://support.microsoft.com/kb/169117](https://support.microsoft.com/kb/169117)',
  '[Q169117](https://support.microsoft.com/kb/169117) please',
  '<a href="https://support.microsoft.com/kb/169117">https://support.microsoft.com/kb/169117</a>',
])('%s asks for 169117 and for nothing else', text => {
  expect(askedNumber(text)).toEqual({ number: '169117', alone: true });
});

test.each([
  ['Q86947', '86947'],
  ['86947', '86947'],
  ['/kb/articles/Q86/9/47.asp', '86947'],
  ['KB3002657', '3002657'],
  ['5001234', '5001234'],
])('%s has five to seven digits and asks for %s', (text, number) => {
  expect(askedNumber(text)).toEqual({ number, alone: true });
});

test.each([
  'does KB-169117 apply here?',
  'We run MS Mail. Would Q169117 help against disappearing mail?',
  'is https://support.microsoft.com/kb/169117 about fax recipients',
  'Q169117 or Q263841?',
])('%s asks for 169117 among other things', text => {
  expect(askedNumber(text)).toEqual({ number: '169117', alone: false });
});

test.each([
  '',
  'hello',
  "room 199534 doesn't exist, I think you mean 19-534",
  'Thank you for contacting Fabrikam support. Your request (#884213) has been received.',
  '#884213',
  'ticket 884213',
  'INC0169117',
  'my phone is 169117',
  'call 555-0169',
  '+1 555 0100',
  '555-169117',
  '20241201',
  '2024-12-01',
  '16.12.2024',
  '169117.5',
  '169,117',
  '169117 KB',
  'the attachment has 204800 KB 204801 bytes',
  'order 169117 has shipped',
  'article 169117 from your shop is sold out',
  'event 16911',
  'Q12',
  'Q1691170',
  'KB12345678',
  'FAQ169117',
  'https://kb.example.com/kb/2003322',
  'https://example.com/tickets/169117',
  'http://go.microsoft.com/fwlink/?LinkId=526653',
  '550 Relaying denied, see https://support.microsoft.com/kb/169117',
  'Unable to relay (5.7.1). See KB169117',
  'ana@example.com could not be reached, KB169117',
])('%j asks for no article', text => {
  expect(askedNumber(text)).toBeNull();
});

test('a report that holds a link to an article asks for no article', () => {
  const report = readFileSync(join(__dirname, 'fixtures/report-with-link.txt'), 'utf8');
  expect(report).toContain('https://support.microsoft.com/kb/169117');
  expect(askedNumber(report)).toBeNull();
});

test('a long text asks for no article', () => {
  expect(askedNumber(`Q169117 ${'and so on '.repeat(20)}`)).toBeNull();
  expect(askedNumber(`Q169117 ${' '.repeat(2000)}`)).toBeNull();
});
