import { readX400 } from '../../src/ndr/x400';

test.each([
  [
    'reason and diagnostic',
    'The reason code is transfer-failure and the diagnostic code is no-bilateral-agreement.',
    'transfer-failure',
    'no-bilateral-agreement',
  ],
  [
    'words instead of hyphens',
    'Reason: Unable to transfer  Diagnostic: unrecognized O/R name',
    'unable-to-transfer',
    'unrecognized-o/r-name',
  ],
  ['a reason alone', 'NDR: transfer-impossible', 'transfer-impossible', null],
  ['a diagnostic beside the word', 'diagnostic code: mts-congestion', null, 'mts-congestion'],
  [
    'words that a line end parts',
    'reason: conversion not\n   performed; diagnostic: content too\n   long',
    'conversion-not-performed',
    'content-too-long',
  ],
  [
    'the British spelling',
    'reason: transfer-failure diagnostic: unrecognised-or-name',
    'transfer-failure',
    'unrecognised-or-name',
  ],
])('an outcome is read from %s', (_, text, reason, diagnostic) => {
  expect(readX400(text)).toEqual({ reason, diagnostic });
});

test.each([
  ['a diagnostic in a sentence', 'There is a loop detected in the mail flow.'],
  ['a report of another system', '550 5.1.1 User unknown'],
  ['part of a word', 'a non-transfer-failures list'],
])('%s is no outcome', (_, text) => {
  expect(readX400(text)).toBeNull();
});
