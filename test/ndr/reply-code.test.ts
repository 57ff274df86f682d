import { explainReply } from '../../src/ndr/reply-code';

const OF_RFC_5321 = [
  ...[211, 214, 220, 221, 250, 251, 252, 354, 421, 450, 451, 452, 455],
  ...[500, 501, 502, 503, 504, 550, 551, 552, 553, 554, 555],
];

const OF_EXTENSIONS = [
  235, 253, 334, 422, 430, 432, 453, 454, 458, 459, 521, 523, 524, 525, 530, 533, 534, 535, 538, 556,
];

test.each(OF_RFC_5321)('%i is explained from RFC 5321', code => {
  expect(explainReply(String(code))).toMatch(/\(RFC 5321\)\.$/);
});

test.each(OF_EXTENSIONS)('%i is explained from the extension that defines it', code => {
  expect(explainReply(String(code))).toMatch(/\(RFC (?:1985|2645|4954|5248|7504)(?:, RFC 3207)?\)/);
});

test.each([
  ['421', /^Temporary failure: .*not available/],
  ['450', /^Temporary failure: .*greylisting/],
  ['452', /^Temporary failure: .*storage/],
  ['530', /^Permanent failure: .*log in/],
  ['535', /^Permanent failure: .*password/],
  ['521', /^Permanent failure: .*RFC 7504/],
  ['550', /^Permanent failure: .*does not exist.*or a rule/],
  ['551', /^Permanent failure: .*unknown/],
  ['552', /^Permanent failure: .*full, or .*too large/],
  ['554', /^Permanent failure: .*leaves the cause to the text/],
  ['571', /^Permanent failure: .*no standard/],
  ['250', /^Success: /],
])('%s is told with its class and all its usual causes', (code, meaning) => {
  expect(explainReply(code)).toMatch(meaning);
});

test.each([
  ['432', /Exchange uses it for a mailbox that receives mail too fast/],
  ['454', /refuse relaying/],
  ['523', /size limit/],
  ['525', /disabled recipient/],
  ['534', /app password/],
])('%s, which systems use in two ways, is told with both', (code, otherUse) => {
  expect(explainReply(code)).toMatch(/\(RFC \d{4}(?:, RFC \d{4})?\); but /);
  expect(explainReply(code)).toMatch(otherUse);
});

test.each([
  ['299', /^Success: no standard/],
  ['399', /^Half-way: no standard/],
  ['499', /^Temporary failure: no standard/],
  ['599', /^Permanent failure: no standard/],
])('%s, which is unknown, is told by its class', (code, outcome) => {
  expect(explainReply(code)).toMatch(outcome);
});

test.each(['', '55', '5500', '150', '600', '5.5', 'abc', ' 550', '550\n'])(
  '%j is said to be no reply code',
  text => {
    expect(explainReply(text)).toMatch(/^This is not an SMTP reply code/);
  },
);

test('every explanation is one line, short enough for a chat', () => {
  for (let code = 100; code < 1000; code++) {
    const text = explainReply(String(code));
    expect(text).toMatch(/^[A-Z][^\n]*\.$/);
    expect(text.length).toBeLessThan(200);
  }
});
