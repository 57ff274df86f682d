import type { Article } from '../../src/corpus/article';
import { buildClassifier } from '../../src/match/classifier';
import { buildImportedFinder } from '../../src/match/imported';
import { CONFIDENT } from '../../src/match/weights';
import { anArticle, OTHERS } from './an-article';
import { anNdr } from './an-ndr';
import { anImportedCorpus } from './search/an-imported-corpus';

const ERROR = 'Roost lookup failed because perch table seven is locked by the ferret.';

const general = anArticle({
  id: 'userunknown',
  family: 'general',
  title: 'No such nest',
  reason: 'userunknown',
});
const roost = anArticle({
  id: 'Q200001',
  family: 'pigeon-mail',
  title: 'Roost lookup fails in Pigeon Mail',
  symptoms: `A message comes back as a non-delivery report:\n${ERROR}`,
  cause: 'A ferret holds the table.',
  appliesTo: ['Pigeon Mail 2.0'],
});
const printing = anArticle({
  id: 'Q200002',
  family: 'scribe',
  title: 'Scribe prints the ferret on every page',
  symptoms: 'When you print a picture of a ferret, it is on each page.',
});

const report = {
  ndr: anNdr({ recipients: [{ reason: 'userunknown' }] }),
  text: `Your message did not reach some or all of the intended recipients.\n\n  Dove, Ann on 6/4/2001 8:02 PM\n      ${ERROR}`,
};

function classifierOf(imported: readonly Article[], bundled: readonly Article[] = [...OTHERS, general]) {
  return buildClassifier(bundled, buildImportedFinder([anImportedCorpus([...FILLING, ...imported])]));
}

/** So many that words are rare. */
const FILLING = Array.from({ length: 60 }, (_, i) =>
  anArticle({
    id: `Q3000${10 + i}`,
    title: `About pebble${i} and the mail server`,
    symptoms: `The pebble${i} fails.`,
  }),
);

test('an imported article that quotes the error stands above the general one for its reason', () => {
  const [first, ...others] = classifierOf([roost, printing])(report);
  expect(first?.article.id).toBe('Q200001');
  expect(first?.confidence).toBeGreaterThanOrEqual(CONFIDENT);
  expect(first?.evidence[0]).toBe(
    "the words 'Roost lookup failed because perch table seven is locked by the ferret'",
  );
  expect(others.map(({ article }) => article.id)).toContain('userunknown');
});

test('an article about something else that shares a word does not outrank the general one', () => {
  const [first] = classifierOf([printing])(report);
  expect(first?.article.id).toBe('userunknown');
});

test('an article about something else is found by who asks for its subject', () => {
  const question = { ndr: null, text: 'why does Scribe print a picture of a ferret on each page?' };
  expect(classifierOf([roost, printing])(question)[0]?.article.id).toBe('Q200002');
});

test('the same text in many articles leaves the answer open', () => {
  const copies = Array.from({ length: 12 }, (_, i) => ({ ...roost, id: `Q2001${10 + i}` }));
  const imported = classifierOf(copies)(report).filter(({ article }) => article.id.startsWith('Q2001'));
  expect(imported.length).toBeGreaterThanOrEqual(3);
  for (const { confidence } of imported) expect(confidence).toBeLessThan(CONFIDENT);
});

test('of an article that is bundled too, the bundled text is shown, once', () => {
  const own = { ...roost, title: 'Our words about the roost' };
  const matches = classifierOf([roost], [...OTHERS, own])(report);
  expect(
    matches.filter(({ article }) => article.id === 'Q200001').map(({ article }) => article.title),
  ).toEqual(['Our words about the roost']);
});

test('confidence falls with rank, and no more than ten are given', () => {
  const copies = Array.from({ length: 15 }, (_, i) => ({ ...roost, id: `Q2001${10 + i}` }));
  const matches = classifierOf(copies)(report);
  const confidences = matches.map(({ confidence }) => confidence);
  expect(matches).toHaveLength(10);
  expect(confidences).toEqual([...confidences].sort((a, b) => b - a));
});

test.each([
  ['a receipt', `Your message\n  Subject: ${ERROR}\nwas read on 6/4/2001 8:02 PM.`],
  ['source code', `if (roost.locked) {\n  throw new Error('${ERROR}');\n}`],
])('%s tells of no failure', (_what, text) => {
  const [asked] = classifierOf([roost])({ ndr: null, text: `The message: ${ERROR}` });
  const [other] = classifierOf([roost])({ ndr: null, text });
  expect(asked?.confidence).toBeGreaterThanOrEqual(CONFIDENT);
  expect(other?.confidence ?? 0).toBeLessThan(CONFIDENT);
});

const confidenceFor = (text: string) =>
  classifierOf([roost, printing])({ ndr: null, text })[0]?.confidence ?? 0;

test('an article is not sure of a question with no word about mail', () => {
  expect(confidenceFor('Scribe prints the ferret on every page')).toBeLessThan(0.2);
  expect(confidenceFor('Roost lookup fails in Pigeon Mail')).toBeGreaterThan(0.8);
});

test('an article is not sure of a question about a system that it does not name', () => {
  expect(confidenceFor('Roost lookup fails in Pigeon Mail with gmail')).toBeLessThan(0.2);
});

test.each([
  ['another than', 'no-bilateral-agreement', 0, 0.2],
  ['the same as', 'mts-congestion', CONFIDENT, 1],
])('where the report’s diagnostic is %s the article’s, that counts', (_, diagnostic, least, most) => {
  const event = `Event 290: a report (diagnostic code ${diagnostic}) is being generated. ${ERROR}`;
  const article = { ...roost, symptoms: event.replace(diagnostic, 'mts-congestion') };
  const ndr = anNdr({ x400: { reason: null, diagnostic }, events: [{ source: null, id: 290 }] });
  const found = classifierOf([article])({ ndr, text: event }).find(match => match.article.id === 'Q200001');
  expect(found?.confidence).toBeGreaterThanOrEqual(least);
  expect(found?.confidence).toBeLessThanOrEqual(most);
});

test('without imported articles nothing changes', () => {
  const bundled = [...OTHERS, general];
  expect(buildClassifier(bundled, buildImportedFinder([]))(report)).toEqual(buildClassifier(bundled)(report));
});
