import { join } from 'node:path';
import { loadCorpus } from '../../src/corpus/load-corpus';
import { buildClassifier } from '../../src/match/classifier';
import { CONFIDENT } from '../../src/match/weights';
import { CHATTER, FOUNDING_CASES } from './founding-cases';

const articles = loadCorpus(join(__dirname, '../../intents'));
const classify = buildClassifier(articles);
const cases = Object.entries(FOUNDING_CASES).flatMap(([id, texts]) => texts.map(text => [id, text] as const));

/** Well below the threshold: a little more evidence does not make an answer of it. */
const CHATTER_STAYS_BELOW = CONFIDENT - 0.15;

const DISCLAIMER = `
This message and its attachments are intended for the person to whom they are addressed and may hold information that
is confidential or protected by law. If you have received it by mistake, please inform the sender, delete it, and do
not copy it or tell others what it says. Views in it are those of the writer and not those of the company, which takes
no responsibility for loss or damage that may come of its use, of viruses, or of a failure of the network. Offers and
prices are not binding unless they are confirmed in writing by a person who is entitled to do so. Please consider the
environment before you print it. The company is registered at the court of the town in which it has its seat.
`.repeat(6);

test.each(cases)('%s answers first and with confidence: %s', (id, text) => {
  const [best] = classify({ ndr: null, text });
  expect(best?.article.id).toBe(id);
  expect(best?.confidence).toBeGreaterThanOrEqual(CONFIDENT);
});

test.each([
  ['wrapped at 60 columns', (text: string) => text.replaceAll(/(.{40,60})\s/g, '$1\n')],
  ['quoted', (text: string) => text.replaceAll(/^/gm, '> ')],
  ['on one line', (text: string) => text.replaceAll('\n', ' ')],
  ['within a letter', (text: string) => `Hello team,\n\n${text}\n\nKind regards\nKaren Hansen\nSales`],
  ['above a long disclaimer', (text: string) => `${text}\n${DISCLAIMER}`],
])('the same article comes first when the text is %s', (_, change) => {
  const wrong = cases.filter(
    ([id, text]) => classify({ ndr: null, text: change(text) })[0]?.article.id !== id,
  );
  expect(wrong).toEqual([]);
});

test.each(CHATTER)('no article answers chatter: %s', text => {
  const confidences = classify({ ndr: null, text }).map(({ confidence }) => confidence);
  expect(Math.max(0, ...confidences)).toBeLessThan(CHATTER_STAYS_BELOW);
});

test('a disclaimer alone is chatter', () => {
  expect(classify({ ndr: null, text: DISCLAIMER })[0]?.confidence ?? 0).toBeLessThan(CHATTER_STAYS_BELOW);
});

test('the evidence names what a reader can find in the paste', () => {
  const text =
    'MSExchangeMSMI 2375: no route to intended MS Mail recipient. Reason: unable to transfer diagnostic';
  expect(classify({ ndr: null, text })[0]?.evidence).toContain('event 2375 from MSExchangeMSMI');
  const fax = classify({ ndr: null, text: 'None of your e-mail accounts could send to this recipient.' });
  expect(fax[0]?.evidence).toContain(
    "the words 'None of your e-mail accounts could send to this recipient.'",
  );
});
