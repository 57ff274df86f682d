import { eventLogEntries } from '../../src/ndr/event-log';

const entriesIn = (text: string) => eventLogEntries(text.split('\n'));

test.each([
  ['source and number, one below the other', 'Source: MSExchangeMTA\nEvent ID: 290', 'MSExchangeMTA', 290],
  ['the number first', 'Event ID: 2375\nSource: MSExchangeMSMI', 'MSExchangeMSMI', 2375],
  ['one line of labels', 'Event ID: 4000 Source: MSExchangeIMC Type: Warning', 'MSExchangeIMC', 4000],
  ['a sentence', 'MSExchangeTransport logs Event ID 12014 every hour', 'MSExchangeTransport', 12014],
  [
    "today's viewer",
    'Log Name: Application\nSource:        MSExchangeTransport\nDate: 1/2/2024\nEvent ID:      1035',
    'MSExchangeTransport',
    1035,
  ],
  ['an equals sign', 'Source=SMTPSVC Event ID=4006', 'SMTPSVC', 4006],
  [
    'a source of two words',
    'Event Source: MSExchange Transport\nEvent ID: 15006',
    'MSExchange Transport',
    15006,
  ],
  [
    'an exported line',
    '5/22/97 12:55:53 PM MSExchangeMSMI Error Session Error 2375 N/A TRADE',
    'MSExchangeMSMI',
    2375,
  ],
  ['a store', 'Event ID 467 from ESE98 for the store', 'ESE98', 467],
  ['lower case', 'event id 2113 source=MSExchangeMSMI', 'MSExchangeMSMI', 2113],
  ['a number without a source', 'I see Event ID 9542 in the log', null, 9542],
])('an entry is read from %s', (_, text, source, id) => {
  expect(entriesIn(text)).toEqual([{ source, id }]);
});

test.each([
  ['a year', 'the event 2024 in Berlin'],
  ['an event that is no entry', 'The event on 290 Main Street'],
  ['a version', 'Event ID 5.1.1'],
  ['a number alone', '2375'],
  ['a source alone', 'Source: MSExchangeMTA'],
])('%s is no entry', (_, text) => {
  expect(entriesIn(text)).toEqual([]);
});

test('two numbers that "and" joins are two entries of one source', () => {
  expect(entriesIn('MSExchangeMTA logs Event ID 57 and 207')).toEqual([
    { source: 'MSExchangeMTA', id: 57 },
    { source: 'MSExchangeMTA', id: 207 },
  ]);
});

test('an entry that is told twice comes once', () => {
  expect(entriesIn('Event ID: 290\nSource: MSExchangeMTA\n\nEvent ID: 290\nSource: MSExchangeMTA')).toEqual([
    { source: 'MSExchangeMTA', id: 290 },
  ]);
});
