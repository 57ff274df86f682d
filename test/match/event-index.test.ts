import { buildEventIndex } from '../../src/match/event-index';
import { words } from '../../src/match/words';
import { anArticle, OTHERS } from './an-article';

const find = buildEventIndex([
  ...OTHERS,
  anArticle({ id: 'sourced', signals: { events: [{ source: 'MSExchangeMSMI', id: 2375 }] } }),
  anArticle({ id: 'unsourced', signals: { events: [{ source: null, id: 4001 }] } }),
]);

test.each([
  ['read with its source', [{ source: 'msexchangemsmi', id: 2375 }], '', ['event 2375 from MSExchangeMSMI']],
  ['named in the text with its source', [], '2375 from MSExchangeMSMI', ['event 2375 from MSExchangeMSMI']],
  ['read without a source', [{ source: null, id: 2375 }], '', ['event 2375']],
  ['named in a text about events', [], 'we see events 2375 and 9', ['event 2375']],
  ['known without a source', [{ source: 'Other', id: 4001 }], '', ['event 4001']],
])('an event speaks when it is %s', (_, read, text, evidence) => {
  expect(find(read, words(text)).map(finding => finding.evidence)).toEqual(evidence);
});

test.each([
  ['a bare number', [], 'room 2375'],
  ['the event of another source', [{ source: 'MSExchangeMTA', id: 2375 }], 'event 2375 from MSExchangeMTA'],
  ['another event of the source', [{ source: 'MSExchangeMSMI', id: 2376 }], 'event 2376 from MSExchangeMSMI'],
])('%s speaks for nothing', (_, read, text) => {
  expect(find(read, words(text))).toEqual([]);
});

test('an event with its source is stronger than its number alone', () => {
  const [sourced] = find([{ source: 'MSExchangeMSMI', id: 2375 }], []);
  const [alone] = find([{ source: null, id: 2375 }], []);
  expect(sourced?.strength).toBeGreaterThan(alone?.strength ?? 1);
});
