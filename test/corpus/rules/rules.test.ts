import { bundledCorpus } from '../../../src/corpus/bundled-corpus';
import { loadCorpus } from '../../../src/corpus/load-corpus';
import { namesAreSpelledAlike } from '../../../src/corpus/rules/names-are-spelled-alike';
import { RULES } from '../../../src/corpus/rules/rules';
import { signalsTellArticlesApart } from '../../../src/corpus/rules/signals-tell-articles-apart';
import { stepsBeginWithAVerb } from '../../../src/corpus/rules/steps-begin-with-a-verb';
import { stepsDoMoreThanReferToSupport } from '../../../src/corpus/rules/steps-do-more-than-refer-to-support';
import { anArticle } from '../../bot/an-article';

const articles = loadCorpus(bundledCorpus());

test.each(Object.entries(RULES))('the bundled articles keep the rule: %s', (_, rule) => {
  expect(rule(articles)).toEqual([]);
});

test.each([
  ['Open the console.', true],
  ['Restart the service.', true],
  ['Re-run the wizard.', true],
  ['nslookup the name.', false],
  ['The administrator opens the console.', false],
  ['If it fails, restart the service.', false],
  ['You restart the service.', false],
  ['constructor', false],
  ['', false],
])('whether a step begins with a verb: “%s” %s', (step, isFine) => {
  expect(stepsBeginWithAVerb([anArticle({ steps: [step] })])).toHaveLength(isFine ? 0 : 1);
});

test.each([
  ['Contact Microsoft support.', true],
  ['Open a ticket with your provider’s support', true],
  ['Call the help desk.', true],
  ['Ask support which rule of theirs refused the message, and give them the time and the queue id.', false],
  ['Restart the service.', false],
])('whether a step only refers to support: “%s” %s', (step, isFault) => {
  const beside = anArticle({ steps: ['Restart the service.', step] });
  expect(stepsDoMoreThanReferToSupport([beside])).toHaveLength(isFault ? 1 : 0);
});

test('where nothing else exists, support is a step', () => {
  expect(stepsDoMoreThanReferToSupport([anArticle({ steps: ['Contact Microsoft support.'] })])).toEqual([]);
});

describe('articles that claim the same signal', () => {
  const { signals } = anArticle();
  const loft = { ...signals, phrases: ['no room in the loft'], reporters: ['exim'] };

  test.each([
    ['and nothing else are a fault', {}, {}, 1],
    ['of which one has a phrase of its own are a fault', { phrases: [...loft.phrases, 'pigeons'] }, {}, 1],
    ['of different systems are none', {}, { reporters: ['postfix'] }, 0],
    ['each with a code of its own are none', { statusCodes: ['5.1.1'] }, { statusCodes: ['5.1.2'] }, 0],
  ])('%s', (_, one, other, faults) => {
    const pair = [
      anArticle({ id: 'a', signals: { ...loft, ...one } }),
      anArticle({ id: 'b', signals: { ...loft, ...other } }),
    ];
    expect(signalsTellArticlesApart(pair)).toHaveLength(faults);
  });

  test('are named both', () => {
    const pair = [anArticle({ id: 'a', signals: loft }), anArticle({ id: 'b', signals: loft })];
    expect(signalsTellArticlesApart(pair)).toEqual([
      { id: 'a', what: expect.stringMatching(/“no room in the loft” as b does/) },
    ]);
  });
});

test.each([
  ['cmdlets', 'Run `Get-Mailbox`.', 'Run `get-mailbox`.'],
  ['menu paths', 'Open Loft > Mail flow > Rules.', 'Open Loft > Mail Flow > Rules.'],
])('%s that are written in two ways are a fault', (_, one, other) => {
  const pair = [anArticle({ id: 'a', steps: [one] }), anArticle({ id: 'b', steps: [other] })];
  expect(namesAreSpelledAlike(pair)).toHaveLength(1);
  expect(namesAreSpelledAlike([pair[0], pair[0]].flatMap(article => article ?? []))).toEqual([]);
});
