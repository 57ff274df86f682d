import fc from 'fast-check';
import { buildClassifier } from '../../src/match/classifier';
import type { Reading } from '../../src/match/reading';
import { CONFIDENT } from '../../src/match/weights';
import { REASONS } from '../../src/ndr/reason';
import { anArticle, OTHERS } from './an-article';
import { anNdr } from './an-ndr';

const BANNED = anArticle({
  id: 'banned',
  title: 'The sending address is on the list of banned senders',
  reason: 'blocked',
  signals: {
    statusCodes: ['5.7.606-649'],
    phrases: ['Access denied, banned sending IP […]'],
    reporters: ['exchange-online'],
  },
});
const GREETING = anArticle({
  id: 'greeting',
  title: 'The greeting of the sending server is refused',
  signals: {
    statusCodes: ['5.7.1'],
    replyCodes: ['550'],
    phrases: ['Client host rejected: cannot find your hostname'],
  },
});
const FULL = anArticle({
  id: 'mailboxfull',
  family: 'general',
  reason: 'mailboxfull',
  title: 'Mailbox full',
});
const BLOCKED = anArticle({ id: 'blocked', family: 'general', reason: 'blocked', title: 'Server blocked' });
const FAX = anArticle({
  id: 'fax',
  title: 'Sending to a fax machine fails',
  signals: { addressTypes: ['FAX'], phrases: ['No connector for this address type was found'] },
});
const classify = buildClassifier([...OTHERS, BANNED, GREETING, FULL, BLOCKED, FAX]);

const ids = (reading: Reading) => classify(reading).map(({ article }) => article.id);
const confidenceOf = (id: string, reading: Reading) =>
  classify(reading).find(({ article }) => article.id === id)?.confidence ?? 0;

const REFUSED = anNdr({ recipients: [{ statusCode: '5.7.610', replyCode: '550', reason: 'blocked' }] });
const REFUSAL = '550 5.7.610 Access denied, banned sending IP [192.0.2.7]';

test('a code with its text answers, the bare code does not', () => {
  expect(confidenceOf('banned', { ndr: REFUSED, text: REFUSAL })).toBeGreaterThan(0.9);
  const bare = anNdr({ recipients: [{ statusCode: '5.7.1', replyCode: '550' }] });
  expect(confidenceOf('greeting', { ndr: bare, text: '550 5.7.1' })).toBeLessThan(CONFIDENT);
  expect(ids({ ndr: bare, text: '550 5.7.1' })).toContain('greeting');
});

test('a code that a question mentions counts like one that was read', () => {
  expect(ids({ ndr: null, text: 'what is 5.7.610?' })[0]).toBe('banned');
});

test('codes in the text of a report do not count beside those that were read', () => {
  const ndr = anNdr({ recipients: [{ statusCode: '5.1.1' }] });
  expect(ids({ ndr, text: 'version 5.7.610 of the client' })).not.toContain('banned');
});

test('the general article on the reason answers where no specific one speaks', () => {
  const ndr = anNdr({ recipients: [{ reason: 'mailboxfull', statusCode: '5.2.2' }] });
  const [best] = classify({ ndr, text: 'The apricot server says: no space' });
  expect(best?.article.id).toBe('mailboxfull');
  expect(best?.confidence).toBeGreaterThan(CONFIDENT);
  expect(best?.evidence).toContain('the reason that was read: mailbox full');
});

test('a specific article whose own signals are in the paste stands above the general one', () => {
  const [first, second] = ids({ ndr: REFUSED, text: REFUSAL });
  expect([first, second]).toEqual(['banned', 'blocked']);
  const otherReason = anNdr({ recipients: [{ reason: 'mailboxfull', statusCode: '5.7.610' }] });
  expect(ids({ ndr: otherReason, text: REFUSAL })[0]).toBe('banned');
});

test('a code and the reporter together outrank the general article', () => {
  const quota = anArticle({
    id: 'quota',
    title: 'The tenant has used up its daily recipients',
    signals: { statusCodes: ['5.1.90'], reporters: ['exchange-online'] },
  });
  const ndr = anNdr({
    reporter: 'exchange-online',
    recipients: [{ statusCode: '5.1.90', reason: 'mailboxfull' }],
  });
  const matches = buildClassifier([...OTHERS, quota, FULL])({ ndr, text: '550 5.1.90 limit' });
  expect(matches.map(({ article }) => article.id).slice(0, 2)).toEqual(['quota', 'mailboxfull']);
});

