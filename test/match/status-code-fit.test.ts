import { statusCodeFit } from '../../src/match/status-code-fit';

const knobs = { codeInRange: 0.8, codeInSubject: 0.3 };

test.each([
  ['5.1.1', '5.1.1', 1],
  ['5.1.1', '5.1.10', 0],
  ['5.1.1', '4.1.1', 0],
  ['5.7.606', '5.7.606-649', 0.8],
  ['5.7.649', '5.7.606-649', 0.8],
  ['5.7.650', '5.7.606-649', 0],
  ['5.7.605', '5.7.606-649', 0],
  ['4.7.606', '5.7.606-649', 0],
  ['5.7.1', '5.7.*', 0.3],
  ['5.1.7', '5.7.*', 0],
])('%s fits %s by %d', (code, pattern, fit) => {
  expect(statusCodeFit(code, pattern, knobs)).toBe(fit);
});
