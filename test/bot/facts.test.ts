import { factsOf } from '../../src/bot/facts';
import { anNdr, aRecipient } from './an-ndr';

const valuesOf = (name: string, ndr = anNdr()) =>
  factsOf(ndr, 'bare')
    .filter(fact => fact.name === name)
    .map(({ value }) => value);

test('all that was read is told in the reader’s words', () => {
  const ndr = anNdr({
    recipients: [aRecipient({ statusCode: '5.1.1', replyCode: '550', permanent: true })],
    reporter: 'exchange-online',
    reportingMta: 'out.example.net',
    remoteMta: 'mx.example.org',
    diagnosticCode: '550 5.1.1 unknown',
    events: [
      { source: 'MSExchangeMTA', id: 290 },
      { source: null, id: 2113 },
    ],
    x400: { reason: 'transfer-failure', diagnostic: null },
  });
  expect(factsOf(ndr, 'bare')).toEqual([
    { name: 'Recipient', value: 'kim@example.org' },
    { name: 'Outcome', value: 'Final: sending it again to the same address will fail again' },
    { name: 'Server said', value: '550 5.1.1 unknown' },
    { name: 'Status code', value: '5.1.1' },
    { name: 'Reply code', value: '550' },
    { name: 'X.400 outcome', value: 'transfer-failure' },
    { name: 'Windows events', value: '290 from MSExchangeMTA, 2113' },
    { name: 'Reported by', value: 'Exchange Online (Microsoft 365), out.example.net' },
    { name: 'Remote server', value: 'mx.example.org' },
  ]);
});

test('what is unknown is left out', () => {
  expect(factsOf(anNdr({ recipients: [aRecipient({ address: null })] }), 'bare')).toEqual([]);
});

test('a status code is explained where the answer does not do so elsewhere', () => {
  const ndr = anNdr({ recipients: [aRecipient({ statusCode: '5.2.2' })] });
  expect(factsOf(ndr, 'explained')).toContainEqual({
    name: 'Status code',
    value: expect.stringMatching(/^5\.2\.2 — Permanent failure: .+/),
  });
});

test.each([
  [['delayed'], 'Still trying: the message may yet arrive'],
  [['failed', 'delayed'], 'Still trying for some recipients, given up for others'],
  [['failed'], 'Final: the server has given up on this message'],
] as const)('recipients that are %j have the outcome %p', (actions, outcome) => {
  expect(valuesOf('Outcome', anNdr({ recipients: actions.map(action => aRecipient({ action })) }))).toEqual([
    outcome,
  ]);
});

test('a few recipients are named, each once, and the others counted', () => {
  const addresses = Array.from({ length: 100 }, (_, index) => `r${index}@example.org`);
  const recipients = ['r0@example.org', ...addresses].map(address => aRecipient({ address }));
  expect(valuesOf('Recipient', anNdr({ recipients }))).toEqual([...addresses.slice(0, 4), 'and 96 more']);
});

test('many events are counted', () => {
  const events = Array.from({ length: 9 }, (_, id) => ({ source: null, id }));
  expect(valuesOf('Windows events', anNdr({ events }))).toEqual(['0, 1, 2, 3, 4, 5, 3 more']);
});

test('nothing that came with the report makes a fact of more than 500 characters', () => {
  const endless = 'x'.repeat(10_000);
  const ndr = anNdr({
    recipients: [aRecipient({ address: endless })],
    reportingMta: endless,
    remoteMta: endless,
    diagnosticCode: endless,
    events: [{ source: endless, id: 1 }],
    x400: { reason: endless, diagnostic: endless },
  });
  const facts = factsOf(ndr, 'explained');
  expect(facts).toHaveLength(7);
  for (const { value } of facts) expect(value.length).toBeLessThanOrEqual(500);
});
