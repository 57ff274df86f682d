import { bundledCorpus } from '../../src/corpus/bundled-corpus';
import { loadCorpus } from '../../src/corpus/load-corpus';
import { statusCodeFit } from '../../src/match/status-code-fit';
import { WEIGHTS } from '../../src/match/weights';
import { words } from '../../src/match/words';
import { REASONS } from '../../src/ndr/reason';

/** Microsoft's list “Email nondelivery reports in Exchange Online”; of a range its first and its last code. */
const EXCHANGE_ONLINE = [
  ...['4.3.2', '4.4.316', '4.4.7', '4.5.3', '4.7.26', '4.7.500', '4.7.699', '4.7.850', '4.7.899'],
  ...['5.0.350', '5.1.0', '5.1.1', '5.1.8', '5.1.10', '5.1.20', '5.1.90', '5.1.351'],
  ...['5.2.1', '5.2.2', '5.2.3', '5.2.121', '5.2.122', '5.3.190'],
  ...['5.4.1', '5.4.6', '5.4.20', '5.4.300', '5.4.317', '5.6.11'],
  ...[
    '5.7.1',
    '5.7.12',
    '5.7.13',
    '5.7.135',
    '5.7.23',
    '5.7.25',
    '5.7.57',
    '5.7.64',
    '5.7.124',
    '5.7.133',
    '5.7.134',
  ],
  ...[
    '5.7.136',
    '5.7.501',
    '5.7.502',
    '5.7.503',
    '5.7.504',
    '5.7.505',
    '5.7.506',
    '5.7.507',
    '5.7.508',
    '5.7.509',
  ],
  ...[
    '5.7.510',
    '5.7.511',
    '5.7.512',
    '5.7.513',
    '5.7.515',
    '5.7.520',
    '5.7.606',
    '5.7.649',
    '5.7.700',
    '5.7.749',
    '5.7.750',
  ],
];

const articles = loadCorpus(bundledCorpus());

/** Outlook.com refuses mail in the name of the same service. */
const FAMILIES = ['exchange-online', 'outlook-com'];

/** A code that stands for many things is no signal of its own; its articles quote it in their texts. */
test.each(EXCHANGE_ONLINE)('Exchange Online’s code %s has an article of its own', code => {
  const ofIt = articles.filter(
    ({ family, title, signals }) =>
      FAMILIES.includes(family) &&
      (signals.statusCodes.some(pattern => statusCodeFit(code, pattern, WEIGHTS) > 0) ||
        [title, ...signals.phrases].some(text => words(text).includes(code))),
  );
  expect(ofIt.map(({ id }) => id)).not.toEqual([]);
});

test('every reason has an article', () => {
  const covered = new Set(articles.map(({ reason }) => reason));
  expect(REASONS.filter(reason => !covered.has(reason))).toEqual([]);
});
