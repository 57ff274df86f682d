import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { markQuotes } from '../../adapters/web/page/marks';
import { pageAnswer } from '../../adapters/web/page-answer';
import { bundledCorpus } from '../../src/corpus/bundled-corpus';
import { requestOf } from '../request-of';
import { CORE } from './a-web-server';
import { previewsOf } from './previews';

const PAGE = join(dirname(bundledCorpus()), 'adapters/web/page');
const SAMPLES = join(PAGE, 'samples');

/** One for each founding article, and five of today. */
const ARTICLE_OF: Readonly<Record<string, string>> = {
  'exchange-5.5-no-retry.txt': 'Q267245',
  'exchange-message-too-large.txt': 'exchange-server-5-2-3-recipient-size-limit',
  'gmail-dmarc.txt': 'gmail-5-7-26-dmarc-policy',
  'microsoft-365-no-such-user.txt': 'exchange-online-5-1-10-recipient-not-found',
  'ms-mail-no-route.txt': 'Q169117',
  'ms-mail-outlook-only.txt': 'Q263841',
  'ms-mail-silent-loss.txt': 'Q199534',
  'outlook-fax-address.txt': 'KB959956',
  'postfix-relaying-denied.txt': 'postfix-relay-access-denied',
  'spamhaus-listing.txt': 'spamhaus-zen',
};

const answerTo = (name: string) =>
  pageAnswer(CORE.bot.answer, requestOf(readFileSync(join(SAMPLES, name), 'utf8')), previewsOf(CORE.bot));

test('there are these ten samples', () => {
  expect(readdirSync(SAMPLES).sort()).toEqual(Object.keys(ARTICLE_OF));
});

test('each of them is on the page, once', () => {
  const listed = [
    ...readFileSync(join(PAGE, 'samples.ts'), 'utf8').matchAll(/'\.\/samples\/(?<name>[^']+)'/g),
  ];
  expect(listed.map(({ groups }) => groups?.name).sort()).toEqual(Object.keys(ARTICLE_OF));
});

test.each(Object.entries(ARTICLE_OF))('%s finds its article first: %s', async (name, article) => {
  const { record, shown, candidates } = await answerTo(name);
  expect({ kind: record.kind, shown, first: candidates[0]?.id, matched: record.matches[0]?.id }).toEqual({
    kind: 'diagnosis',
    shown: 0,
    first: article,
    matched: article,
  });
});

test.each(Object.keys(ARTICLE_OF))('%s has words that are marked for its article', async name => {
  const { text, candidates } = await answerTo(name);
  const pieces = markQuotes(text ?? '', candidates[0]?.quotes ?? []);
  expect(pieces.filter(({ isMarked }) => isMarked)).not.toEqual([]);
});

test.each(Object.keys(ARTICLE_OF))('%s names no real domain and no real address', name => {
  const text = readFileSync(join(SAMPLES, name), 'utf8');
  const domains = [...text.matchAll(/@(?<domain>[\w.-]+\w)/g)].map(({ groups }) => groups?.domain ?? '');
  expect(domains.filter(domain => !OF_NOBODY.test(domain))).toEqual([]);
});

/** Domains of RFC 2606, and two whose mailboxes stand in reports by their nature. */
const OF_NOBODY = /\.example$|^(?:gmail|googlemail)\.com$/;