test('a weak phrase of a specific article does not make the general one unsure', () => {
  const weak = anArticle({ id: 'weak', reason: 'networkerror', signals: { phrases: ['the server fails'] } });
  const ndr = anNdr({ recipients: [{ reason: 'mailboxfull' }] });
  const [best] = buildClassifier([...OTHERS, weak, FULL])({ ndr, text: 'the server fails, no space' });
  expect(best?.article.id).toBe('mailboxfull');
  expect(best?.confidence).toBeGreaterThan(CONFIDENT);
});

const UNTOLD = anArticle({
  id: 'undefined',
  family: 'general',
  reason: 'undefined',
  title: 'No text at all',
});

test('where the report tells no cause, the article that says so answers, with moderate confidence', () => {
  const [best] = buildClassifier([...OTHERS, UNTOLD])({
    ndr: anNdr({ recipients: [{ reason: 'undefined' }] }),
    text: 'Interface protocol error in the directory. No text at all.',
  });
  expect(best?.article.id).toBe('undefined');
  expect(best?.confidence).toBeGreaterThanOrEqual(CONFIDENT);
  expect(best?.confidence).toBeLessThan(0.75);
});

test('where the report tells no cause, a specific article that comes near leaves the bot unsure', () => {
  const near = anArticle({
    id: 'near',
    title: 'Zebra in the store',
    signals: { phrases: ['striped'], reporters: ['exim'] },
  });
  const matches = buildClassifier([...OTHERS, UNTOLD, near])({
    ndr: anNdr({ reporter: 'exim', recipients: [{ reason: 'undefined' }] }),
    text: 'striped',
  });
  expect(matches.map(({ article }) => article.id)).toEqual(expect.arrayContaining(['near', 'undefined']));
  expect(matches.find(({ article }) => article.id === 'undefined')?.confidence).toBeLessThan(CONFIDENT);
});

const TOLD = 'Reason: unable to transfer diagnostic: no perch.';

test.each([
  ['words behind a label', anNdr({ recipients: [{ reason: 'undefined' }] }), TOLD],
  [
    'the answer of a server',
    anNdr({ recipients: [{ reason: 'undefined' }], diagnosticCode: '599 no perch' }),
    '599',
  ],
  [
    'an event',
    anNdr({ recipients: [{ reason: 'undefined' }], events: [{ source: 'Roost', id: 7 }] }),
    'Roost 7',
  ],
  ['a code', anNdr({ recipients: [{ reason: 'undefined', statusCode: '5.1.99' }] }), '5.1.99'],
])('a report with %s is not answered as one that tells no cause', (_, ndr, text) => {
  const matches = buildClassifier([...OTHERS, UNTOLD])({ ndr, text });
  expect(matches.filter(({ confidence }) => confidence >= CONFIDENT)).toEqual([]);
});

const ROOST = 'roost lookup failed because perch seven is locked';

function roost(id: string, family: string, reporters: string[], phrases: string[] = [ROOST]) {
  return anArticle({ id, family, title: id, reason: 'mailboxfull', signals: { phrases, reporters } });
}

const byOnline = {
  ndr: anNdr({ reporter: 'exchange-online', recipients: [{ reason: 'mailboxfull' }] }),
  text: `550 ${ROOST} for ann`,
};

test.each([
  ['does not name that product', ['exchange-server']],
  ['names that product too', ['exchange-server', 'exchange-online']],
])(
  'of two products that print one text the writer’s article is sure; the other’s is not, though it %s',
  (...[, reporters]) => {
    const [first, second] = buildClassifier([
      ...OTHERS,
      roost('online', 'exchange-online', ['exchange-online']),
      roost('server', 'exchange-server', reporters),
    ])(byOnline);
    expect([first?.article.id, second?.article.id]).toEqual(['online', 'server']);
    expect(first?.confidence).toBeGreaterThan(0.9);
    expect(second?.confidence).toBeLessThan(0.1);
  },
);

test('two articles that nothing in the report tells apart share the confidence', () => {
  const twins = ['b', 'a'].map(id => roost(id, 'exchange-online', ['exchange-online']));
  const [first, second] = buildClassifier([...OTHERS, ...twins])(byOnline);
  expect(first?.confidence).toBeCloseTo(0.5, 1);
  expect(second?.confidence).toBe(first?.confidence);
});

test('of two articles the one whose error texts cover more of the report goes first', () => {
  const short = roost('a-short', 'exchange-online', [], ['roost lookup failed', 'roost lookup']);
  const long = roost('long', 'exchange-online', [], ['roost lookup failed', 'perch seven is locked']);
  const [first] = buildClassifier([...OTHERS, short, long])(byOnline);
  expect(first?.article.id).toBe('long');
  expect(first?.confidence).toBeGreaterThan(0.75);
});

