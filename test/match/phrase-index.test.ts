import { articleWords } from '../../src/match/article-words';
import { buildPhraseIndex } from '../../src/match/phrase-index';
import { words } from '../../src/match/words';
import { anArticle, OTHERS } from './an-article';

const MAILBAG =
  'No mailbag on the Connector Post Office was found for recipient: … in the message with message id …';
const ARTICLES = [
  ...OTHERS,
  anArticle({ id: 'mailbag', signals: { phrases: [MAILBAG] } }),
  anArticle({ id: 'full', signals: { phrases: ['mailbox is full', 'over the quota of the store'] } }),
];
const find = buildPhraseIndex(ARTICLES, ARTICLES.map(articleWords));
const strengthIn = (text: string) => Math.max(0, ...find(words(text)).map(({ strength }) => strength));

const WHOLE =
  'No mailbag on the Connector Post Office was found for recipient: SMTP:a@example.com in the message with message id X/1.';

test.each([
  ['as it is printed', WHOLE],
  ['in capitals', WHOLE.toUpperCase()],
  ['wrapped', WHOLE.replaceAll(' ', '\n')],
  ['quoted', `> ${WHOLE.slice(0, 40)}\n> ${WHOLE.slice(40)}`],
  ['with other punctuation', WHOLE.replaceAll(/[:.,]/g, ' – ')],
  [
    'with long values',
    WHOLE.replace('SMTP:a@example.com', 'C=us;A= ;P=Example;O=Site;S=Doe;G=Jane;OU1=Sales'),
  ],
  ['in the middle of a long text', `${'nothing of note. '.repeat(2_000)}${WHOLE}${' more.'.repeat(2_000)}`],
])('a phrase is found %s', (_, text) => {
  expect(strengthIn(text)).toBeCloseTo(strengthIn(WHOLE));
  expect(strengthIn(WHOLE)).toBeGreaterThan(0.9);
});

test('most of a long phrase counts, but less than all of it', () => {
  const most = 'No mailbag on Connector Post Office found for recipient a in the message with message id 7';
  expect(strengthIn(most)).toBeGreaterThan(0.3);
  expect(strengthIn(most)).toBeLessThan(strengthIn(WHOLE));
});

test.each([
  ['less than most of it', 'No mailbag on the way'],
  ['its words in another order', WHOLE.split(' ').reverse().join(' ')],
  ['its words far apart', WHOLE.split(' ').join(` ${'and so on '.repeat(10)}`)],
  [
    'most of it without a word that tells',
    'No message on the Connector Post Office was found for recipient: a in the message with message id X/1.',
  ],
  ['a short phrase with a word missing', 'the mailbox full'],
  ['a short phrase with a word in between', 'mailbox is nearly full'],
])('a phrase is not found by %s', (_, text) => {
  expect(strengthIn(text)).toBe(0);
});

test('a longer phrase is stronger', () => {
  expect(strengthIn('mailbox is full')).toBeLessThan(
    strengthIn('mailbox is full; over the quota of the store'),
  );
});

test('the evidence quotes the words of the article, shortened', () => {
  const [finding] = find(words(WHOLE));
  expect(finding?.evidence).toBe(
    "the words 'No mailbag on the Connector Post Office was found for recipient: … in …'",
  );
  expect(find(words('Mailbox is FULL'))[0]?.evidence).toBe("the words 'mailbox is full'");
});
