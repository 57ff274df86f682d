import fc from 'fast-check';
import { markQuotes } from '../../adapters/web/page/marks';

const KB = 1024;
/** Characters of a text that is marked. */
const LONGEST = 64 * KB;

const marked = (text: string, ...quotes: readonly string[]) =>
  markQuotes(text, quotes)
    .filter(({ isMarked }) => isMarked)
    .map(piece => piece.text);

const WORDS = [
  '550',
  '5.1.1',
  'user',
  'unknown',
  'Mail',
  'box',
  '日本',
  'é',
  '\n> ',
  ' ',
  '. ',
  '<',
  '@',
  '5',
  'İ',
];
const words = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 3, unit: 'binary' })), { maxLength: 40 })
  .map(parts => parts.join(''));

describe('whatever the text and the quotes', () => {
  test('the pieces are the text', () => {
    fc.assert(
      fc.property(words, fc.array(words, { maxLength: 5 }), (text, quotes) => {
        const pieces = markQuotes(text, quotes);
        expect(pieces.map(piece => piece.text).join('')).toBe(text);
        expect(pieces.every(piece => piece.text !== '' || text === '')).toBe(true);
      }),
    );
  });

  test('no word is marked that is in no quote', () => {
    fc.assert(
      fc.property(words, fc.array(words, { maxLength: 5 }), (text, quotes) => {
        const known = quotes.flatMap(wordsOf);
        expect(
          marked(text, ...quotes)
            .flatMap(wordsOf)
            .filter(word => !known.includes(word)),
        ).toEqual([]);
      }),
    );
  });

  test('a quote that stands in the text is marked', () => {
    const quote = fc
      .array(fc.constantFrom('pigeon', 'loft', 'full', '5.2.2'), { minLength: 1, maxLength: 6 })
      .map(parts => parts.join(' '));
    fc.assert(
      fc.property(
        fc.constantFrom('', 'before, ', '«'),
        quote,
        fc.constantFrom('', '. behind', '»'),
        (before, said, behind) => {
          expect(marked(before + said + behind, said)).toEqual([said]);
        },
      ),
    );
  });
});

const wordsOf = (text: string) => text.toLowerCase().match(/\d+(?:\.\d+)+|[\p{L}\p{N}]+/gu) ?? [];

describe('the words of a quote are marked together', () => {
  test.each([
    ['as they stand', 'it said user unknown here', 'user unknown', ['user unknown']],
    ['in another case', 'USER Unknown', 'user unknown', ['USER Unknown']],
    ['over a line break', 'No mailbag\r\n  was found', 'no mailbag was found', ['No mailbag\r\n  was found']],
    [
      'over a mark of quoting',
      '> No mailbag\n> > was found',
      'no mailbag was found',
      ['No mailbag\n> > was found'],
    ],
    [
      'over other punctuation',
      '“No mailbag” – was *found*',
      'no mailbag was found',
      ['No mailbag” – was *found'],
    ],
    ['without the punctuation around', '(user unknown).', '…user unknown!', ['user unknown']],
    ['each time they stand there', 'no room; then no room', 'no room', ['no room', 'no room']],
    ['beside each other', 'no room no room', 'no room', ['no room', 'no room']],
    ['at the start and the end', 'no room', 'no room', ['no room']],
    ['in other scripts', '理由: 配信 されません', '配信 されません', ['配信 されません']],
  ])('%s', (_, text, quote, pieces) => {
    expect(marked(text, quote)).toEqual(pieces);
  });

  test('two quotes that overlap are marked as one', () => {
    expect(marked('the user is unknown here', 'user is unknown', 'is unknown here')).toEqual([
      'user is unknown here',
    ]);
  });

  test('two quotes beside each other are two', () => {
    expect(marked('550 5.1.1 unknown', '550', '5.1.1')).toEqual(['550', '5.1.1']);
  });
});