test('what a specific article claims is taken from the general one', () => {
  const matches = buildClassifier([...OTHERS, FULL, roost('online', 'exchange-online', ['exchange-online'])])(
    byOnline,
  );
  expect(matches.map(({ article }) => article.id).slice(0, 2)).toEqual(['online', 'mailboxfull']);
  expect(matches[1]?.confidence).toBeLessThan(0.1);
});

test('one cause that was read outranks the recipients whose cause was not', () => {
  const ndr = anNdr({ recipients: [{ reason: 'undefined' }, { reason: 'mailboxfull' }] });
  const [best] = buildClassifier([...OTHERS, UNTOLD, FULL])({ ndr, text: 'no space' });
  expect(best?.article.id).toBe('mailboxfull');
});

test('a specific article that only shares words with a report for another reason stays below the general one', () => {
  const zebra = anArticle({ id: 'zebra', reason: 'networkerror', title: 'The zebra connector drops mail' });
  const ndr = anNdr({ recipients: [{ reason: 'mailboxfull' }] });
  const [best] = buildClassifier([...OTHERS, zebra, FULL])({ ndr, text: 'zebra mail' });
  expect(best?.article.id).toBe('mailboxfull');
});

test('a report by a system that the article is not about makes it less likely', () => {
  const by = (reporter: string) => ({ ndr: anNdr({ reporter: reporter as never }), text: REFUSAL });
  expect(confidenceOf('banned', by('exchange-online'))).toBeGreaterThan(confidenceOf('banned', by('gmail')));
});

test('an address type speaks, and is named', () => {
  const ndr = anNdr({ recipients: [{ addressType: 'FAX' }] });
  expect(classify({ ndr, text: 'failed' })[0]).toMatchObject({
    article: { id: 'fax' },
    evidence: ['address type FAX'],
  });
});

test('two articles that are equally near are both there, by id, and neither is sure', () => {
  const twins = ['b', 'a'].map(id =>
    anArticle({ id, title: 'The zebra connector drops messages with stripes' }),
  );
  const matches = buildClassifier([...OTHERS, ...twins])({
    ndr: null,
    text: 'zebra connector drops stripes',
  });
  expect(matches.slice(0, 2).map(({ article }) => article.id)).toEqual(['a', 'b']);
  const alone = buildClassifier([...OTHERS, ...twins.slice(1)])({
    ndr: null,
    text: 'zebra connector drops stripes',
  });
  expect(matches[0]?.confidence).toBeLessThan(alone[0]?.confidence ?? 0);
});

test('an empty text has no match, and a corpus without articles answers nothing', () => {
  expect(classify({ ndr: null, text: '' })).toEqual([]);
  expect(buildClassifier([])({ ndr: REFUSED, text: REFUSAL })).toEqual([]);
});

test('at most ten matches come, whatever is asked', () => {
  const many = Array.from({ length: 30 }, (_, i) =>
    anArticle({ id: `a${i}`, title: `zebra ${i}`, reason: 'blocked' }),
  );
  expect(buildClassifier(many)({ ndr: REFUSED, text: 'zebra' })).toHaveLength(10);
});

const SPOKEN = fc.array(
  fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      REFUSAL,
      '5.7.610',
      'event 2375',
      '\n',
    ),
  ),
);
const READ = fc.option(
  fc.record({
    statusCode: fc.option(fc.constantFrom('5.7.610', '5.7.1', '4.0.0', '__proto__', 'constructor')),
    replyCode: fc.option(fc.constantFrom('550', 'constructor')),
    addressType: fc.option(fc.constantFrom('FAX', '__proto__')),
    reason: fc.option(fc.constantFrom(...REASONS)),
  }),
);

test('any text gives confidences from 0 to 1 in falling order, and the same ones again', () => {
  fc.assert(
    fc.property(SPOKEN, READ, (spoken, recipient) => {
      const reading = { ndr: recipient && anNdr({ recipients: [recipient] }), text: spoken.join(' ') };
      const matches = classify(reading);
      const confidences = matches.map(({ confidence }) => confidence);
      expect(confidences.every(confidence => confidence >= 0 && confidence <= 1)).toBe(true);
      expect(confidences).toEqual([...confidences].sort((a, b) => b - a));
      expect(matches.length).toBeLessThanOrEqual(10);
      expect(classify(reading)).toEqual(matches);
    }),
  );
});
