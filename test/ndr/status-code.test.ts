import { explainStatus } from '../../src/ndr/status-code';

/** The highest detail that IANA has registered for each subject; none below it is missing. */
const HIGHEST_DETAIL = [0, 10, 4, 6, 7, 6, 10, 30];

const REGISTERED = HIGHEST_DETAIL.flatMap((highest, subject) =>
  Array.from({ length: highest + 1 }, (_, detail) => `${subject}.${detail}`),
);

const SENTENCE = /^[A-Z][^.\n]*(?:\.[^ .\n][^.\n]*)*\.$/;

test.each(['4', '5'])('class %s: every registered code is explained with its reference', outcome => {
  const unexplained = REGISTERED.filter(
    detail => !/\((?:RFC \d{4}(?:, RFC \d{4})?|draft-[a-z-]+)\)/.test(explainStatus(`${outcome}.${detail}`)),
  );
  expect(REGISTERED).toHaveLength(81);
  expect(unexplained).toEqual([]);
});

test.each(HIGHEST_DETAIL.map((highest, subject) => [`5.${subject}.${highest + 1}`]))(
  '%s, the first detail past the registered ones, cites no standard',
  code => expect(explainStatus(code)).not.toMatch(/\(RFC/),
);

test('every explanation is one sentence on one line, short enough for a chat', () => {
  const codes = ['2', '4', '5'].flatMap(outcome => REGISTERED.map(detail => `${outcome}.${detail}`));
  for (const code of [...codes, '5.7.606', '5.4.316', '4.9.9', '5.999.999', 'nonsense']) {
    const text = explainStatus(code);
    expect(text).toMatch(SENTENCE);
    expect(text.length).toBeLessThan(240);
  }
});

test.each([
  ['5.1.1', /before the @/, 'RFC 3463'],
  ['5.1.9', /not known/, 'RFC 3886'],
  ['5.1.10', /null MX/, 'RFC 7505'],
  ['5.3.2', /takes no mail/, 'RFC 7504'],
  ['4.4.7', /time ran out/, 'RFC 3463'],
  ['5.5.6', /too long/, 'RFC 4954'],
  ['5.6.6', /could not be fetched/, 'RFC 4468'],
  ['5.6.7', /outside ASCII/, 'RFC 6531'],
  ['5.7.10', /encrypt the connection/, 'RFC 5248'],
  ['4.7.15', /priority/, 'RFC 6710'],
  ['5.7.17', /new owner/, 'RFC 7293'],
  ['5.7.25', /reverse DNS/, 'RFC 7372'],
  ['5.7.28', /flood/, 'draft-levine-mailbomb-header'],
  ['5.7.29', /ARC/, 'RFC 8617'],
  ['5.7.30', /REQUIRETLS/, 'RFC 8689'],
])('%s is told as its reference defines it', (code, meaning, reference) => {
  expect(explainStatus(code)).toMatch(meaning);
  expect(explainStatus(code)).toContain(reference);
});

test.each([
  ['5.1.10', /null MX.*but Exchange .* does not find/],
  ['5.4.1', /did not answer.*but Exchange .* does not exist/],
  ['5.2.2', /mailbox is full.*but Exchange Online .* sending limit/],
  ['5.2.1', /disabled.*but many servers .* unknown address/],
  ['5.1.8', /does not exist.*but Exchange Online .* blocked the account/],
  ['5.1.1', /does not exist.*but some services .* suppression list/],
  ['5.1.0', /but some providers .* SPF/],
  ['5.7.0', /spam, a virus/],
  ['5.7.1', /a dozen causes/],
  ['5.7.9', /too weak.*but Yahoo .* policy/],
  ['5.7.12', /plain password.*but Exchange Online .* from inside/],
  ['4.0.0', /but Gmail .* domain that does not exist/],
  ['4.7.1', /greylisting/],
])('%s, which systems use in two ways, is told with both', (code, both) => {
  expect(explainStatus(code)).toMatch(both);
});

test.each([
  ['2.1.5', /^Success: the recipient's address is valid/],
  ['2.6.0', /^Success: the server took this step/],
  ['2.2.2', /^Success: (?!.*full)/],
  ['4.2.2', /^Temporary failure: /],
  ['5.2.2', /^Permanent failure: /],
])('%s begins with its class and does not contradict it', (code, beginning) => {
  expect(explainStatus(code)).toMatch(beginning);
});

test.each([
  ['5.7.606', /security or a policy; the detail 606 is the reporting system's own/],
  ['4.2.99', /the recipient's mailbox; the detail 99/],
  ['5.0.350', /Exchange Online/],
  ['5.4.316', /did not take the connection/],
  ['5.8.1', /an area that is not registered/],
])('%s, which nobody registered, is told by class and subject or by its known user', (code, meaning) => {
  expect(explainStatus(code)).toMatch(meaning);
});

test.each([
  '',
  '5',
  '5.1',
  '5.1.1.1',
  '1.1.1',
  '3.0.0',
  '05.1.1',
  '5.01.1',
  '5.1.1000',
  ' 5.1.1',
  '5.1.1\n',
  'x.y.z',
  '5.1.constructor',
])('%j is said to be no enhanced status code', text =>
  expect(explainStatus(text)).toMatch(/^This is not an enhanced status code/),
);
