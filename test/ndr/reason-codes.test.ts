import { REASONS } from '../../src/ndr/reason';
import { reasonOfReplyCode, reasonOfStatusCode, reasonOfSubject } from '../../src/ndr/reason-codes';

test.each([
  ['5.1.1', 'userunknown'],
  ['5.1.2', 'hostunknown'],
  ['5.1.6', 'hasmoved'],
  ['5.1.8', 'rejected'],
  ['5.1.10', 'userunknown'],
  ['5.2.1', 'suspend'],
  ['5.2.2', 'mailboxfull'],
  ['5.3.4', 'mesgtoobig'],
  ['5.4.4', 'hostunknown'],
  ['5.4.6', 'mailloop'],
  ['4.4.7', 'expired'],
  ['5.4.14', 'mailloop'],
  ['5.5.3', 'toomanyconn'],
  ['5.6.1', 'contenterror'],
  ['5.7.4', 'failedstarttls'],
  ['5.7.23', 'authfailure'],
  ['5.7.25', 'requireptr'],
  ['5.7.26', 'authfailure'],
  ['5.7.27', 'notaccept'],
  ['5.7.57', 'securityerror'],
  ['5.7.509', 'authfailure'],
  ['5.7.515', 'authfailure'],
  ['5.4.316', 'expired'],
  ['5.4.11', 'mailloop'],
  ['5.1.20', 'notcompliantrfc'],
  ['5.1.90', 'speeding'],
  ['5.7.322', 'failedstarttls'],
  ['4.7.500', 'badreputation'],
  ['4.7.699', 'badreputation'],
  ['4.7.899', 'badreputation'],
  ['5.7.606', 'blocked'],
  ['5.7.649', 'blocked'],
  ['5.7.705', 'rejected'],
  ['5.4.310', 'hostunknown'],
])('%s alone suggests %s', (code, reason) => {
  expect(reasonOfStatusCode(code)).toBe(reason);
});

test.each(['5.7.1', '5.7.0', '5.5.0', '5.0.0', '4.7.1', '4.7.499', '5.7.605', '5.7.999', '5.9.9', null])(
  '%s alone suggests nothing, for systems use it for too much or not at all',
  code => {
    expect(reasonOfStatusCode(code)).toBeNull();
  },
);

test.each([
  ['x.2.0', '5.2.0', 'filtered', '4.2.0', 'systemerror'],
  ['x.2.1', '5.2.1', 'suspend', '4.2.1', 'speeding'],
  ['x.3.2', '5.3.2', 'notaccept', '4.3.2', 'systemerror'],
  ['x.4.5', '5.4.5', 'systemfull', '4.4.5', 'systemerror'],
])('%s says something else while the failure is temporary', (_, permanent, forGood, temporary, forNow) => {
  expect(reasonOfStatusCode(permanent)).toBe(forGood);
  expect(reasonOfStatusCode(temporary)).toBe(forNow);
});

test.each(['5.1.constructor', 'toString', '', '5'])('%j is no code and suggests nothing', code => {
  expect(reasonOfStatusCode(code)).toBeNull();
});

test.each([
  ['5.1.99', 'userunknown'],
  ['5.3.99', 'systemerror'],
  ['4.4.99', 'networkerror'],
  ['5.6.99', 'contenterror'],
  ['5.7.99', 'policyviolation'],
  ['5.0.0', null],
  ['5.2.99', null],
  [null, null],
])('the subject of %s suggests %s', (code, reason) => {
  expect(reasonOfSubject(code)).toBe(reason);
});

test.each([
  ['550', 'userunknown'],
  ['551', 'hasmoved'],
  ['552', 'mailboxfull'],
  ['452', 'systemfull'],
  ['421', 'systemerror'],
  ['535', 'securityerror'],
  ['556', 'notaccept'],
  ['554', null],
  ['450', null],
  ['250', null],
  [null, null],
])('the reply code %s alone suggests %s', (code, reason) => {
  expect(reasonOfReplyCode(code)).toBe(reason);
});

test('whatever a code suggests is a reason', () => {
  const suggested = [4, 5].flatMap(outcome =>
    Array.from({ length: 8 }, (_, subject) =>
      Array.from({ length: 800 }, (_, detail) => reasonOfStatusCode(`${outcome}.${subject}.${detail}`)),
    ).flat(),
  );
  const found = suggested.filter(reason => reason !== null);
  expect(found.length).toBeGreaterThan(150);
  expect(found.filter(reason => !REASONS.includes(reason))).toEqual([]);
});