describe('of a quote that is not there whole', () => {
  const QUOTE = 'the destination host could not be reached: no DNS records found';

  test.each([
    [
      'its longest run is marked',
      'could not be reached: no DNS records',
      ['could not be reached: no DNS records'],
    ],
    [
      'both parts are marked where a word stands between them',
      'the destination host ABBEY could not be reached',
      ['the destination host', 'could not be reached'],
    ],
    [
      'the longer of two beginnings is marked',
      'could not be; could not be reached',
      ['could not be reached'],
    ],
    ['two words are nothing', 'the destination could not', []],
    ['three words are something', 'no DNS records', ['no DNS records']],
  ])('%s', (_, text, pieces) => {
    expect(marked(text, QUOTE)).toEqual(pieces);
  });

  test('of two words, one is nothing', () => {
    expect(marked('the user is unknown', 'user unknown')).toEqual([]);
  });
});

describe('a code is a word', () => {
  test.each([
    ['5.1.1', 'a 5.1.1 b', ['5.1.1']],
    ['5.1.1', '#5.1.1>', ['5.1.1']],
    ['5.1.1', '5.1.1.', ['5.1.1']],
    ['5.1.1', 'ends with 10.5.1.1', []],
    ['5.1.1', '5.1.10', []],
    ['5.1.1', '5.1.1.7', []],
    ['550', '5503', []],
    ['550', '550-5.1.1', ['550']],
    ['2375', 'Event ID: 2375', ['2375']],
    ['user', 'users', []],
    ['MSExchangeMSMI', 'source msexchangemsmi', ['msexchangemsmi']],
  ])('%s in %p', (quote, text, pieces) => {
    expect(marked(text, quote)).toEqual(pieces);
  });

  test('that stands in every line of a log is marked in the first of them', () => {
    expect(marked('550 no\n'.repeat(100), '550')).toHaveLength(20);
  });
});

describe('nothing is marked', () => {
  test.each<[string, string, readonly string[]]>([
    ['without quotes', 'user unknown', []],
    ['for an empty quote', 'user unknown', ['', ' ', '…', '—']],
    ['for what is not there', 'user unknown', ['mailbox full']],
    ['for names of a prototype', 'user unknown', ['__proto__', 'constructor', 'toString']],
    ['in a text that is too long', `user unknown${' '.repeat(LONGEST)}`, ['user unknown']],
    // `İ` has two characters in lower case, so that what is found there stands elsewhere in the text.
    ['in a text that lower case makes longer', 'İstanbul: user unknown', ['user unknown']],
  ])('%s', (_, text, quotes) => {
    expect(markQuotes(text, quotes)).toEqual([{ text, isMarked: false }]);
  });

  test('in an empty text, which has no pieces', () => {
    expect(markQuotes('', ['user unknown'])).toEqual([]);
  });

  test('but in the longest text it is', () => {
    const text = 'user unknown'.padEnd(LONGEST);
    expect(marked(text, 'user unknown')).toEqual(['user unknown']);
  });
});

describe('a hostile text and hostile quotes come to an end', () => {
  const fill = (unit: string) => unit.repeat(LONGEST / unit.length);

  test.each([
    ['the same word', 'a '],
    ['the same digit', '1.'],
    ['words in turn', 'a b '],
    ['one word', 'a'],
    ['no words', '. '],
    ['a word and a break', 'no\n'],
  ])('100 quotes of 64 KB: %s', (_, unit) => {
    const text = fill(unit);
    const quotes = Array.from({ length: 100 }, (__, n) => `${text}${n}`);
    expect(
      markQuotes(text, quotes)
        .map(piece => piece.text)
        .join(''),
    ).toBe(text);
  });

  test('quotes that almost stand there', () => {
    const text = fill('a a a a b ');
    const quotes = Array.from({ length: 100 }, () => `${'a a a a b '.repeat(6_000)}c`);
    expect(
      markQuotes(text, quotes)
        .map(piece => piece.text)
        .join(''),
    ).toBe(text);
  });
});
